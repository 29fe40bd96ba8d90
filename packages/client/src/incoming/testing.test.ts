import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeLikeMeta, signRequest, signWebhook } from './testing.ts'

describe("Meta's escapes", () => {
  test('leave the value as it was, in ASCII', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const escaped = escapeLikeMeta(JSON.stringify(value))
        expect(JSON.parse(escaped)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(escaped).toMatch(/^[\0-\x7f]*$/)
        expect(escaped.replaceAll(/\\./g, '')).not.toMatch(/[/<%@]/)
      }),
    )
  })

  test('are not escaped again', () => {
    const once = escapeLikeMeta('"é \\"/\\" \\\\/ 😀 <%@"')
    expect(once).toBe(String.raw`"\u00e9 \"\/\" \\\/ \ud83d\ude00 \u003C\u0025\u0040"`)
    expect(escapeLikeMeta(once)).toBe(once)
  })
})

test.each(['', undefined, 7])('nothing is signed with %j for a secret', async (secret) => {
  const wrong = { name: 'IncomingError', code: 'option_invalid' }
  await expect(signWebhook('{}', secret as never)).rejects.toMatchObject(wrong)
  await expect(signRequest({}, secret as never)).rejects.toMatchObject(wrong)
})
