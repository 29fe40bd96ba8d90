import { expect, test } from 'vitest'
import { createPlatform } from '../../../platform.ts'
import { grantInstagramLogin, obtainToken, tryToken, windowQuery } from '../testing/token.ts'
import { createVisitor } from '../testing/visitor.ts'

const page = 'https://www.instagram.com/accounts/off_facebook_activity/'

test.each([
  ['2021-06-14', 'ok'],
  ['2021-06-15', 'ended'],
  ['2021-07-14', 'ended'],
  ['2021-08-29', 'ok'],
  ['2021-08-30', 'ended'],
  ['2024-12-03', 'ended'],
])('cleared on %s, the tokens of Basic Display are %s', async (asOf, outcome) => {
  await using platform = createPlatform({ asOf })
  const token = await obtainToken(platform, 'jayposiris')
  const visitor = createVisitor(platform)
  await visitor.signIn('jayposiris')
  const after = await visitor.send(await visitor.get(page), { button: 'Clear activity' })
  expect(after.text).toContain('activity is cleared')
  expect(await tryToken(platform, token)).toMatch(outcome === 'ok' ? /^ok$/ : /^190 .*session has been invalidated/)
  expect(await tryToken(platform, await obtainToken(platform, 'jayposiris'))).toBe('ok')
})

test('turned off, it ends tokens too, and refuses the window’s Authorize until it is turned on', async () => {
  await using platform = createPlatform({ asOf: '2023-07-12' })
  const token = await obtainToken(platform, 'jayposiris')
  const visitor = createVisitor(platform)
  await visitor.signIn('jayposiris')
  const off = await visitor.send(await visitor.get(page), { button: 'Turn off' })
  expect(off.text).toMatch(/is turned off, and cleared.*cannot authorize apps that use Basic Display/)
  expect(await tryToken(platform, token)).toMatch(/^190 .*session has been invalidated/)
  const window = await visitor.get(`https://www.instagram.com/oauth/authorize?${windowQuery()}`)
  const refused = await visitor.send(window, { button: 'Authorize' })
  expect(refused.status).toBe(400)
  expect(refused.text).toContain('Your activity off Meta technologies is currently turned off.')
  expect(refused.text).toContain('Off-Facebook Activity of jayposiris')
  const on = await visitor.send(await visitor.get(page), { button: 'Turn on' })
  expect(on.text).toContain('turned on again')
  expect(await tryToken(platform, await obtainToken(platform, 'jayposiris'))).toBe('ok')
})

test('tokens of other people and of Instagram Login live on', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01' })
  const others = [await obtainToken(platform, 'jayposiris'), grantInstagramLogin(platform, 'mira.prints')]
  const visitor = createVisitor(platform)
  await visitor.signIn('mira.prints')
  await visitor.send(await visitor.get(page), { button: 'Clear activity' })
  for (const token of others) expect(await tryToken(platform, token)).toBe('ok')
})

test('nobody clears it for somebody who is signed out', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01' })
  expect((await createVisitor(platform).get(page)).url).toContain('/accounts/login/')
})

test.each([
  ['2021-06-14', 'clearing does not end the access tokens of your apps'],
  ['2024-12-03', 'clearing also ends the access tokens of apps that use Basic Display'],
  ['2024-12-04', 'Basic Display has ended'],
])('the page of %s says what clearing does that day: %s', async (asOf, words) => {
  await using platform = createPlatform({ asOf })
  const visitor = createVisitor(platform)
  await visitor.signIn('jayposiris')
  expect((await visitor.get(page)).text).toContain(words)
})
