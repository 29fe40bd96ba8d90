import { describe, expect, test } from 'vitest'
import { appSecretProof } from '../../identity/proof.ts'
import type { Platform } from '../../platform.ts'
import {
  facebookGraph,
  facebookPlatform,
  onFacebook,
  pagesApp,
  pageTokenOf,
  personToken,
} from '../../testing/facebook.ts'
import { messageOf, urlencoded } from '../../testing/tutorial.ts'

interface Result {
  readonly code: number
  readonly headers?: readonly { readonly name: string; readonly value: string }[]
  readonly body: string
}

/** Sends a batch with a person's token; `path` begins with a slash. */
async function send(
  platform: Platform,
  parts: readonly unknown[],
  changes: Record<string, string | undefined> = {},
  path = '/',
): Promise<Response> {
  const batch = JSON.stringify(parts)
  const body = urlencoded({ access_token: personToken(platform).token, include_headers: 'false', batch, ...changes })
  return facebookGraph(platform, path, { method: 'POST', body })
}

/** Its results, bodies read. */
async function resultsOf(answer: Response): Promise<unknown[]> {
  const results = (await answer.json()) as (Result | null)[]
  return results.map((result) => result && [result.code, JSON.parse(result.body) as unknown])
}

const get = (relative: string, more: object = {}): object => ({ method: 'GET', relative_url: relative, ...more })

