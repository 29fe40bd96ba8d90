import { firstDay } from '@darkroom/contract'
import { describe, expect, test } from 'vitest'
import { createPlatform, type Platform } from './platform.ts'
import { loginCode, loginExchange, loginUrl } from './testing/instagram-login.ts'
import { day, postToken, signedInCookie, tutorialPlatform, windowUrl } from './testing/tutorial.ts'
import { saveGrant } from './world/records/grants.ts'
import { issueAccessToken } from './world/records/tokens/access-tokens.ts'
import { startSession } from './world/records/tokens/sessions.ts'

const urls = [
  windowUrl(),
  loginUrl(),
  'https://www.instagram.com/',
  'https://www.instagram.com/accounts/edit/',
  'https://www.instagram.com/accounts/manage_access/',
  'https://www.instagram.com/accounts/off_facebook_activity/',
  'https://api.instagram.com/oauth/access_token',
  'https://graph.instagram.com/v21.0/me?fields=id,username&access_token=TOKEN',
  'https://graph.instagram.com/refresh_access_token?grant_type=ig_refresh_token&access_token=TOKEN',
  'https://www.facebook.com/dialog/oauth?client_id=1284605937421856&redirect_uri=https://sizzlepages.example/auth/',
  'https://www.facebook.com/settings/',
  'https://graph.facebook.com/v3.3/me?access_token=TOKEN',
  'https://graph.facebook.com/v26.0/me/accounts?access_token=FACEBOOK',
  'https://graph.facebook.com/debug_token?input_token=FACEBOOK&access_token=FACEBOOK',
  'https://developers.facebook.com/apps/',
  'https://developers.facebook.com/apps/358205879134926/dashboard/',
  'https://developers.facebook.com/apps/358205879134926/app-review/permissions/',
  'http://localhost:4000/',
  'http://localhost:4000/console/api/v1/status',
  'http://localhost:4000/console/api/v1/world',
]

interface Tokens {
  readonly instagram: string
  readonly facebook: string
}

function tokensOf({ world }: Platform): Tokens {
  const app = { appId: '358205879134926', login: 'instagram', subjectId: '17841408261739405' } as const
  const pages = { appId: '1284605937421856', login: 'facebook', subjectId: '10158374629184756' } as const
  return {
    instagram: issueAccessToken(world, {
      grant: saveGrant(world, app, { scopes: ['instagram_business_basic'] }),
      kind: 'longLived',
    }),
    facebook: issueAccessToken(world, {
      grant: saveGrant(world, pages, { scopes: ['public_profile', 'pages_show_list'] }),
      kind: 'longLived',
    }),
  }
}

/** What every surface answers, somebody being signed in. */
async function statuses(platform: Platform, tokens: Tokens): Promise<Record<string, number>> {
  const facebook = `darkroom_facebook=${startSession(platform.world, 'facebook', '10158374629184756')}`
  const cookie = `${signedInCookie(platform, 'mira.prints')}; ${facebook}`
  const answers = urls.map(async (url) => {
    const filled = url.replaceAll('TOKEN', tokens.instagram).replaceAll('FACEBOOK', tokens.facebook)
    return [url, (await platform.fetch(new Request(filled, { headers: { cookie } }))).status] as const
  })
  return Object.fromEntries(await Promise.all(answers))
}

function isNoFault(found: Record<string, number>): boolean {
  return Object.values(found).every((status) => status >= 200 && status < 500)
}

describe('no surface fails', () => {
  test.each([firstDay, '2026-11-01', '2099-12-31T23:59:59Z'])('on %s', async (asOf) => {
    await using platform = tutorialPlatform({ asOf })
    const found = await statuses(platform, tokensOf(platform))
    expect(found, JSON.stringify(found)).toSatisfy(isNoFault)
  })

  test('where a world is moved from its first day to its last', async () => {
    await using platform = tutorialPlatform({ asOf: firstDay })
    const tokens = tokensOf(platform)
    platform.clock.set(Date.UTC(2099, 11, 31))
    expect(await statuses(platform, tokens)).toSatisfy(isNoFault)
  })

  test.each([
    ['ten years past the last moment of any world', 3650 * day],
    ['an hour back, as a machine that sets its clock right', -day / 24],
    ['ten years back', -3650 * day],
  ])('where real time goes %s', async (_, by) => {
    const start = Date.UTC(2026, 10, 1)
    let real = start
    await using platform = createPlatform({
      asOf: by > 0 ? '2099-12-31T23:59:59Z' : '2026-11-01',
      seed: 'clock',
      now: () => real,
    })
    const tokens = tokensOf(platform)
    const code = loginCode(platform)
    real = start + by
    expect(await statuses(platform, tokens)).toSatisfy(isNoFault)
    expect((await postToken(platform, loginExchange(code))).status).toBeLessThan(500)
  })
})

describe('a clock is not moved', () => {
  const api = 'http://localhost:4000/console/api/v1/clock'
  const headers = { 'content-type': 'application/json' }

  test.each([
    ['backwards', { set: '2024-10-31' }],
    ['by less than nothing', { advance: -1 }],
    ['beyond its last moment', { set: '2100-01-01' }],
    ['by more than there is', { advance: '999999999d' }],
    ['by more than a number can say', { advance: 1e308 }],
    ['to no date', { set: '2024-02-30' }],
    ['backwards by freezing it there', { freeze: '2020-01-01' }],
  ])('%s, and the answer says why', async (_, move) => {
    await using platform = tutorialPlatform()
    const before = platform.clock.now()
    const answer = await platform.fetch(new Request(api, { method: 'POST', body: JSON.stringify(move), headers }))
    expect([409, 422]).toContain(answer.status)
    expect(await answer.text()).toMatch(/forward|not negative|like 20/i)
    expect(platform.clock.now()).toBe(before)
  })
})
