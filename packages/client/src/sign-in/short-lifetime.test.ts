import { describe, expect, test } from 'vitest'
import { pausesAfter } from '../http/throttle.ts'
import { completeSignIn } from '../instagram/index.ts'
import { json, rejection, scripted } from '../testing/app.ts'

const state = 'q83vEjRWeJCrze8SNFZ4kA'
const redirect = `https://app.example/auth?code=AQ&state=${state}`

describe('a sign-in for a short-lived token', () => {
  test('does not ask for a long-lived one', async () => {
    const app = scripted([
      json({ access_token: 'IGAAshort', user_id: '5', permissions: ['instagram_business_basic'] }),
      json({ id: '5', user_id: '17841', username: 'mira' }),
    ])
    const token = await completeSignIn(app.options, redirectOf(app.options.redirectUri), { state, lifetime: 'short' })
    expect([token.kind, token.userId, app.requests.length]).toEqual(['shortLived', '17841', 2])
  })

  test('takes no other word for it', async () => {
    const app = scripted([])
    const error = await rejection(
      completeSignIn(app.options, redirectOf(app.options.redirectUri), { state, lifetime: 'brief' as never }),
    )
    expect(error).toMatchObject({ name: 'OptionError', message: expect.stringContaining('lifetime') })
    expect(app.requests).toHaveLength(0)
  })
})

test('the pauses after an answer are those that the client itself would make', () => {
  const cases = '{"17841":[{"type":"instagram","call_count":100,"estimated_time_to_regain_access":3}]}'
  const headers = new Headers({ 'x-app-usage': '{"call_count":10}', 'x-business-use-case-usage': cases })
  expect(pausesAfter(headers)).toEqual({ app: 0, '17841': 180_000 })
  expect(pausesAfter(new Headers())).toEqual({})
})

function redirectOf(redirectUri: string): string {
  return redirect.replace('https://app.example/auth', redirectUri)
}
