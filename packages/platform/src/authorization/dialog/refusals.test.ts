import { existsSync } from 'node:fs'
import { certainty, type DialogErrorName, dialogErrors, type PlatformError, sentence } from '@darkroom/contract'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../explain/refusal.ts'
import type { Platform } from '../../platform.ts'
import {
  type AppChanges,
  bareApp,
  dana,
  dialogPlatform,
  dialogUrl,
  kim,
  lou,
} from '../../sites/facebook/dialog/testing/dialog.ts'
import { pagesApp } from '../../testing/facebook.ts'
import { app } from '../../testing/tutorial.ts'
import { deleteApp } from '../../world/records/apps/apps.ts'
import { findPersonByEmail, setPersonCheckpoint, setPersonConfirmed } from '../../world/records/people.ts'

/** A request that brings a refusal about. */
interface Row {
  readonly world?: AppChanges
  readonly before?: (platform: Platform) => void
  readonly url: string
  readonly email?: string
  readonly values?: Readonly<Record<string, string>>
}

const personId = (platform: Platform, email: string): string => findPersonByEmail(platform.world, email)?.id ?? ''

const rows: Readonly<Record<DialogErrorName, readonly Row[]>> = {
  invalidAppId: [
    { url: dialogUrl({ client_id: undefined }) },
    { url: dialogUrl({ client_id: '1' }) },
    { url: dialogUrl({ client_id: app.instagramAppId }) },
    { url: dialogUrl(), before: ({ world }) => deleteApp(world, pagesApp.id) },
  ],
  loginUnavailable: [{ url: dialogUrl({ client_id: bareApp.id }) }],
  unknownVersion: [
    { url: dialogUrl({}, '/v99.0/dialog/oauth'), values: { path: '/v99.0/dialog/oauth' } },
    { url: dialogUrl({}, '/v25/dialog/oauth'), values: { path: '/v25/dialog/oauth' } },
  ],
  urlBlocked: [
    { url: dialogUrl({ redirect_uri: `${pagesApp.redirectUri}x` }) },
    { url: dialogUrl({ redirect_uri: `${pagesApp.redirectUri}?x=1` }) },
    { url: dialogUrl(), world: { facebookLogin: { settings: { clientOauthLogin: false } } } },
    { url: dialogUrl(), world: { facebookLogin: { settings: { webOauthLogin: false } } } },
    { url: dialogUrl({ redirect_uri: 'https://www.facebook.com/connect/login_success.html' }) },
  ],
  domainNotIncluded: [
    { url: dialogUrl({ redirect_uri: undefined }) },
    { url: dialogUrl({ redirect_uri: 'https://evil.example/auth/' }) },
    { url: dialogUrl({ redirect_uri: 'http://localhost:3000/' }), world: { mode: 'live' } },
  ],
  insecureLogin: [{ url: dialogUrl({ redirect_uri: 'http://sizzlepages.example/auth/' }) }],
  invalidResponseType: [
    { url: dialogUrl({ response_type: 'id_token' }) },
    { url: dialogUrl({ response_type: 'code,tokens' }) },
    {
      url: dialogUrl({ config_id: '77', response_type: 'token' }),
      world: {
        facebookLogin: {
          configurations: [{ id: '77', name: 'Server', tokenType: 'systemUser', scopes: ['pages_show_list'] }],
        },
      },
    },
  ],
  unknownConfiguration: [{ url: dialogUrl({ config_id: '78' }) }],
  invalidCodeChallenge: [
    { url: dialogUrl({ code_challenge: 'short' }), values: { name: 'code_challenge' } },
    { url: dialogUrl({ code_challenge_method: 'S256' }), values: { name: 'code_challenge' } },
    {
      url: dialogUrl({ code_challenge: 'x'.repeat(43), code_challenge_method: 'S512' }),
      values: { name: 'code_challenge_method' },
    },
  ],
  appInDevelopment: [{ url: dialogUrl(), email: lou }],
  invalidScopes: [
    { url: dialogUrl({ scope: 'pages_show_list,read_stream' }), values: { scopes: 'read_stream' } },
    { url: dialogUrl({ scope: 'user_profile' }), email: kim, values: { scopes: 'user_profile' } },
    {
      url: dialogUrl({ scope: 'instagram_business_basic' }),
      values: { scopes: 'instagram_business_basic' },
    },
  ],
  noSupportedPermission: [
    { url: dialogUrl(), email: lou, world: { mode: 'live' } },
    { url: dialogUrl({ scope: 'instagram_basic,email' }), email: lou, world: { mode: 'live' } },
  ],
  personCheckpointed: [
    { url: dialogUrl(), before: (platform) => setPersonCheckpoint(platform.world, personId(platform, dana), true) },
  ],
  personUnconfirmed: [
    { url: dialogUrl(), before: (platform) => setPersonConfirmed(platform.world, personId(platform, dana), false) },
  ],
}

describe('the Login dialog refuses', () => {
  for (const [name, requests] of Object.entries(rows)) {
    const error: PlatformError = dialogErrors[name as DialogErrorName]
    const assumed = certainty(error.evidence) === 'assumed' ? 'assumed: ' : ''
    test.each(requests)(`${assumed}${name} %#: ${error.when}`, async ({ world, before, url, email, values }) => {
      await using platform = dialogPlatform(world)
      before?.(platform)
      const refused = refusalOf(() => platform.authorize({ url, username: email ?? dana }))
      expect(refused.message).toBe(sentence(error, '2026-11-01', 'observed', values))
      const { rule, fix } = refused.explanation
      expect(existsSync(new URL(`../../${rule}.ts`, import.meta.url)), `a file for ${rule}`).toBe(true)
      expect(fix).toMatch(/^\S.{10,}\.$/s)
    })
  }
})

function refusalOf(act: () => unknown): Refusal {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('nothing was refused')
}

test('a version is unknown until its release, and an expired one is served', async () => {
  await using before = dialogPlatform({}, '2026-02-17')
  await using after = dialogPlatform({}, '2026-02-18')
  const answer = { url: dialogUrl(), username: dana }
  expect(refusalOf(() => before.authorize(answer)).error).toBe(dialogErrors.unknownVersion)
  expect(after.authorize(answer)).toContain('code=')
  expect(before.authorize({ ...answer, url: dialogUrl({}, '/v8.0/dialog/oauth') })).toContain('code=')
})
