import { expect, test } from 'vitest'
import type { Platform } from '../../platform.ts'
import { dana, dialogPlatform, dialogUrl } from '../../sites/facebook/dialog/testing/dialog.ts'
import {
  appTokenText,
  facebookExchange,
  facebookGraph,
  facebookTokenRequest,
  pagesApp,
  personToken,
} from '../../testing/facebook.ts'
import { type Changes, messageOf } from '../../testing/tutorial.ts'
import { hashSecret } from '../../world/hash.ts'
import { setDesktopApp } from '../../world/records/apps/app-settings.ts'

const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
const refused = 'The request is invalid because the app is configured as a desktop app'

function desktopPlatform(): Platform {
  const platform = dialogPlatform()
  setDesktopApp(platform.world, pagesApp.id, true)
  return platform
}

function exchange(platform: Platform, changes: Changes): Promise<Response> {
  const url = dialogUrl({ code_challenge: hashSecret(verifier), code_challenge_method: 'S256' })
  const code = new URL(platform.authorize({ url, username: dana })).searchParams.get('code') ?? ''
  return facebookTokenRequest(platform, facebookExchange(code, { code_verifier: verifier, ...changes }))
}

test('a native or desktop app exchanges a code with PKCE and without its secret', async () => {
  await using platform = desktopPlatform()
  expect((await exchange(platform, { client_secret: undefined })).status).toBe(200)
})

test.each<[string, Changes]>([
  ['beside the verifier', {}],
  ['without PKCE', { code_verifier: undefined }],
  ['that is wrong', { client_secret: 'x' }],
  ['to exchange a token', { grant_type: 'fb_exchange_token', fb_exchange_token: 'x' }],
  ['for an app token', { grant_type: 'client_credentials' }],
])('a native or desktop app is refused that sends its secret %s', async (_, changes) => {
  await using platform = desktopPlatform()
  const answer = await exchange(platform, changes)
  expect([answer.status, await messageOf(answer)]).toEqual([400, refused])
})

test('debug_token refuses the app token of a native or desktop app', async () => {
  await using platform = desktopPlatform()
  const { token } = personToken(platform)
  const path = `/debug_token?input_token=${token}&access_token=`
  expect(await messageOf(await facebookGraph(platform, path + encodeURIComponent(appTokenText)))).toBe(refused)
  expect((await facebookGraph(platform, path + token)).status).toBe(200)
})
