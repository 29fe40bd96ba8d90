import { describe, expect, test } from 'vitest'
import type { Platform, PlatformOptions } from '../platform.ts'
import { facebookGraph, facebookPlatform, onFacebook, pageTokenOf, personToken } from '../testing/facebook.ts'
import { loginToken } from '../testing/instagram-login.ts'
import { getToken, graph, hour, tutorialPlatform } from '../testing/tutorial.ts'

const alone = { outsideUsers: 0, outsideImpressions: 0 }

/** Asks until the answer is a refusal; returns it, and how many went well before. */
async function untilRefused(ask: () => Promise<Response>): Promise<{ answer: Response; before: number }> {
  for (let before = 0; before < 6000; before++) {
    const answer = await ask()
    if (!answer.ok) return { answer, before }
  }
  throw new Error('It was never refused.')
}

function onFacebookWith(options: PlatformOptions = {}): { platform: Platform; token: string } {
  const platform = facebookPlatform({ limits: alone, ...options })
  return { platform, token: personToken(platform).token }
}

const usageOf = (answer: Response, header: string): unknown => JSON.parse(answer.headers.get(header) ?? 'null')

describe('the limit of an app', () => {
  test('is 200 calls an hour for each of its users, and its header rises with them', async () => {
    const { platform, token } = onFacebookWith()
    const ask = (): Promise<Response> => facebookGraph(platform, `/me?access_token=${token}`)
    for (let i = 0; i < 50; i++) await ask()
    expect((await ask()).headers.get('x-app-usage')).toBe('{"call_count":25,"total_cputime":0,"total_time":0}')
    const { answer, before } = await untilRefused(ask)
    expect([before, answer.status]).toEqual([149, 403])
    expect(await answer.json()).toMatchObject({ error: { code: 4, is_transient: true } })
    expect(usageOf(answer, 'x-app-usage')).toMatchObject({ call_count: 100 })
    for (let i = 0; i < 100; i++) await ask()
    expect(usageOf(await ask(), 'x-app-usage')).toMatchObject({ call_count: 151 })
    platform.clock.advance(hour)
    expect((await ask()).status).toBe(200)
  })

  test('is explained, with when the next call is answered', async () => {
    const { platform, token } = onFacebookWith()
    await untilRefused(() => facebookGraph(platform, `/me?access_token=${token}`))
    expect(platform.explanations()[0]).toMatchObject({
      rule: 'graph/pipeline/count-use',
      expected: expect.stringContaining('at most 200 in an hour'),
      fix: expect.stringContaining('darkroom clock advance 60m'),
    })
  })

  test('is what Basic Display counts against, with the keys of graph.instagram.com', async () => {
    await using platform = tutorialPlatform({ limits: alone })
    const { token } = await getToken(platform)
    const { answer, before } = await untilRefused(() => graph(platform, `/me?fields=id&access_token=${token}`))
    expect(before).toBe(200)
    expect(answer.status).toBe(403)
    expect(answer.headers.get('x-app-usage')).toBe('{"call_volume":100,"cpu_time":0}')
  })
})

describe('the limit of an account', () => {
  const path = `/${onFacebook.mira}?fields=username`

  test('has a header of its own, with the business before the account', async () => {
    const { platform, token } = onFacebookWith()
    const answer = await facebookGraph(platform, `${path}&access_token=${token}`)
    expect(answer.headers.get('x-app-usage')).toBeNull()
    const usage = usageOf(answer, 'x-business-use-case-usage') as object
    expect(Object.keys(usage)).toEqual([expect.stringMatching(/^\d{16}$/), onFacebook.mira])
    const entry = { type: 'instagram', call_count: 1, total_cputime: 1, total_time: 1 }
    expect(Object.values(usage)[1]).toEqual([{ ...entry, estimated_time_to_regain_access: 0 }])
  })

  test('is that of a Page by its id alone', async () => {
    const { platform, token } = onFacebookWith()
    const pageToken = await pageTokenOf(platform, onFacebook.miraPage, token)
    const answer = await facebookGraph(platform, `/me?access_token=${pageToken}`)
    const usage = usageOf(answer, 'x-business-use-case-usage') as Record<string, unknown>
    expect(Object.keys(usage)).toEqual([onFacebook.miraPage])
    expect(usage[onFacebook.miraPage]).toMatchObject([{ type: 'pages' }])
  })

  test('is 4800 calls a day for each impression, then refused until there is room', async () => {
    const { platform, token } = onFacebookWith()
    const { answer, before } = await untilRefused(() => facebookGraph(platform, `${path}&access_token=${token}`))
    expect([before, answer.status]).toEqual([4800, 400])
    expect(await answer.json()).toMatchObject({ error: { code: 80002 } })
    const usage = usageOf(answer, 'x-business-use-case-usage') as Record<string, unknown>
    expect(usage[onFacebook.mira]).toMatchObject([{ call_count: 101, estimated_time_to_regain_access: 24 * 60 }])
    // Another account, and what counts against the app, go on.
    expect((await facebookGraph(platform, `/${onFacebook.ana}?access_token=${token}`)).status).toBe(200)
    expect((await facebookGraph(platform, `/me?access_token=${token}`)).status).toBe(200)
  })

  test('on graph.instagram.com is told by x-app-usage', async () => {
    await using platform = tutorialPlatform({ asOf: '2026-11-01', limits: alone })
    const token = await loginToken(platform)
    const answer = await graph(platform, `/me?access_token=${token}`)
    expect(answer.headers.get('x-app-usage')).toBe('{"call_volume":0,"cpu_time":0}')
    expect(answer.headers.get('x-business-use-case-usage')).toBeNull()
  })
})

describe('how a world sets its limits', () => {
  test('off, nothing is counted', async () => {
    const { platform, token } = onFacebookWith({ limits: 'off' })
    for (let i = 0; i < 300; i++) await facebookGraph(platform, `/me?access_token=${token}`)
    const answer = await facebookGraph(platform, `/me?access_token=${token}`)
    expect(answer.headers.get('x-app-usage')).toBe('{"call_count":0,"total_cputime":0,"total_time":0}')
  })

  test('usually, no test of an app meets one', async () => {
    await using platform = tutorialPlatform()
    const { token } = await getToken(platform)
    for (let i = 0; i < 2100; i++) expect((await graph(platform, `/me?access_token=${token}`)).status).toBe(200)
    expect((await graph(platform, `/me?access_token=${token}`)).headers.get('x-app-usage')).toContain(
      '"call_volume":1,',
    )
  })

  test('429 is the status of throttling where the world says so', async () => {
    const { platform, token } = onFacebookWith({ limits: { ...alone, throttleStatus: 429 } })
    const { answer } = await untilRefused(() => facebookGraph(platform, `/me?access_token=${token}`))
    expect(answer.status).toBe(429)
  })

  test('by its file', async () => {
    await using platform = facebookPlatform()
    const headers = { 'content-type': 'application/yaml' }
    const load = (body: string): Promise<Response> =>
      platform.fetch(new Request('http://localhost:4000/console/api/v1/world', { method: 'PUT', headers, body }))
    const refused = await load('limits: { throttle_status: 430 }')
    expect(await refused.json()).toMatchObject({ error: { message: expect.stringContaining('429') } })
    expect((await load('limits: { state: off, throttle_status: 429 }')).status).toBe(200)
    expect(platform.world.database.file).toBeUndefined()
  })
})
