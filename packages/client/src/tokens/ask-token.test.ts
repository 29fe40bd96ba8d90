import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contextOf } from '../context.ts'
import { instagram } from '../instagram/rules.ts'
import { json, rejection, scripted, start } from '../testing/app.ts'
import { askToken } from './ask-token.ts'
import { createToken } from './create-token.ts'
import { parseToken, serializeToken } from './serialize-token.ts'
import type { Token } from './token.ts'

const call = { method: 'POST', host: 'api.instagram.com', path: '/oauth/access_token' } as const
const read = (text: string, previous?: Token): Promise<Token> =>
  askToken(contextOf(instagram, scripted([json(text)]).options), call, previous)

describe('a token reply', () => {
  test('as it was recorded: flat, a number beyond 2^53, a list; its token lives an hour', async () => {
    const token = await read(
      '{"access_token": "IGAA", "user_id": 27640875392278831, "permissions": ["instagram_business_basic"]}',
    )
    expect(token).toMatchObject({
      kind: 'shortLived',
      id: '27640875392278831',
      permissions: ['instagram_business_basic'],
      expiresAt: start + 3_600_000,
    })
    expect(token.accessToken).toBe('IGAA')
  })

  test('as it is documented: wrapped, a string, commas', async () => {
    const token = await read('{"data":[{"access_token":"EAACE","user_id":"1020","permissions":"a,b"}]}')
    expect(token).toMatchObject({ id: '1020', permissions: ['a', 'b'] })
    expect(token.accessToken).toBe('EAACE')
  })

  test('as Basic Display and the long-lived exchange print it: no permissions, seconds', async () => {
    const short = await read('{"access_token": "IGQV", "user_id": 1234567 }')
    expect(short.permissions).toBeUndefined()
    const long = await read('{"access_token":"IGQV","token_type":"bearer","expires_in":5183944}', short)
    expect(long).toMatchObject({ kind: 'longLived', id: '1234567', expiresAt: start + 5_183_944_000 })
  })

  describe.each([
    ['short-lived', undefined, 3_600_000],
    [
      'long-lived',
      createToken({ login: 'instagram', kind: 'shortLived', accessToken: 'IGAA', id: '5', issuedAt: start }),
      5_184_000_000,
    ],
  ] as const)('of a %s token', (_, previous, usual) => {
    test.each(['"soon"', '-1', '0', 'null', '9007199254740991', '1e300', '{}', '[]', '1.5', 'true'])(
      'with %s as expires_in gives the token, which is taken to live as long as others',
      async (odd) => {
        const app = scripted([json(`{"access_token": "IGAAx", "user_id": 1, "expires_in": ${odd}}`)])
        const token = await askToken(contextOf(instagram, app.options), call, previous)
        expect(token).toMatchObject({ id: '1', issuedAt: start, expiresAt: start + usual })
        expect(parseToken(serializeToken(token))).toEqual(token)
        expect(app.warnings).toEqual(["A token's reply has an odd expires_in, which was left aside."])
      },
    )

    test.each(['1e17', '1.5', '-1', '"x"', '{}', '""', '[]', 'false'])(
      'with %s as user_id gives the token, without that id',
      async (odd) => {
        const app = scripted([json(`{"access_token": "IGAAx", "user_id": ${odd}, "expires_in": 60}`)])
        const token = await askToken(contextOf(instagram, app.options), call, previous)
        expect([token.accessToken, token.id, token.expiresAt]).toEqual(['IGAAx', previous?.id, start + 60_000])
        expect(app.warnings).toEqual(["A token's reply has an odd user_id, which was left aside."])
      },
    )

    test('without both gives the token, and warns of nothing', async () => {
      const app = scripted([json('{"access_token": "IGAAx", "user_id": null}')])
      const token = await askToken(contextOf(instagram, app.options), call, previous)
      expect([token.id, token.expiresAt, app.warnings]).toEqual([previous?.id, start + usual, []])
    })
  })

  test('is not lost to a clock that fails once it is there', async () => {
    const moments = [start]
    const now = (): number => moments.shift() ?? Number.NaN
    const token = await askToken(
      contextOf(instagram, scripted([json('{"access_token": "IGAAx"}')], { now }).options),
      call,
    )
    expect([token.accessToken, token.issuedAt]).toEqual(['IGAAx', start])
  })

  test.each([
    ['{"user_id": 1}', 'access_token'],
    ['{"access_token": ""}', 'access_token'],
    ['{"access_token": 7}', 'access_token'],
    ['{"access_token": "a b"}', 'access_token'],
    ['{"access_token": "a\\nb"}', 'access_token'],
    ['[{"access_token": "IGAA"}]', 'access_token'],
    ['{"data": []}', 'access_token'],
    ['{"data": [{"access_token": "a"}, {"access_token": "b"}]}', 'access_token'],
    ['null', 'access_token'],
    ['"IGAA"', 'access_token'],
    ['7', 'access_token'],
  ])('%s is refused for want of %s, and not quoted', async (text, want) => {
    const error = await rejection(read(text))
    expect(error).toMatchObject({ code: 'reply_malformed', message: expect.stringContaining(want) })
    expect(error.message).not.toContain('IGAA')
  })

  test('of any form and with any id gives every digit of it', async () => {
    const id = fc.bigInt({ min: 0n, max: 10n ** 19n })
    await fc.assert(
      fc.asyncProperty(id, fc.boolean(), fc.boolean(), async (id, isText, isWrapped) => {
        const flat = `{"access_token": "IGAA", "user_id": ${isText ? `"${id}"` : id}}`
        const token = await read(isWrapped ? `{"data": [${flat}]}` : flat)
        expect(token.id).toBe(String(id))
      }),
    )
  })
})
