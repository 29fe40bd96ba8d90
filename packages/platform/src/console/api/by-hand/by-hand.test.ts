import { describe, expect, test } from 'vitest'
import { createPlatform, type Platform, type WorldFile } from '../../../index.ts'
import { obtainToken, tryToken } from '../../../sites/instagram/testing/token.ts'

const appId = '358205879134926'
const world: WorldFile = {
  accounts: [
    { username: 'mira.prints', type: 'BUSINESS', media: [{ id: '17900000000000001', caption: 'Moss' }] },
    { username: 'ana.bakes', private: true, media: [{ id: '17900000000000002', caption: 'Buns' }] },
    { username: 'jayposiris', media: [{ id: '17900000000000003', kind: 'story' }] },
  ],
}

async function ask(platform: Platform, method: string, path: string, body?: object): Promise<[number, unknown]> {
  const init = body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const answer = await platform.fetch(new Request(`http://localhost:4000/console/api/v1/${path}`, { method, ...init }))
  return [answer.status, await answer.json()]
}

describe('POST /comments', () => {
  const asked = { media: '17900000000000001', by: 'jayposiris', text: ' Is it for sale? ' }

  test('a person comments, and another answers them', async () => {
    await using platform = createPlatform({ world })
    const [status, said] = await ask(platform, 'POST', 'comments', asked)
    expect([status, said]).toMatchObject([201, { by: 'jayposiris', text: 'Is it for sale?' }])
    const { id } = said as { id: string }
    const answer = { ...asked, by: 'mira.prints', text: 'It is.', reply_to: id }
    expect(await ask(platform, 'POST', 'comments', answer)).toMatchObject([201, { text: 'It is.' }])
  })

  test.for([
    [{ ...asked, text: '  ' }, 422, 'text'],
    [{ ...asked, text: 'a'.repeat(3000) }, 422, 'text'],
    [{ ...asked, by: 'nobody' }, 404, 'name'],
    [{ ...asked, media: '1' }, 404, 'media'],
    [{ ...asked, media: '17900000000000002' }, 404, 'media'],
    [{ ...asked, media: '17900000000000003' }, 409, 'media'],
    [{ ...asked, reply_to: '1' }, 404, 'reply_to'],
    [{ ...asked, as: 'app' }, 422, 'as'],
  ] as const)('%j is refused with %i for its %s', async ([body, status, parameter]) => {
    await using platform = createPlatform({ world })
    expect(await ask(platform, 'POST', 'comments', body)).toMatchObject([status, { error: { parameter } }])
  })
})

describe('DELETE /people/{name}/apps/{id}', () => {
  test('removes the app, whose token is dead, and tells it', async () => {
    await using platform = createPlatform({ asOf: '2024-11-01', fetch: async () => new Response() })
    const token = await obtainToken(platform, 'jayposiris')
    const path = `people/JayPosiris/apps/${appId}`
    const removed = { name: 'jayposiris', id: appId, removed: ['basic-display'] }
    expect(await ask(platform, 'DELETE', path)).toEqual([200, removed])
    expect(await tryToken(platform, token)).toMatch(/^190 .*has not authorized application/)
    expect(await ask(platform, 'GET', 'callbacks')).toMatchObject([200, { callbacks: [{ kind: 'deauthorize' }] }])
    expect(await ask(platform, 'DELETE', path)).toMatchObject([404, { error: { parameter: 'id' } }])
  })

  test.for([
    ['people/nobody/apps/1', 'name'],
    ['people/dana@darkroom.test/apps/1', 'id'],
    ['people/no@darkroom.test/apps/1', 'name'],
    ['people/jayposiris/apps/%3Cb%3E', 'id'],
  ])('%s is refused for its %s', async ([path = '', parameter]) => {
    await using platform = createPlatform()
    expect(await ask(platform, 'DELETE', path)).toMatchObject([404, { error: { parameter } }])
  })
})
