import { expect, test } from 'vitest'
import { createPlatform } from '../../../platform.ts'
import { findAccountByUsername } from '../../../world/records/accounts.ts'
import { findInstagramTester } from '../../../world/records/apps/instagram-testers.ts'
import { sampleWorld } from '../../../world-file/sample/sample.ts'
import { obtainToken, tryToken } from '../testing/token.ts'
import { createVisitor } from '../testing/visitor.ts'

const apps = 'https://www.instagram.com/accounts/manage_access/'
const invites = `${apps}?tab=tester_invites`
const appId = sampleWorld('').apps?.[0]?.id ?? ''

test('an app with access is listed with its scopes in words, and removing it kills its token', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01' })
  const token = await obtainToken(platform, 'jayposiris')
  const visitor = createVisitor(platform)
  await visitor.signIn('jayposiris')
  const active = await visitor.get(apps)
  expect(active.text).toContain('Social Sizzle Since 1 November 2024')
  expect(active.text).toContain('your photos and videos')
  const removed = await visitor.send(active, { button: 'Remove' })
  expect(removed.text).toContain('The app is removed')
  expect(removed.text).toContain('Removed on 1 November 2024')
  expect((await visitor.get(apps)).text).toContain('No app has access')
  expect(await tryToken(platform, token)).toMatch(/^190 .*has not authorized application/)
})

test('an app is removed once, and only by the account it has access to', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01' })
  const token = await obtainToken(platform, 'jayposiris')
  const [jay, quinn] = [createVisitor(platform), createVisitor(platform)]
  await jay.signIn('jayposiris')
  await quinn.signIn('quiet.quinn')
  await obtainToken(platform, 'quiet.quinn')
  await quinn.send(await quinn.get(apps), { button: 'Remove' })
  expect(await tryToken(platform, token)).toBe('ok')
  const shown = await jay.get(apps)
  await jay.send(shown, { button: 'Remove' })
  expect((await jay.send(shown, { button: 'Remove' })).text).toContain('that app has no access')
  expect((await jay.send(shown, { button: 'Remove', fields: { app_id: '1' } })).text).toContain(
    'that app has no access',
  )
})

test('an invitation is accepted, and the app left again', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01' })
  const ana = findAccountByUsername(platform.world, 'ana.bakes')?.id ?? ''
  const state = (): string | undefined => findInstagramTester(platform.world, appId, ana)?.state
  const visitor = createVisitor(platform)
  await visitor.signIn('ana.bakes')
  const pending = await visitor.get(invites)
  const accepted = await visitor.send(pending, { button: 'Accept' })
  expect(accepted.text).toContain('You are a tester of this app now')
  expect(state()).toBe('accepted')
  const token = await obtainToken(platform, 'ana.bakes')
  expect((await visitor.send(pending, { button: 'Decline' })).text).toContain('no such invitation any more')
  expect(state()).toBe('accepted')
  const left = await visitor.send(accepted, { button: 'Leave' })
  expect(left.text).toContain('no longer a tester')
  expect(state()).toBeUndefined()
  expect(await tryToken(platform, token)).toBe('100 Unsupported request - method type: get')
})

test('an invitation is declined', async () => {
  await using platform = createPlatform()
  const visitor = createVisitor(platform)
  await visitor.signIn('ana.bakes')
  const page = await visitor.send(await visitor.get(invites), { button: 'Decline' })
  expect(page.text).toContain('The invitation is declined')
  expect(page.text).toContain('No invitation is waiting')
})

test('nobody accepts an invitation that was not given', async () => {
  await using platform = createPlatform()
  const [ana, lee] = [createVisitor(platform), createVisitor(platform)]
  await ana.signIn('ana.bakes')
  const home = await lee.signIn('lee.wanders')
  const shown = await ana.get(invites)
  const fields = { form_token: home.forms[0]?.fields.get('form_token') }
  expect((await lee.send(shown, { button: 'Accept', fields })).text).toContain('no such invitation any more')
  const account = findAccountByUsername(platform.world, 'lee.wanders')?.id ?? ''
  expect(findInstagramTester(platform.world, appId, account)).toBeUndefined()
})

test('HTML in the name of an app is text', async () => {
  const name = '<img src=x onerror=alert(1)>'
  await using platform = createPlatform({
    world: {
      accounts: [{ username: 'jayposiris', password: 'safelight' }],
      apps: [{ name, instagramTesters: { jayposiris: 'pending' }, basicDisplay: { redirectUris: [] } }],
    },
  })
  const visitor = createVisitor(platform)
  await visitor.signIn('jayposiris')
  const page = await visitor.get(invites)
  expect(page.text).toContain(name)
  expect(page.html).not.toContain('<img')
})
