import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '../../explain/refusal.ts'
import { dana, dialogPlatform, kim, lou } from '../../sites/facebook/dialog/testing/dialog.ts'
import { pagesApp } from '../../testing/facebook.ts'

const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '__proto__', '%00', '{"setup":{}}', '\u0000', ','),
)
const query = fc.record(
  {
    client_id: fc.oneof(fc.constant(pagesApp.id), nasty),
    redirect_uri: fc.oneof(
      fc.constantFrom(pagesApp.redirectUri, `${pagesApp.redirectUri}?state=1`),
      fc.webUrl(),
      nasty,
    ),
    scope: fc.oneof(fc.constantFrom('email', 'pages_show_list,instagram_basic', 'email constructor', 'openid'), nasty),
    response_type: fc.oneof(fc.constantFrom('code', 'token', 'code token', 'granted_scopes'), nasty),
    state: nasty,
    config_id: nasty,
    auth_type: nasty,
    extras: fc.oneof(fc.json(), nasty),
    display: nasty,
    nonce: nasty,
    code_challenge: fc.oneof(fc.constant('c'.repeat(43)), nasty),
    code_challenge_method: fc.oneof(fc.constantFrom('S256', 'plain'), nasty),
  },
  { requiredKeys: [] },
)

test('a dialog opened with anything is answered, refused or shown, and never fails', async () => {
  await using platform = dialogPlatform()
  const path = fc.constantFrom('/dialog/oauth', '/v25.0/dialog/oauth', '/v0/dialog/oauth', '//v25.0///dialog/oauth/')
  await fc.assert(
    fc.asyncProperty(path, query, fc.constantFrom(dana, kim, lou), async (at, parameters, username) => {
      const url = `https://www.facebook.com${at}?${new URLSearchParams(parameters)}`
      const shown = await platform.fetch(new Request(url))
      expect([302, 400, 404]).toContain(shown.status)
      try {
        const location = platform.authorize({ url, username })
        expect(location.startsWith(pagesApp.redirectUri)).toBe(true)
        expect(location).toMatch(/^[\x21-\x7e]+$/)
      } catch (error) {
        if (!(error instanceof Refusal)) expect((error as Error).message).toMatch(/^url is no/)
      }
    }),
    { numRuns: 300 },
  )
})
