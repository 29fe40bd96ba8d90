import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseExactJson } from '../exact-json.ts'
import { readTokenReply } from './token-reply.ts'

const read = (text: string): ReturnType<typeof readTokenReply> =>
  readTokenReply({ method: 'POST', host: 'api.instagram.com', path: '/oauth/access_token' }, parseExactJson(text))

describe('a token reply', () => {
  test('as it was recorded: flat, a number beyond 2^53, a list', () => {
    expect(
      read('{"access_token": "IGAA", "user_id": 27640875392278831, "permissions": ["instagram_business_basic"]}'),
    ).toEqual({
      accessToken: 'IGAA',
      id: '27640875392278831',
      permissions: ['instagram_business_basic'],
      lifetime: undefined,
    })
  })

  test('as it is documented: wrapped, a string, commas', () => {
    expect(read('{"data":[{"access_token":"EAACE","user_id":"1020","permissions":"a,b"}]}')).toEqual({
      accessToken: 'EAACE',
      id: '1020',
      permissions: ['a', 'b'],
      lifetime: undefined,
    })
  })

  test('as Basic Display and the long-lived exchange print it: no permissions, seconds', () => {
    expect(read('{"access_token": "IGQV", "user_id": 1234567 }').permissions).toBeUndefined()
    expect(read('{"access_token":"IGQV","token_type":"bearer","expires_in":5183944}').lifetime).toBe(5_183_944_000)
  })

  test.each([
    ['{"user_id": 1}', 'access_token'],
    ['{"access_token": ""}', 'access_token'],
    ['{"access_token": 7}', 'access_token'],
    ['{"access_token": "a b"}', 'access_token'],
    ['{"access_token": "a\\nb"}', 'access_token'],
    ['{"access_token": "IGAA", "user_id": 1e17}', 'every digit'],
    ['{"access_token": "IGAA", "user_id": 1.5}', 'every digit'],
    ['{"access_token": "IGAA", "user_id": -1}', 'every digit'],
    ['{"access_token": "IGAA", "user_id": "x"}', 'every digit'],
    ['{"access_token": "IGAA", "user_id": {}}', 'every digit'],
    ['{"access_token": "IGAA", "expires_in": "soon"}', 'expires_in'],
    ['{"access_token": "IGAA", "expires_in": -1}', 'expires_in'],
    ['{"access_token": "IGAA", "expires_in": null}', 'expires_in'],
    ['[{"access_token": "IGAA"}]', 'access_token'],
    ['{"data": []}', 'access_token'],
    ['{"data": [{"access_token": "a"}, {"access_token": "b"}]}', 'access_token'],
    ['null', 'access_token'],
    ['"IGAA"', 'access_token'],
    ['7', 'access_token'],
  ])('%s is refused for want of %s, and not quoted', (text, want) => {
    expect(() => read(text)).toThrow(
      expect.objectContaining({ code: 'reply_malformed', message: expect.stringContaining(want) }),
    )
    expect(() => read(text)).not.toThrow(/IGAA/)
  })

  test('of any form and with any id gives every digit of it', () => {
    const id = fc.bigInt({ min: 0n, max: 10n ** 19n })
    fc.assert(
      fc.property(id, fc.boolean(), fc.boolean(), (id, isText, isWrapped) => {
        const flat = `{"access_token": "IGAA", "user_id": ${isText ? `"${id}"` : id}}`
        expect(read(isWrapped ? `{"data": [${flat}]}` : flat).id).toBe(String(id))
      }),
    )
  })
})
