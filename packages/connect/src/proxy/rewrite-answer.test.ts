import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rewriteJson } from './rewrite-answer.ts'

const token = 'IGAAsecrettoken'
const rewriting = {
  bases: ['https://graph.instagram.com'],
  proxy: 'https://connect.example/v1/connections/con_1/proxy',
  secrets: [token],
}

describe('an answer', () => {
  test('has its paging links lead to the proxy, without token and version', () => {
    const text = `{"data":[{"id":"1"}],"paging":{"cursors":{"after":"QVF"},"next":"https:\\/\\/graph.instagram.com\\/v25.0\\/17841\\/media?access_token=${token}&limit=2&after=QVF"}}`
    expect(JSON.parse(rewriteJson(text, rewriting)).paging.next).toBe(
      `${rewriting.proxy}/17841/media?limit=2&after=QVF`,
    )
  })

  test('keeps every digit of its numbers, and everything else', () => {
    const text =
      '{ "id": 17841405793187218123, "x": 1.0e5, "caption": "say \\"hi\\" \\ud83d\\ude00", "link": "https://example.com/?a=1" }'
    expect(rewriteJson(text, rewriting)).toBe(text)
  })

  test.each([
    `{"access_token":"EAAother","id":"1"}`,
    `{"access_token" : "EAA\\u006fther"}`,
    `{"data":[{"access_token":"EAAother"}]}`,
  ])('has no token of anybody: %s', (text) => {
    expect(rewriteJson(text, rewriting)).toContain('[secret]')
    expect(JSON.stringify(JSON.parse(rewriteJson(text, rewriting)))).not.toContain('EAAother')
  })

  test('never has the connection’s token, wherever it stands and however it is written', () => {
    const written = [
      token,
      `x${token}y`,
      `https://cdn.example/?t=${token}`,
      encodeURIComponent(token),
      `https://graph.instagram.com/v25.0/me?access_token=${token}`,
    ]
    const leaf = fc.oneof(fc.constantFrom(...written), fc.string(), fc.integer())
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        leaf,
        fc.array(tie('value')),
        fc.dictionary(fc.oneof(fc.string(), fc.constantFrom(...written)), tie('value')),
      ),
    })).value
    const escaped = (text: string): string => text.replaceAll('I', '\\u0049')
    fc.assert(
      fc.property(value, fc.boolean(), (value, isEscaped) => {
        const text = JSON.stringify(value)
        const rewritten = rewriteJson(
          isEscaped && !text.includes('"I') ? text : escapeStrings(text, isEscaped ? escaped : (same) => same),
          rewriting,
        )
        expect(JSON.stringify(JSON.parse(rewritten))).not.toContain(token)
      }),
    )
  })
})

/** Escapes letters in values only: a key is not searched letter by letter. */
function escapeStrings(text: string, change: (text: string) => string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"(\s*:)?/g, (whole, colon: string | undefined) =>
    colon === undefined ? change(whole) : whole,
  )
}
