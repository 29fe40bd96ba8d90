import { describe, expect, test } from 'vitest'
import type { Platform } from '../../platform.ts'
import { loginUrl } from '../../testing/instagram-login.ts'
import { app, grantOf, tutorialPlatform, windowUrl } from '../../testing/tutorial.ts'
import { dropAdvancedAccess, giveAdvancedAccess, listAdvancedAccess } from '../../world/records/apps/advanced-access.ts'
import { setAppMode } from '../../world/records/apps/apps.ts'

/** The scopes that end up granted, or the message of the refusal. */
function outcome(platform: Platform, query: string, username = 'jayposiris'): string {
  try {
    platform.authorize({ url: `${windowUrl({ scope: undefined })}${query}`, username })
  } catch (error) {
    const [explanation] = error instanceof Error ? [error.message] : []
    return `refused: ${explanation}`
  }
  return grantOf(platform, username)?.scopes ?? ''
}

function goLive(platform: Platform, approved: readonly string[]): void {
  setAppMode(platform.world, app.metaAppId, 'live')
  for (const scope of listAdvancedAccess(platform.world, app.metaAppId))
    dropAdvancedAccess(platform.world, app.metaAppId, scope)
  for (const scope of approved) giveAdvancedAccess(platform.world, app.metaAppId, scope)
}

