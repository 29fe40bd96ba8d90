import { expect, test } from 'vitest'
import {
  facebookDialogCode,
  facebookExchange,
  facebookPlatform,
  facebookTokenRequest,
  pagesApp,
} from '../../testing/facebook.ts'
import { app, exchange, getCode, tutorialPlatform } from '../../testing/tutorial.ts'

test.each([
  ['slash', (uri: string) => uri.replace(/\/$/, ''), /^Only the slash at the end differs/],
  ['everything', () => 'https://elsewhere.example/', /^Send the very redirect_uri that the .+ was opened with/],
])('both token endpoints say how a redirect URI differs: %s', async (_, change, fix) => {
  await using instagram = tutorialPlatform()
  await exchange(instagram, getCode(instagram), { redirect_uri: change(app.redirectUri) })
  expect(instagram.explanations()[0]).toMatchObject({ rule: 'tokens/code/check-same-redirect-uri' })
  expect(instagram.explanations()[0]?.fix).toMatch(fix)
  await using facebook = facebookPlatform()
  const changed = facebookExchange(facebookDialogCode(facebook), { redirect_uri: change(pagesApp.redirectUri) })
  await facebookTokenRequest(facebook, changed)
  expect(facebook.explanations()[0]).toMatchObject({ rule: 'tokens/code/check-same-redirect-uri' })
  expect(facebook.explanations()[0]?.fix).toMatch(fix)
})
