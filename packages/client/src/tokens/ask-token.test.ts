import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contextOf } from '../context.ts'
import { instagram } from '../instagram/rules.ts'
import { json, rejection, scripted, start } from '../testing/app.ts'
import { askToken } from './ask-token.ts'
import { createToken } from './create-token.ts'
import type { Token } from './token.ts'

const read = (text: string, previous?: Token): Promise<Token> =>
  askToken(
    contextOf(instagram, scripted([json(text)]).options),
    { method: 'POST', host: 'api.instagram.com', path: '/oauth/access_token' },
    previous,
  )

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

  test('of a token that lasts says how long', async () => {
    const previous = createToken({ login: 'instagram', kind: 'shortLived', accessToken: 'IGAA', issuedAt: start })
    await expect(read('{"access_token": "IGAAlong"}', previous)).rejects.toMatchObject({ code: 'reply_malformed' })
  })

  test.each([
    ['{"user_id": 1}', 'access_token'],
    ['{"access_token": ""}', 'access_token'],
    ['{"access_token": 7}', 'access_token'],
    ['{"access_token": "a b"}', 'access_token'],
    ['{"access_token": "a\\nb"}', 'access_token'],
    ['{"access_token": "IGAA", "user_id": 1e17}', 'user_id'],
    ['{"access_token": "IGAA", "user_id": 1.5}', 'user_id'],
    ['{"access_token": "IGAA", "user_id": -1}', 'user_id'],
    ['{"access_token": "IGAA", "user_id": "x"}', 'user_id'],
    ['{"access_token": "IGAA", "user_id": {}}', 'user_id'],
    ['{"access_token": "IGAA", "expires_in": "soon"}', 'expires_in'],
    ['{"access_token": "IGAA", "expires_in": -1}', 'expires_in'],
    ['{"access_token": "IGAA", "expires_in": null}', 'expires_in'],
    ['{"access_token": "IGAA", "expires_in": 0}', 'expires_in'],
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
