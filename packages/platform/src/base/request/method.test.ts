import { describe, expect, test } from 'vitest'
import { getToken, graph, messageOf, tutorialPlatform } from '../../testing/tutorial.ts'

describe('a user is read', () => {
  test.each(['POST', 'DELETE', 'PUT', 'PATCH'])('not by %s', async (method) => {
    await using platform = tutorialPlatform()
    const { token } = await getToken(platform)
    const answer = await graph(platform, `/me?access_token=${token}`, { method })
    expect([answer.status, await messageOf(answer)]).toEqual([
      400,
      `Unsupported request - method type: ${method.toLowerCase()}`,
    ])
  })

  test.each([
    ['?method=delete', 'GET', 'delete'],
    ['?method=%3Cb%3E', 'GET', '<b>'],
    ['', 'POST', 'post'],
  ])('not with %s in a %s', async (query, method, named) => {
    await using platform = tutorialPlatform()
    const { token } = await getToken(platform)
    const init = { method, headers: { authorization: `Bearer ${token}` } }
    const answer = await graph(platform, `/me${query}`, init)
    expect(await messageOf(answer)).toBe(`Unsupported request - method type: ${named}`)
  })

  test.each([
    ['?method=GET', 'POST'],
    ['?method=', 'GET'],
    ['?method=head', 'DELETE'],
  ])('with %s in a %s', async (query, method) => {
    await using platform = tutorialPlatform()
    const { token } = await getToken(platform)
    const answer = await graph(platform, `/me${query}`, { method, headers: { authorization: `Bearer ${token}` } })
    expect(answer.status).toBe(200)
  })

  test('by HEAD as by GET, without a body', async () => {
    await using platform = tutorialPlatform()
    const { token } = await getToken(platform)
    const get = await graph(platform, `/me?access_token=${token}`)
    const head = await graph(platform, `/me?access_token=${token}`, { method: 'HEAD' })
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, get.headers.get('etag'), ''])
    const refused = await graph(platform, '/me?access_token=x', { method: 'HEAD' })
    expect([refused.status, await refused.text()]).toEqual([400, ''])
    expect(refused.headers.get('darkroom-explanation')).toMatch(/^http:\/\/localhost:4000\/console\/explanations\//)
  })

  test('by scripts of other origins, which ask by OPTIONS first', async () => {
    await using platform = tutorialPlatform()
    const headers = { origin: 'https://a.example', 'access-control-request-method': 'GET' }
    const answer = await graph(platform, '/v21.0/me', { method: 'OPTIONS', headers })
    expect(answer.status).toBe(204)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer.headers.get('access-control-allow-headers')).toMatch(/authorization/i)
  })

  test('a method of any length is named in a bounded message', async () => {
    await using platform = tutorialPlatform()
    const { token } = await getToken(platform)
    const answer = await graph(platform, `/me?access_token=${token}&method=${'x'.repeat(50_000)}`)
    expect(answer.status).toBe(400)
    expect(answer.headers.get('www-authenticate')?.length).toBeLessThan(500)
  })
})
