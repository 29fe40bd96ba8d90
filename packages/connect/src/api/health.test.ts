import { describe, expect, test } from 'vitest'
import { day } from '../base/time.ts'
import { startWorld } from '../testing/world.ts'
import { Secret } from '../vault/secret.ts'

const metricsKey = new Secret('a key for metrics')

describe('/readyz', () => {
  test('says that store, keyring and work are there, and when work is late', async () => {
    await using world = await startWorld()
    await world.link()
    await world.connect.work()
    expect((await world.api('/readyz')).body).toEqual({
      status: 'ready',
      store: 'ok',
      keyring: 'ok',
      work: 'ok',
      workLagSeconds: 0,
    })
    world.jump(3 * day)
    expect((await world.api('/readyz')).body).toMatchObject({ status: 'ready', work: 'late' })
  })

  test('is 503 while the store cannot be used, and /healthz is not', async () => {
    const world = await startWorld()
    await world.store.close()
    expect((await world.api('/readyz')).status).toBeGreaterThanOrEqual(500)
    expect((await world.api('/healthz')).status).toBe(200)
  })
})

describe('/metrics', () => {
  test('is not there without a key of its own, and asks for it', async () => {
    await using without = await startWorld()
    expect((await without.api('/metrics')).status).toBe(404)
    await using world = await startWorld({ options: { metricsKey } })
    expect((await world.api('/metrics')).status).toBe(401)
    expect((await world.api('/metrics', { key: metricsKey.reveal() })).status).toBe(200)
  })

  test('counts connections, refreshes, work, links, and the answers of the proxy', async () => {
    await using world = await startWorld({ options: { metricsKey } })
    const id = await world.link()
    await world.api(`/v1/connections/${id}/proxy/me?fields=username`)
    await world.api(`/v1/connections/${id}/proxy/me?fields=nonsense`)
    await world.api(`/v1/connections/${id}/proxy/v25.0/me`)
    await world.advance(45 * day)
    const { body } = await world.api('/metrics', { key: metricsKey.reveal() })
    for (const line of [
      'connect_connections{state="healthy"} 1',
      'connect_refreshes_total{result="refreshed"} 1',
      'connect_links_total{result="connected"} 1',
      'connect_proxy_answers_total{login="instagram",class="2xx"} 1',
      'connect_proxy_answers_total{login="instagram",class="4xx"} 2',
      'connect_proxy_seconds_count{login="instagram"} 3',
      'connect_cooling 0',
    ])
      expect(body).toContain(line)
    expect(body).toMatch(/connect_work_total\{kind="care",result="done"\} [1-9]/)
    expect(body).toMatch(/connect_work_lag_seconds \d/)
    expect(await world.connect.admin.metrics()).toContain('connect_connections')
  })
})
