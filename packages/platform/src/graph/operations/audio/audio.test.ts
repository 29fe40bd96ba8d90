import { expect, test } from 'vitest'
import type { Platform } from '../../../platform.ts'
import { discovered, discoveryAsker, discoveryScopes, fillDiscovery, post } from '../../../testing/discovery-world.ts'
import { facebookPlatform, facebookWorld, onFacebook } from '../../../testing/facebook.ts'
import { insertPartnershipAdCode } from '../../../world/records/audio.ts'

const { mira, ana } = onFacebook

async function ask(platform: Platform, query: string, scopes = discoveryScopes): Promise<unknown> {
  return (await discoveryAsker(platform, scopes)(`/ig_audio?${query}`)).json()
}

const world = {
  ...facebookWorld,
  audio: [
    { title: 'Night train', id: '21', artist: 'The Ferries' },
    { title: 'Dough', id: '22', artist: 'Proving Time', duration: 9000 },
    { title: 'Oven', id: '23', type: 'original_sound' as const, account: 'ana.bakes' },
  ],
}

test('audio of a world file is listed under audio, the latest first, and is found by what it is called', async () => {
  await using platform = facebookPlatform({ world })
  expect(await ask(platform, `audio_type=music&user_id=${mira}`)).toEqual({
    audio: [
      { audio_id: '22', title: 'Dough', audio_type: 'music', duration_in_ms: 9000 },
      { audio_id: '21', title: 'Night train', audio_type: 'music', duration_in_ms: 30_000 },
    ],
  })
  expect(await ask(platform, `audio_type=music&ig_user_id=${mira}&search_query=FERRIES&fields=title`)).toEqual({
    audio: [{ title: 'Night train' }],
  })
  expect(await ask(platform, `audio_type=music&user_id=${mira}&limit=1&fields=title`)).toEqual({
    audio: [{ title: 'Dough' }],
  })
})

test('an original sound has its maker, and music who plays it', async () => {
  await using platform = facebookPlatform({ world })
  const read = discoveryAsker(platform)
  const fields = 'fields=display_artist,ig_username'
  expect(await (await read(`/23?${fields}`)).json()).toEqual({ ig_username: 'ana.bakes' })
  expect(await (await read(`/21?${fields}`)).json()).toEqual({ display_artist: 'The Ferries' })
  expect(await (await read('/29')).json()).toMatchObject({ error: { code: 100, error_subcode: 33 } })
})

test('came on 2026-06-01', async () => {
  await using platform = facebookPlatform({ world, asOf: '2026-05-31' })
  expect(await ask(platform, `audio_type=music&user_id=${mira}`)).toMatchObject({ error: {} })
})

test('assumed: for ads it stands in for the music of a reel', async () => {
  await using platform = facebookPlatform()
  fillDiscovery(platform)
  insertPartnershipAdCode(platform.world, {
    code: 'adcode-1',
    mediaId: discovered.miraReel,
    expiresAt: Number.MAX_SAFE_INTEGER,
  })
  const query = `${ads}&ig_media_id=${discovered.miraReel}`
  for (const more of [
    '&audio_replacement_mode=auto',
    '&audio_replacement_mode=Search&search_query=train',
    '&audio_replacement_mode=default&partnership_ad_code=adcode-1',
  ])
    expect(await ask(platform, query + more)).toMatchObject({ audio: [{ title: 'Night train' }] })
})

const ads = `audio_type=music&user_id=${mira}&product=ADS&purpose=AUDIO_COPYRIGHT_REPLACEMENT`
const reel = `${ads}&ig_media_id=${discovered.miraReel}`
test.each([
  [9050, 100, 'audio_type=music', 'Provide either user_id or ig_user_id, not both.'],
  [9050, 100, `audio_type=music&user_id=${mira}&ig_user_id=${mira}`, 'Provide either user_id or ig_user_id, not both.'],
  [9052, 100, `audio_type=music&user_id=${mira}&product=ADS`, 'Missing or invalid purpose for product=ADS.'],
  [
    9052,
    100,
    `audio_type=music&user_id=${mira}&product=ADS&purpose=FUN`,
    'Missing or invalid purpose for product=ADS.',
  ],
  [9053, 10, ads.replace(mira, ana), 'Ads audio swap discovery is not yet available.'],
  [9054, 100, ads, 'The ig_media_id parameter is required.'],
  [9062, 100, `${ads}&ig_media_id=${discovered.miraPost}`, 'The supplied ig_media_id refers to a non-Reel media.'],
  [9055, 100, `${ads}&ig_media_id=17900000000000650`, 'This media does not contain copyrighted licensed music.'],
  [9056, 100, reel, 'Missing required parameter audio_replacement_mode.'],
  [9057, 100, `${reel}&audio_replacement_mode=best`, 'Invalid audio_replacement_mode value.'],
  [9058, 100, `${reel}&audio_replacement_mode=search`, 'Missing required parameter search_query.'],
  [
    9060,
    100,
    `${reel}&audio_replacement_mode=auto&search_query=x`,
    'The search_query parameter is only valid when audio_replacement_mode=search.',
  ],
  [
    9063,
    100,
    `${reel}&audio_replacement_mode=auto&partnership_ad_code=x`,
    'The supplied partnership_ad_code is invalid or expired.',
  ],
  [
    9063,
    100,
    `${reel}&audio_replacement_mode=auto&partnership_ad_code=old`,
    'The supplied partnership_ad_code is invalid or expired.',
  ],
  [
    9064,
    100,
    `${reel}&audio_replacement_mode=auto&partnership_ad_code=other`,
    'The supplied partnership_ad_code does not match the ig_media_id.',
  ],
])('refusal %i (code %i): %s', async (error_subcode, code, query, message) => {
  await using platform = facebookPlatform()
  fillDiscovery(platform)
  post(platform, { id: '17900000000000650', accountId: mira, caption: '', mediaType: 'VIDEO', productType: 'REELS' })
  const { world } = platform
  insertPartnershipAdCode(world, { code: 'old', mediaId: discovered.miraReel, expiresAt: world.clock.now() })
  insertPartnershipAdCode(world, { code: 'other', mediaId: discovered.anaReel, expiresAt: Number.MAX_SAFE_INTEGER })
  expect(await ask(platform, query)).toMatchObject({ error: { code, error_subcode, message, error_user_msg: message } })
})

test('audio for ads needs ads_management', async () => {
  await using platform = facebookPlatform()
  fillDiscovery(platform)
  const scopes = discoveryScopes.filter((scope) => scope !== 'ads_management')
  expect(await ask(platform, ads, scopes)).toMatchObject({
    error: { code: 200, message: 'The calling app is missing the ads_management permission for the target.' },
  })
})

test.each([
  [`user_id=${mira}`, '(#100) The parameter audio_type is required'],
  [`user_id=${mira}&audio_type=podcast`, '(#100) Param audio_type must be one of {music, original_sound}'],
  [`user_id=${mira}&audio_type=music&limit=0`, '(#100) Param limit must be'],
  [`user_id=1&audio_type=music`, "Unsupported get request. Object with ID '1' does not exist"],
  [`${ads}&ig_media_id=7`, "Unsupported get request. Object with ID '7' does not exist"],
])('%s is refused', async (query, message) => {
  await using platform = facebookPlatform({ world })
  expect(await ask(platform, query)).toMatchObject({ error: { message: expect.stringContaining(message) } })
})
