import { expect, test } from 'vitest'
import { createPlatform, sampleWorld } from './index.ts'

const origin = 'http://localhost:4000'
const product = sampleWorld(origin).apps?.[0]?.basicDisplay
const redirectUri = 'https://socialsizzle.herokuapp.com/auth/'
const windowUrl = `https://api.instagram.com/oauth/authorize?client_id=${product?.instagramAppId}&redirect_uri=${redirectUri}&scope=user_profile,user_media&response_type=code`

test('from the authorization window to the profile, in process', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01' })
  const location = platform.authorize({ url: windowUrl, username: 'jayposiris' })
  expect(location).toMatch(/^https:\/\/socialsizzle\.herokuapp\.com\/auth\/\?code=AQ[\w-]+#_$/)
  const form = new FormData()
  form.set('client_id', product?.instagramAppId ?? '')
  form.set('client_secret', product?.instagramAppSecret ?? '')
  form.set('grant_type', 'authorization_code')
  form.set('redirect_uri', redirectUri)
  form.set('code', new URL(location).searchParams.get('code') ?? '')
  const exchanged = await platform.fetch(
    new Request('https://api.instagram.com/oauth/access_token', { method: 'POST', body: form }),
  )
  const text = await exchanged.text()
  expect(text).toMatch(/^\{"access_token": "IGQV[\w-]+", "user_id": \d{17}\}$/)
  const token = /"(IGQV[^"]+)"/.exec(text)?.[1]
  const profile = await platform.fetch(
    new Request(`https://graph.instagram.com/me?fields=id,username&access_token=${token}`),
  )
  expect(await profile.json()).toEqual({ id: /user_id": (\d+)/.exec(text)?.[1], username: 'jayposiris' })
  expect(profile.status).toBe(200)
})