describe('scopes at the window', () => {
  test.each([
    ['&scope=user_profile,user_media', 'user_profile,user_media'],
    ['&scope=user_profile%2Cuser_media', 'user_profile,user_media'],
    ['&scope=user_profile+user_media', 'user_profile,user_media'],
    ['&scope=user_profile%20user_media', 'user_profile,user_media'],
    ['&scope=user_profile', 'user_profile'],
    ['&scope=user_profile&scope=user_profile,user_media', 'user_profile,user_media'],
    ['', 'refused: Invalid scope: []'],
    ['&scope=', 'refused: Invalid scope: []'],
    ['&scope=,', 'refused: Invalid scope: []'],
    ['&scope=user_media', 'refused: No valid scopes requested'],
    ['&scope=basic', "refused: Invalid scope: ['basic']"],
    ['&scope=basic,comments,likes', 'refused: Invalid scope field(s): basic,comments,likes'],
    ['&scope=user_profile,USER_MEDIA', "refused: Invalid scope: ['USER_MEDIA']"],
    ['&scope=user_profile%2Buser_media', "refused: Invalid scope: ['user_profile+user_media']"],
    ['&scope=user_profile,instagram_graph_user_media', "refused: Invalid scope: ['instagram_graph_user_media']"],
    ['&scope=user_profile,__proto__,constructor', 'refused: Invalid scope field(s): __proto__,constructor'],
    ['&scope=user_profile%00', "refused: Invalid scope: ['user_profile\u0000']"],
    ['&scope=user_profile,%ff', "refused: Invalid scope: ['\ufffd']"],
  ])('%j: %s', async (query, expected) => {
    await using platform = tutorialPlatform()
    expect(outcome(platform, query)).toBe(expected)
  })

  test('ten thousand unknown scopes are refused in a message of bounded length', async () => {
    await using platform = tutorialPlatform({ asOf: '2023-01-01' })
    const scope = Array.from({ length: 10_000 }, (_, index) => `scope${index}`).join(',')
    const answer = await platform.fetch(new Request(windowUrl({ scope })))
    expect(answer.status).toBe(400)
    const text = await answer.text()
    expect(text).toMatch(
      /^\{"error_type": "OAuthException", "code": 400, "error_message": "Invalid scope field\(s\): scope0,/,
    )
    expect(text.length).toBeLessThan(500)
  })

  test('exist until 2024-12-03 and no longer on 2024-12-04', async () => {
    await using platform = tutorialPlatform({ asOf: '2024-12-03T23:59:59.999Z' })
    expect(outcome(platform, '&scope=user_profile,user_media')).toBe('user_profile,user_media')
    platform.clock.advance(1)
    expect(outcome(platform, '&scope=user_profile,user_media')).toBe(
      'refused: Invalid scope field(s): user_profile,user_media',
    )
  })

  test.each(['user_profile', 'user_profile,user_media', 'basic,user_media,likes'])(
    'from 2025 on, a page names the first unknown scope of %s',
    async (scope) => {
      await using platform = tutorialPlatform({ asOf: '2024-12-31' })
      const [first = ''] = scope.split(',')
      expect(outcome(platform, `&scope=${scope}`)).not.toBe(`refused: Invalid scope: ${first}`)
      platform.clock.set(Date.UTC(2025, 0, 1))
      expect(outcome(platform, `&scope=${scope}`)).toBe(`refused: Invalid scope: ${first}`)
      const answer = await platform.fetch(new Request(windowUrl({ scope })))
      expect(answer.status).toBe(400)
      expect(await answer.text()).toContain(
        `Invalid Request: Request parameters are invalid: Invalid scope: ${first}</p>`,
      )
    },
  )

  test('of a Live app are those that App Review approved', async () => {
    await using platform = tutorialPlatform()
    goLive(platform, ['user_profile'])
    expect(outcome(platform, '&scope=user_profile,user_media', 'lee.wanders')).toBe('user_profile')
    goLive(platform, ['user_profile', 'user_media'])
    expect(outcome(platform, '&scope=user_profile,user_media', 'lee.wanders')).toBe('user_profile,user_media')
  })

  test('of a Live app without any approved are none', async () => {
    await using platform = tutorialPlatform()
    goLive(platform, [])
    expect(outcome(platform, '&scope=user_profile,user_media', 'lee.wanders')).toBe('refused: Invalid scope: []')
    goLive(platform, ['user_media'])
    expect(outcome(platform, '&scope=user_profile,user_media', 'lee.wanders')).toBe('refused: Invalid scope: []')
  })

  test('of a Live app are all of them for its accepted Instagram Testers', async () => {
    await using platform = tutorialPlatform()
    goLive(platform, [])
    expect(outcome(platform, '&scope=user_profile,user_media', 'jayposiris')).toBe('user_profile,user_media')
    expect(outcome(platform, '&scope=user_profile', 'ana.bakes')).toBe('refused: Invalid scope: []')
  })
})

describe('a refused scope is explained', () => {
  /** Why a window is refused; Basic Display's unless the scopes are of Instagram Login. */
  async function why(scope: string | undefined, asOf: string, login = 'basic-display'): Promise<unknown> {
    await using platform = tutorialPlatform({ asOf })
    const [url, username] =
      login === 'instagram' ? [loginUrl({ scope }), 'mira.prints'] : [windowUrl({ scope }), 'jayposiris']
    expect(() => platform.authorize({ url, username })).toThrow()
    const [{ received, expected, fix } = {}] = platform.explanations()
    return { received, expected, fix }
  }

  const all = 'instagram_business_basic, instagram_business_content_publish, instagram_business_manage_comments'

  test.each([
    ['without any', undefined, '2024-11-01', undefined, { received: undefined, fix: expect.stringContaining('scope') }],
    ['when empty', '', '2024-11-01', undefined, { received: '' }],
    [
      'without the required one',
      'user_media',
      '2024-11-01',
      undefined,
      { received: 'user_media', fix: 'user_profile is mandatory: ask for user_profile,user_media.' },
    ],
    [
      'that never existed',
      'user_profile,basic',
      '2024-11-01',
      undefined,
      {
        expected: 'user_profile, user_media',
        fix: 'Instagram Basic Display has user_profile, user_media. The scopes before Basic Display (basic, likes ...) ended in 2020.',
      },
    ],
    [
      'of another login',
      'user_profile,instagram_business_basic',
      '2024-11-01',
      undefined,
      { fix: expect.stringMatching(/^instagram_business_basic belongs to .*Instagram Login.* to .*Basic Display\.$/) },
    ],
    [
      'that has a successor',
      'instagram_business_basic,business_basic',
      '2026-10-01',
      'instagram',
      { fix: 'business_basic ended on 2025-01-27: ask for instagram_business_basic.' },
    ],
    [
      'that is to come',
      'instagram_business_basic,instagram_business_manage_insights',
      '2024-11-01',
      'instagram',
      { fix: 'instagram_business_manage_insights came on 2025-01-21. Set the world to a later date.' },
    ],
    [
      'as a page of the documentation misspells it',
      'instagram_business_basic,instagram_business_content_publishing',
      '2026-10-01',
      'instagram',
      {
        fix: expect.stringContaining('spelled instagram_business_content_publish;'),
        expected: expect.stringContaining(all),
      },
    ],
  ] as const)('%s', async (_, scope, asOf, login, explanation) => {
    expect(await why(scope, asOf, login)).toMatchObject(explanation)
  })
})
