import { describe, expect, test } from 'vitest'
import type { Platform } from '../../platform.ts'
import { getToken, graph, messageOf, tutorialPlatform } from '../../testing/tutorial.ts'

async function body(platform: Platform, path: string, token: string): Promise<string> {
  const answer = await graph(platform, path, { headers: { authorization: `Bearer ${token}` } })
  return answer.ok ? answer.text() : messageOf(answer)
}

describe('the fields of a user', () => {
  test.each([
    ['/me', '{"id":"ID"}'],
    ['/me?fields=', '{"id":"ID"}'],
    ['/me?fields=,', '{"id":"ID"}'],
    ['/me?fields=[]', '{"id":"ID"}'],
    ['/me?fields=id,username', '{"id":"ID","username":"jayposiris"}'],
    ['/me?fields=username', '{"username":"jayposiris","id":"ID"}'],
    ['/me?fields=username,%20id', '{"username":"jayposiris","id":"ID"}'],
    ['/me?fields=username,+account_type', '{"username":"jayposiris","account_type":"PERSONAL","id":"ID"}'],
    [
      '/me?fields=media_count,account_type,username,id',
      '{"media_count":3,"account_type":"PERSONAL","username":"jayposiris","id":"ID"}',
    ],
    ['/me?fields=%5B%22username%22%2C%22id%22%5D', '{"username":"jayposiris","id":"ID"}'],
    ['/me?fields=nonsense&fields=username', '{"username":"jayposiris","id":"ID"}'],
    ['/me?fields=username,username', '{"username":"jayposiris","id":"ID"}'],
    ['/me?pretty=1&format=json&fields=id&locale=de_DE', '{"id":"ID"}'],
    ['/me?fields=id,biography,nonsense', 'Tried accessing nonexisting field (biography)'],
    ['/me?fields=nonsense,biography', 'Tried accessing nonexisting field (nonsense)'],
    ['/me?fields=ID', 'Tried accessing nonexisting field (ID)'],
    ['/me?fields=stories', 'Tried accessing nonexisting field (stories)'],
    ['/me?fields=stories.limit(3)%7Bid%7D', 'Tried accessing nonexisting field (stories)'],
    ['/me?fields=username.limit(1)', 'Tried accessing nonexisting field (username)'],
    ['/me?fields=__proto__', 'Tried accessing nonexisting field (__proto__)'],
    ['/me?fields=toString', 'Tried accessing nonexisting field (toString)'],
    ["/me?fields=id'%20OR%201=1", `Syntax error "Expected end of string" at character 2: id' OR 1=1`],
  ])('%s: %s', async (path, expected) => {
    await using platform = tutorialPlatform()
    const { token, userId } = await getToken(platform)
    expect((await body(platform, path, token)).replace(userId, 'ID')).toBe(expected)
  })

  test('assumed: a name is let be asked for, as a well-known client does, and has no value', async () => {
    await using platform = tutorialPlatform()
    const { token, userId } = await getToken(platform)
    const answer = await body(platform, '/me?fields=id,username,account_type,name', token)
    expect(answer.replace(userId, 'ID')).toBe('{"id":"ID","username":"jayposiris","account_type":"PERSONAL"}')
  })

  test('from a form and from JSON, as a list too', async () => {
    await using platform = tutorialPlatform()
    const { token, userId } = await getToken(platform)
    const expected = { username: 'jayposiris', id: userId }
    const parameters = { access_token: token, method: 'get', fields: ['username', 'id'] }
    const init = { method: 'POST', body: JSON.stringify(parameters), headers: { 'content-type': 'application/json' } }
    expect(await (await graph(platform, '/me', init)).json()).toEqual(expected)
    const form = new URLSearchParams({ ...parameters, fields: 'username' })
    expect(await (await graph(platform, '/me', { method: 'POST', body: form })).json()).toEqual(expected)
  })

  test('need their scope: without user_media there is no media_count', async () => {
    await using platform = tutorialPlatform()
    const { token } = await getToken(platform, 'jayposiris', ['user_media'])
    const answer = await graph(platform, `/me?fields=username,media_count,nonsense&access_token=${token}`)
    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({
      error: { code: 10, type: 'IGApiException', message: 'Application does not have permission for this action' },
    })
    expect((await graph(platform, `/me?fields=username&access_token=${token}`)).status).toBe(200)
  })
})

describe('a node', () => {
  test('is the token’s own account, under either of its ids', async () => {
    await using platform = tutorialPlatform()
    const { token, userId } = await getToken(platform)
    for (const node of ['me', userId, '17841405793187218'])
      expect(await body(platform, `/v21.0/${node}`, token)).toBe(`{"id":"${userId}"}`)
  })

  test('is only the account’s own id before ids became app-scoped', async () => {
    await using platform = tutorialPlatform({ asOf: '2021-06-07T23:30:00Z' })
    const { token } = await getToken(platform)
    expect(await body(platform, '/me', token)).toBe('{"id":"17841405793187218"}')
    platform.clock.advance(1_800_000)
    const scoped = (JSON.parse(await body(platform, '/me', token)) as { id: string }).id
    expect(scoped).not.toBe('17841405793187218')
    await using before = tutorialPlatform({ asOf: '2021-06-01' })
    const earlier = await getToken(before)
    expect(await body(before, `/${scoped}`, earlier.token)).toMatch(/does not exist/)
  })

  test.each([
    '0',
    '17841400000000001',
    'jayposiris',
    'ME',
    'self',
    '-1',
    '1e16',
    "'%20OR%201=1",
    '%3Cscript%3E',
    'v21.0',
    'x'.repeat(5000),
  ])('is no other: %.30s', async (node) => {
    await using platform = tutorialPlatform()
    const { token } = await getToken(platform)
    const answer = await graph(platform, `/v21.0/${node}?access_token=${token}`)
    expect(answer.status).toBe(400)
    const { error } = (await answer.json()) as { error: { message: string } }
    expect(error).toMatchObject({ code: 100, error_subcode: 33, type: 'IGApiException' })
    expect(error.message).toMatch(/^Unsupported get request\. Object with ID '/)
    expect(error.message.length).toBeLessThan(400)
  })

  test('is not another account of the same app', async () => {
    await using platform = tutorialPlatform()
    const { token } = await getToken(platform)
    const quinn = await getToken(platform, 'quiet.quinn')
    expect(await body(platform, `/${quinn.userId}`, token)).toMatch(/does not exist/)
  })

  test('is not the neighbour a double would round its id to', async () => {
    await using platform = tutorialPlatform()
    const { token, userId } = await getToken(platform)
    expect(await body(platform, `/${Number(userId)}`, token)).toMatch(/does not exist/)
  })
})
