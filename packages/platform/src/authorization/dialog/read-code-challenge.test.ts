import { hash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../explain/refusal.ts'
import { readCodeChallenge } from './read-code-challenge.ts'

const read = (parameters: Record<string, string>): string | undefined =>
  readCodeChallenge(new Map(Object.entries(parameters)))

/** RFC 7636, appendix B. */
const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'

test('without its parameters, PKCE is not used', () => {
  expect(read({ state: 'x' })).toBeUndefined()
})

test.each([
  [{ code_challenge: challenge, code_challenge_method: 'S256' }],
  [{ code_challenge: verifier, code_challenge_method: 'plain' }],
  [{ code_challenge: verifier }],
])('%o is kept as an S256 challenge; plain is the default (RFC 7636, 4.3)', (parameters) => {
  expect(read(parameters)).toBe(challenge)
})

describe('a malformed challenge is refused, and the explanation does not show all of it', () => {
  test.each([
    [{ code_challenge: '' }, 'code_challenge'],
    [{ code_challenge: 'x'.repeat(42) }, 'code_challenge'],
    [{ code_challenge: 'x'.repeat(129) }, 'code_challenge'],
    [{ code_challenge: `${challenge}=` }, 'code_challenge'],
    [{ code_challenge: `${challenge}\n` }, 'code_challenge'],
    [{ code_challenge_method: 'S256' }, 'code_challenge'],
    [{ code_challenge: challenge, code_challenge_method: 's256' }, 'code_challenge_method'],
    [{ code_challenge: challenge, code_challenge_method: 'S512' }, 'code_challenge_method'],
    [{ code_challenge: challenge, code_challenge_method: '' }, 'code_challenge_method'],
  ])('%o', (parameters, parameter) => {
    const refused = attempt(parameters)
    expect(refused).toMatchObject({ family: 'dialog', explanation: { parameter } })
    expect(JSON.stringify(refused)).not.toContain(challenge)
  })
})

test('a string is a challenge if it has the characters and length of RFC 7636, 4.2, and is refused otherwise', () => {
  const unreserved = fc.constantFrom(...'ABCXYZabcxyz0189-._~')
  const near = fc.string({ unit: unreserved, minLength: 40, maxLength: 132 })
  const text = fc.oneof(near, fc.string({ unit: 'binary', maxLength: 140 }), fc.tuple(near, fc.string()).map(String))
  fc.assert(
    fc.property(text, fc.constantFrom('S256', 'plain', undefined), (given, method) => {
      const fits =
        given.length >= 43 && given.length <= 128 && [...given].every((each) => /[A-Za-z0-9\-._~]/.test(each))
      const parameters = { code_challenge: given, ...(method === undefined ? {} : { code_challenge_method: method }) }
      if (!fits) expect(attempt(parameters)).toBeInstanceOf(Refusal)
      else expect(read(parameters)).toBe(method === 'S256' ? given : hash('sha256', given, 'base64url'))
    }),
  )
})

function attempt(parameters: Record<string, string>): unknown {
  try {
    return read(parameters)
  } catch (error) {
    return error
  }
}
