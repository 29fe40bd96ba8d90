import { expect, test } from 'vitest'
import { dialogUrl } from '../../sites/facebook/dialog/testing/dialog.ts'
import { pagesApp } from '../../testing/facebook.ts'
import { loginCode, loginExchange } from '../../testing/instagram-login.ts'
import { app, exchange, getCode, postToken, tutorialPlatform, urlencoded } from '../../testing/tutorial.ts'

const logins = ['basic-display', 'instagram', 'facebook'] as const
type Name = (typeof logins)[number]
type World = ReturnType<typeof tutorialPlatform>

function codeOf(platform: World, login: Name): string {
  if (login === 'basic-display') return getCode(platform)
  if (login === 'instagram') return loginCode(platform)
  const location = platform.authorize({
    url: dialogUrl({ client_id: pagesApp.id }, '/dialog/oauth'),
    username: 'dana@darkroom.test',
  })
  return new URL(location).searchParams.get('code') ?? ''
}

function redeem(platform: World, login: Name, code: string): Promise<Response> {
  if (login === 'basic-display') return exchange(platform, code)
  if (login === 'instagram') return postToken(platform, loginExchange(code))
  const query = urlencoded({
    client_id: pagesApp.id,
    client_secret: pagesApp.secret,
    redirect_uri: pagesApp.redirectUri,
    code,
  })
  return platform.fetch(new Request(`https://graph.facebook.com/oauth/access_token?${query}`))
}

const pairs = logins.flatMap((given) => logins.filter((at) => at !== given).map((at) => [given, at] as const))

test.each(pairs)('a code of %s is none at the endpoint of %s, and stays good', async (given, at) => {
  await using platform = tutorialPlatform()
  const code = codeOf(platform, given)
  const refused = await redeem(platform, at, code)
  expect(refused.status).toBe(400)
  expect(await refused.text()).toMatch(/Invalid authorization code|Invalid verification code format/)
  expect((await redeem(platform, given, code)).status).toBe(200)
})

test('an app of Facebook Login is none at api.instagram.com, and one of Instagram’s none at graph.facebook.com', async () => {
  await using platform = tutorialPlatform()
  const code = codeOf(platform, 'facebook')
  const atInstagram = await exchange(platform, code, { client_id: pagesApp.id, client_secret: pagesApp.secret })
  expect([atInstagram.status, await atInstagram.text()]).toEqual([400, expect.stringContaining('Invalid platform app')])
  const query = urlencoded({ client_id: app.instagramAppId, client_secret: app.instagramAppSecret, code })
  const url = `https://graph.facebook.com/oauth/access_token?${query}&redirect_uri=${app.redirectUri}`
  expect((await platform.fetch(new Request(url))).status).toBe(400)
})
