import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { app, getToken, graph, messageOf, tutorialPlatform } from '../testing/tutorial.ts'
import { appSecretProof } from './proof.ts'

test('a proof is the hex HMAC-SHA256 of the token under the secret', () => {
  expect(appSecretProof('token', 'secret')).toBe('e941110e3d2bfe82621f0e3e1434730d7305d106c5f68c87165d0b27a4611a4a')
})

test('the right proof is taken, beside a header token too', async () => {
  await using platform = tutorialPlatform()
  const { token } = await getToken(platform)
  const proof = createHmac('sha256', app.instagramAppSecret).update(token).digest('hex')
  expect((await graph(platform, `/me?appsecret_proof=${proof}&access_token=${token}`)).status).toBe(200)
  const headers = { authorization: `Bearer ${token}` }
  expect((await graph(platform, `/me?appsecret_proof=${proof}`, { headers })).status).toBe(200)
})

test.each([
  ['of the Meta app secret', (token: string) => appSecretProof(token, app.metaAppSecret)],
  ['of another token', () => appSecretProof('other', app.instagramAppSecret)],
  ['in upper case', (token: string) => appSecretProof(token, app.instagramAppSecret).toUpperCase()],
  ['that is empty', () => ''],
  ['that is garbage', () => '%00%ff'],
])('a proof %s is refused', async (_, proof) => {
  await using platform = tutorialPlatform()
  const { token } = await getToken(platform)
  const answer = await graph(platform, `/me?appsecret_proof=${proof(token)}&access_token=${token}`)
  expect([answer.status, await messageOf(answer)]).toEqual([
    400,
    'Invalid appsecret_proof provided in the API argument',
  ])
})

test.each([
  [0, 200],
  [-300, 200],
  [300, 200],
  [-301, 400],
  [301, 400],
])('a proof with a time %i seconds from now is answered %i', async (seconds, status) => {
  await using platform = tutorialPlatform()
  const { token } = await getToken(platform)
  const time = String(Math.floor(platform.clock.now() / 1000) + seconds)
  const proof = appSecretProof(token, app.instagramAppSecret, time)
  const query = `appsecret_proof=${proof}&appsecret_time=${time}&access_token=${token}`
  expect((await graph(platform, `/me?${query}`)).status).toBe(status)
})

test.each(['', 'now', '1e9', '-5', '9'.repeat(13)])('a proof with the time %j is none', async (time) => {
  await using platform = tutorialPlatform()
  const { token } = await getToken(platform)
  const proof = appSecretProof(token, app.instagramAppSecret, time)
  const query = `appsecret_proof=${proof}&appsecret_time=${time}&access_token=${token}`
  expect((await graph(platform, `/me?${query}`)).status).toBe(400)
})

test('a proof with a time does not pass without it, nor a plain one with a time', async () => {
  await using platform = tutorialPlatform()
  const { token } = await getToken(platform)
  const time = String(Math.floor(platform.clock.now() / 1000))
  const timed = appSecretProof(token, app.instagramAppSecret, time)
  const plain = appSecretProof(token, app.instagramAppSecret)
  for (const query of [`appsecret_proof=${timed}`, `appsecret_proof=${plain}&appsecret_time=${time}`])
    expect((await graph(platform, `/me?${query}&access_token=${token}`)).status).toBe(400)
})
