import { describe, expect, test } from 'vitest'
import type { Platform } from '../platform.ts'
import { tutorialPlatform } from '../testing/tutorial.ts'

const lastDay = '2020-06-28'

function ask(platform: Platform, path: string, init: RequestInit = {}): Promise<Response> {
  return platform.fetch(new Request(`https://api.instagram.com${path}`, init))
}

describe('api.instagram.com/v1', () => {
  test.each(['/v1/users/self', '/v1/users/self/', '//v1/users/17841405793187218/media/recent/?count=3'])(
    '%s is refused with the envelope of that API, without a token',
    async (path) => {
      await using platform = tutorialPlatform({ asOf: lastDay })
      const answer = await ask(platform, path)
      expect(answer.status).toBe(400)
      expect(await answer.json()).toEqual({
        meta: {
          code: 400,
          error_type: 'OAuthParameterException',
          error_message: 'Missing client_id or access_token URL parameter.',
        },
      })
    },
  )

  test.each(['/v1', '/v1/', '/v1/users', '/v1/users/self/follows', '/v2/users/self', '/users/self'])(
    '%s is no path of it',
    async (path) => {
      await using platform = tutorialPlatform({ asOf: lastDay })
      expect((await ask(platform, path)).status).toBe(404)
    },
  )

  test('the explanation tells what to use instead, and no token', async () => {
    await using platform = tutorialPlatform({ asOf: lastDay })
    const token = '1234567890.abcdef1.0123456789abcdef0123456789abcdef'
    await ask(platform, `/v1/users/self?access_token=${token}`)
    const [explanation] = platform.explanations()
    expect(explanation?.fix).toContain('Basic Display')
    expect(JSON.stringify(explanation)).not.toContain(token)
  })

  test('HEAD gets the status and no body', async () => {
    await using platform = tutorialPlatform({ asOf: lastDay })
    const answer = await ask(platform, '/v1/users/self', { method: 'HEAD' })
    expect([answer.status, await answer.text()]).toEqual([400, ''])
  })
})