describe('a batch', () => {
  test('answers each request as it is answered alone, one refused among them', async () => {
    await using platform = facebookPlatform()
    const { token } = personToken(platform)
    const paths = ['me?fields=id,name', `${onFacebook.mira}?fields=username`, 'nobody', 'me/accounts?limit=1']
    const answer = await send(
      platform,
      paths.map((path) => get(path)),
      { access_token: token },
    )
    expect(answer.status).toBe(200)
    const alone = paths.map(async (path) => {
      const sign = path.includes('?') ? '&' : '?'
      const one = await facebookGraph(platform, `/${path}${sign}access_token=${token}`)
      return [one.status, await one.json()]
    })
    const traceless = (value: unknown): string => JSON.stringify(value).replace(/"fbtrace_id":"[^"]*"/g, '')
    expect((await resultsOf(answer)).map(traceless)).toEqual((await Promise.all(alone)).map(traceless))
    expect(platform.explanations()[0]?.rule).toBe('graph/pipeline/find-node')
  })

  test('has bodies as text and headers by name, unless they are not wanted', async () => {
    await using platform = facebookPlatform()
    const [withHeaders] = (await (await send(platform, [get('me')], { include_headers: undefined })).json()) as Result[]
    expect(typeof withHeaders?.body).toBe('string')
    expect(withHeaders?.headers).toContainEqual({ name: 'Content-Type', value: 'text/javascript; charset=UTF-8' })
    const [without] = (await (await send(platform, [get('me')])).json()) as Result[]
    expect(Object.keys(without ?? {})).toEqual(['code', 'body'])
  })

  test('asks in the version of its own path, and a request in the one it names', async () => {
    await using platform = facebookPlatform()
    const answer = await send(platform, [get('me'), get('v26.0/me')], { include_headers: 'true' }, '/v24.0')
    const results = (await answer.json()) as Result[]
    const served = results.map(({ headers }) => headers?.find(({ name }) => name === 'Facebook-Api-Version')?.value)
    expect(served).toEqual(['v24.0', 'v26.0'])
  })

  test('asks with the token of the request, where it has one', async () => {
    await using platform = facebookPlatform()
    const pageToken = await pageTokenOf(platform, onFacebook.miraPage, personToken(platform).token)
    const parts = [get(`me?access_token=${pageToken}`), get('me', { access_token: pageToken })]
    const page = [200, { name: 'Mira Prints', id: onFacebook.miraPage }]
    expect(await resultsOf(await send(platform, parts))).toEqual([page, page])
  })

  test('is refused without a good token of its own, whatever its requests have', async () => {
    await using platform = facebookPlatform()
    const { token } = personToken(platform)
    const answer = await send(platform, [get(`me?access_token=${token}`)], { access_token: undefined })
    expect([answer.status, await messageOf(answer)]).toEqual([
      400,
      'An access token is required to request this resource.',
    ])
  })

  test('proves its token once for all', async () => {
    await using platform = facebookPlatform()
    const { token } = personToken(platform)
    const proof = appSecretProof(token, pagesApp.secret)
    const good = await send(platform, [get('me?fields=id')], { access_token: token, appsecret_proof: proof })
    expect((await resultsOf(good))[0]).toMatchObject([200, {}])
  })

  test('takes from earlier answers, which are then told only when asked for', async () => {
    await using platform = facebookPlatform()
    const from = 'me/accounts?fields=id&limit=2'
    const then = get('?ids={result=pages:$.data.*.id}&fields=name')
    const both = {
      [onFacebook.miraPage]: { name: 'Mira Prints', id: onFacebook.miraPage },
      [onFacebook.anaPage]: { name: 'Ana Bakes', id: onFacebook.anaPage },
    }
    const silent = await resultsOf(await send(platform, [get(from, { name: 'pages' }), then]))
    expect(silent).toEqual([null, [200, both]])
    const told = await send(platform, [get(from, { name: 'pages', omit_response_on_success: false }), then])
    expect((await resultsOf(told))[0]).toMatchObject([200, { data: [{}, {}] }])
  })

  test('assumed: a request that depends on a failed one is refused, and the failed one told', async () => {
    await using platform = facebookPlatform()
    const parts = [
      get('nobody', { name: 'first' }),
      get('{result=first:$.id}'),
      get('me?fields=id', { depends_on: 'first' }),
    ]
    const results = (await resultsOf(await send(platform, parts))) as [number, { error: { message: string } }][]
    const sentence = '(#100) Param depends_on must be the name of an earlier request that went well'
    expect(results.map(([code]) => code)).toEqual([404, 400, 400])
    expect(results.slice(1).map(([, { error }]) => error.message)).toEqual([sentence, sentence])
  })

  test('a DELETE in it is done', async () => {
    await using platform = facebookPlatform()
    const parts = [{ method: 'DELETE', relative_url: 'me/permissions/instagram_basic' }, get('me/permissions')]
    const [gone, left] = await resultsOf(await send(platform, parts))
    expect(gone).toEqual([200, { success: true }])
    expect(JSON.stringify(left)).toContain('{"permission":"instagram_basic","status":"declined"}')
  })

  test('has at most fifty requests', async () => {
    await using platform = facebookPlatform()
    const { token } = personToken(platform)
    const parts = Array.from({ length: 51 }, () => get('me?fields=id'))
    const fifty = await resultsOf(await send(platform, parts.slice(0, 50), { access_token: token }))
    expect(fifty.map((result) => (result as unknown[])[0])).toEqual(parts.slice(0, 50).map(() => 200))
    expect((await send(platform, parts, { access_token: token })).status).toBe(400)
  })

  test('a batch within a batch is no batch', async () => {
    await using platform = facebookPlatform()
    const inner = `batch=${encodeURIComponent(JSON.stringify([get('me')]))}`
    const answer = await send(platform, [{ method: 'POST', relative_url: '', body: inner }])
    expect(await resultsOf(answer)).toMatchObject([[400, { error: { message: 'Unsupported post request.' } }]])
  })

  test.each(['', 'x', '{}', '[]', '1', 'null'])('%j is no list of requests', async (batch) => {
    await using platform = facebookPlatform()
    const answer = await send(platform, [], { batch })
    expect([answer.status, await messageOf(answer)]).toEqual([
      400,
      '(#100) Param batch must be a JSON array of requests',
    ])
  })

  test.each([
    [null],
    [1],
    [[]],
    [{}],
    [{ method: 'TRACE', relative_url: 'me' }],
    [{ relative_url: 7 }],
    [get('///?#')],
  ])('a strange request %j is refused in its place, and the others answered', async (part) => {
    await using platform = facebookPlatform()
    const [strange, usual] = await resultsOf(await send(platform, [part, get('me?fields=id')]))
    expect(strange).toMatchObject([400, { error: {} }])
    expect(usual).toMatchObject([200, {}])
  })
})
