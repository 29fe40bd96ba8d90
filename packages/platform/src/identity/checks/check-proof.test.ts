import { expect, test } from 'vitest'
import { appTokenText, facebookGraph, facebookPlatform, pagesApp, personToken } from '../../testing/facebook.ts'
import { setRequireAppSecret } from '../../world/records/apps/app-settings.ts'
import { appSecretProof } from '../proof.ts'

const now = Date.parse('2026-11-01') / 1000

test.each([
  [0, 200],
  [-299, 200],
  [-301, 400],
  [301, 400],
])('a proof made %i seconds from now is answered with %i', async (distance, status) => {
  await using platform = facebookPlatform()
  const { token } = personToken(platform)
  const time = String(now + distance)
  const proof = appSecretProof(token, pagesApp.secret, time)
  const path = `/me?access_token=${token}&appsecret_proof=${proof}&appsecret_time=${time}`
  expect((await facebookGraph(platform, path)).status).toBe(status)
})

test('the plain form is taken, and a proof of another token, secret or form is not', async () => {
  await using platform = facebookPlatform()
  const { token } = personToken(platform)
  const answer = async (proof: string): Promise<number> =>
    (await facebookGraph(platform, `/me?access_token=${token}&appsecret_proof=${proof}`)).status
  expect(await answer(appSecretProof(token, pagesApp.secret))).toBe(200)
  for (const wrong of ['', 'x', appSecretProof('EAA', pagesApp.secret), appSecretProof(token, pagesApp.otherSecret)])
    expect(await answer(wrong)).toBe(400)
  expect(await answer(appSecretProof(token, pagesApp.secret, String(now)))).toBe(400)
})

test('where the app requires a proof, every call needs one; assumed: one with the app token does not', async () => {
  await using platform = facebookPlatform()
  const { token } = personToken(platform)
  setRequireAppSecret(platform.world, pagesApp.id, true)
  expect((await facebookGraph(platform, `/me/accounts?access_token=${token}`)).status).toBe(400)
  const app = await facebookGraph(platform, `/${pagesApp.id}?access_token=${encodeURIComponent(appTokenText)}`)
  expect(app.status).toBe(200)
})

test('the vectors of the fact sheet', () => {
  const [token, secret] = ['LOCALTOKEN123', 'local-test-app-secret']
  expect(appSecretProof(token, secret)).toBe('28363948b0071495603548acc6f581cad5b8f3b961b8f433f73554f3c039df99')
  expect(appSecretProof(token, secret, '1700000000')).toBe(
    '90acd25c29c54dfca131b9cd051f8245cd1714fc9e516b4a3f2c8f3af04d7f58',
  )
})
