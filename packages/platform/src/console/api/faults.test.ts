import { describe, expect, test } from 'vitest'
import { createPlatform, type Platform } from '../../index.ts'

function ask(platform: Platform, method: string, path: string, body?: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json' }
  const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) }
  return platform.fetch(new Request(`http://localhost:4000/console/api/v1${path}`, init))
}

describe('faults by the control API', () => {
  test('are set, listed with how often they happened, and removed', async () => {
    await using platform = createPlatform({ asOf: '2024-11-01', now: () => 0 })
    const added = await ask(platform, 'POST', '/faults', { error: 'rateApp', times: 2, delay: '1ms' })
    expect(added.status).toBe(201)
    expect(await added.json()).toEqual({
      id: 'f1',
      error: 'rateApp',
      times: 2,
      delay: 1,
      seen: 0,
      hits: 0,
      lastAt: null,
    })
    await platform.fetch(new Request('https://graph.instagram.com/me'))
    const one = await ask(platform, 'GET', '/faults/f1')
    expect(await one.json()).toMatchObject({ seen: 1, hits: 1, lastAt: '2024-11-01T00:00:00.000Z' })
    expect(await (await ask(platform, 'DELETE', '/faults/f1')).json()).toEqual({ removed: 1 })
    expect(await (await ask(platform, 'GET', '/faults')).json()).toEqual({ faults: [] })
  })

  test('are all removed at once', async () => {
    await using platform = createPlatform({ faults: [{ error: 'rateApp' }, { delay: 1 }] })
    expect(await (await ask(platform, 'DELETE', '/faults')).json()).toEqual({ removed: 2 })
  })

  test.for<[unknown, string, string]>([
    [{ eror: 'rateApp' }, 'eror', 'Did you mean error?'],
    [{ error: 'rateAp' }, 'error', 'Did you mean rateApp?'],
    [{ delay: 'soon' }, 'delay', 'shorter time'],
    [[], 'body', 'Keys are id, host'],
    [null, 'body', 'Keys are id, host'],
    [{ error: { name: 'rateApp' } }, 'error', 'Write one'],
    [{ values: [], error: 'rateApp' }, 'values', '{ field: likes }'],
    [{ constructor: 'x', delay: 1 }, 'constructor', 'Take it out.'],
  ])('%j is told as a mistake', async ([body, parameter, fix]) => {
    await using platform = createPlatform()
    const answer = await ask(platform, 'POST', '/faults', body)
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ error: { parameter, fix: expect.stringContaining(fix) } })
    expect(platform.faults.list()).toEqual([])
  })

  test('one that is not there is told with those that are', async () => {
    await using platform = createPlatform({ faults: [{ id: 'busy', delay: 1 }] })
    const answer = await ask(platform, 'DELETE', '/faults/bsy')
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ error: { fix: 'There are busy.' } })
  })

  test('every error that is listed for a host can be set there, and is answered as it is listed', async () => {
    await using platform = createPlatform({ asOf: '2026-11-01' })
    const answer = await ask(platform, 'GET', '/fault-errors')
    const { errors } = (await answer.json()) as { errors: Record<string, { name: string; status: number }[]> }
    for (const [host, list] of Object.entries(errors)) {
      expect(list.length).toBeGreaterThan(5)
      for (const { name, status } of list) {
        platform.faults.clear()
        expect((await ask(platform, 'POST', '/faults', { host, error: name })).status).toBe(201)
        if (host === 'rupload.facebook.com') continue
        const refused = await platform.fetch(new Request(`https://${host}/oauth/access_token`, { method: 'POST' }))
        expect(refused.status, `${host} ${name}`).toBe(status)
      }
    }
  })
})
