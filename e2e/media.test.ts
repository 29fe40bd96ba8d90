import { execFile, execFileSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { createInstagram } from '@darkroom/client'
import { createPlatform, type Platform } from '@darkroom/platform'
import { describe, expect, expectTypeOf, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const PATH = `${join(root, 'node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`
const run = promisify(execFile)

interface Media {
  readonly id: string
  readonly caption?: string
}

interface List {
  readonly data: readonly Media[]
  readonly paging?: { readonly next?: string }
}

describe('an account’s media by an unchanged curl through exec', () => {
  test.skipIf(!has('curl')).for([
    ['basic-display', '2024-11-01'],
    ['instagram', '2026-11-01'],
    ['facebook', '2026-11-01'],
  ] as const)('%s', async ([login, asOf]) => {
    const args = ['exec', '--login', login, '--as-of', asOf, '--', 'bash', 'examples/media/commands.sh']
    const { stdout } = await run('darkroom', args, { cwd: root, env: { ...process.env, PATH, NO_COLOR: '1' } })
    const [account, ...pages] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object)
    const { media } = account as { media: List }
    const read = (pages as List[]).flatMap(({ data }) => data)
    expect(media.data).toHaveLength(2)
    expect(media.paging?.next).toMatch(
      /^https:\/\/graph\.(instagram|facebook)\.com\/v\d+\.0\/\d+\/media\?access_token=/,
    )
    expect(read.slice(0, 2)).toEqual(media.data)
    expect(read.length).toBeGreaterThan(2)
    expect(new Set(read.map(({ id }) => id)).size).toBe(read.length)
  })
})

describe('an account’s media by the client, typed', () => {
  const own = (platform: Platform) => ({ fetch: platform.fetch, now: platform.clock.now })
  const instagramApp = { redirectUri: 'https://socialsizzle.herokuapp.com/auth/' }

  test('with Basic Display', async () => {
    await using platform = createPlatform({ asOf: '2024-11-01', now: () => 0 })
    const instagram = createInstagram({
      ...instagramApp,
      login: 'basic-display',
      appId: '684477648739411',
      appSecret: 'eb8c7d2f60a94b1c93be5a3c6f17d024',
      scopes: ['user_profile', 'user_media'],
      ...own(platform),
    })
    const { url, state } = await instagram.authorizationUrl()
    const token = await instagram.completeSignIn(platform.authorize({ url, username: 'jayposiris' }), { state })
    const me = await instagram
      .as(token)
      .me({ fields: ['username', { media: { limit: 2, fields: ['id', 'caption'] } }] })
    expectTypeOf(me.media?.data[0]?.caption).toEqualTypeOf<string | undefined>()
    expect(me.media?.data).toHaveLength(2)
  })

  test('with Instagram Login, one media by its id too', async () => {
    await using platform = createPlatform({ asOf: '2026-11-01', now: () => 0 })
    const instagram = createInstagram({
      ...instagramApp,
      login: 'instagram',
      appId: '1093847265518402',
      appSecret: '6f3d09a1c57e4b82a0d9e1f4782b5c36',
      scopes: ['instagram_business_basic'],
      ...own(platform),
    })
    const { url, state } = await instagram.authorizationUrl()
    const token = await instagram.completeSignIn(platform.authorize({ url, username: 'mira.prints' }), { state })
    const reader = instagram.as(token)
    const captions: (string | undefined)[] = []
    for await (const { id, caption } of reader
      .node<'IGUser'>(token.userId ?? '')
      .edge('media', { limit: 2, fields: ['caption'] })) {
      expectTypeOf(caption).toEqualTypeOf<string | undefined>()
      captions.push(caption)
      const media = await reader.node<'IGMedia'>(id).get({ fields: ['caption', 'permalink', 'timestamp'] })
      expectTypeOf(media.permalink).toEqualTypeOf<string | undefined>()
      expect(media.caption).toBe(caption)
    }
    const { media_count } = await reader.me({ fields: ['media_count'] })
    expect(captions).toHaveLength(media_count)
  })

  test('with Facebook Login', async () => {
    await using platform = createPlatform({ asOf: '2026-11-01', now: () => 0 })
    const instagram = createInstagram({
      login: 'facebook',
      appId: '1284605937421856',
      appSecret: '91d4e7b06c2f4a3895f1c08be27a6d53',
      redirectUri: 'https://sizzlepages.example/auth/',
      scopes: ['instagram_basic', 'pages_show_list', 'pages_read_engagement'],
      ...own(platform),
    })
    const { url, state } = await instagram.authorizationUrl()
    const redirect = platform.authorize({ url, username: 'dana@darkroom.test', pages: ['Mira Prints'] })
    const token = await instagram.completeSignIn(redirect, { state })
    const me = await instagram
      .as(token)
      .me({ fields: ['username', { media: { limit: 2, fields: ['id', 'caption'] } }] })
    expectTypeOf(me.media?.data[0]?.caption).toEqualTypeOf<string | undefined>()
    expect(me.media?.data).toHaveLength(2)
  })
})

function has(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
