import { expect, test } from 'vitest'
import type { Platform } from '../../../platform.ts'
import { findApp } from '../../../world/records/apps/apps.ts'
import { listAudit } from '../../../world/records/audit.ts'
import { saveGrant } from '../../../world/records/grants.ts'
import { findAccessToken, issueAccessToken } from '../../../world/records/tokens/access-tokens.ts'
import { crowdedPlatform } from '../testing/crowd.ts'
import { signedIn } from '../testing/visitor.ts'

const page = '/apps/42/settings/advanced/'

function tokenOf(platform: Platform): string {
  const key = { appId: '42', login: 'basic-display', subjectId: '17841405793187218' } as const
  const grant = saveGrant(platform.world, key, { scopes: ['user_profile'] })
  return issueAccessToken(platform.world, { grant, kind: 'longLived' })
}

test('Require App Secret is switched on and off', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform, 'dev@darkroom.test')
  await visitor.open(page)
  expect((await visitor.send(page, { require_app_secret: 'on' })).html).toMatch(/name="require_app_secret" checked/)
  expect(findApp(platform.world, '42')?.requireAppSecret).toBe(1)
  await visitor.forge(page)
  expect(findApp(platform.world, '42')?.requireAppSecret).toBe(0)
})

test('Native or desktop app is switched on and off', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform, 'dev@darkroom.test')
  await visitor.open(page)
  expect((await visitor.send(page, { desktop_app: 'on' })).html).toMatch(/name="desktop_app" checked/)
  expect(findApp(platform.world, '42')?.desktopApp).toBe(1)
  await visitor.forge(page)
  expect(findApp(platform.world, '42')?.desktopApp).toBe(0)
})

test('a reset keeps the app’s tokens, and a reset by force ends them', async () => {
  await using platform = crowdedPlatform()
  const token = tokenOf(platform)
  const visitor = await signedIn(platform)
  await visitor.open('/apps/42/settings/basic/')
  await visitor.send('/apps/42/settings/basic/reset-secret/')
  expect(findAccessToken(platform.world, token)?.invalidatedAt).toBeNull()
  const before = findApp(platform.world, '42')?.secret
  await visitor.open(page)
  expect((await visitor.send(`${page}revoke/`)).text).toContain('every token of the app has ended')
  expect(findApp(platform.world, '42')?.secret).not.toBe(before)
  expect(findAccessToken(platform.world, token)?.invalidatedBy).toBe('secretReset')
})

test('only administrators reset by force, and testers change nothing', async () => {
  await using platform = crowdedPlatform()
  const developer = await signedIn(platform, 'dev@darkroom.test')
  await developer.open(page)
  expect((await developer.forge(`${page}revoke/`)).status).toBe(403)
  for (const email of ['tess@darkroom.test', 'ann@darkroom.test']) {
    const other = await signedIn(platform, email)
    expect((await other.open(page)).html).toContain('<fieldset disabled')
    expect((await other.forge(page, { require_app_secret: 'on' })).status).toBe(403)
  }
})

test('the client token is made when it is first shown, stays, and is reset by administrators', async () => {
  await using platform = crowdedPlatform()
  const developer = await signedIn(platform, 'dev@darkroom.test')
  expect((await developer.open(page)).text).toContain('Client token')
  expect(findApp(platform.world, '42')?.clientToken).toBe('')
  const shown = await developer.send(`${page}show-secret/`)
  const made = findApp(platform.world, '42')?.clientToken ?? ''
  expect(made).toMatch(/^[\da-f]{32}$/)
  expect(shown.text).toContain(made)
  expect((await developer.open(page)).text).not.toContain(made)
  expect((await developer.send(`${page}show-secret/`)).text).toContain(made)
  await developer.open(page)
  expect((await developer.forge(`${page}reset-secret/`)).status).toBe(403)
  const visitor = await signedIn(platform)
  await visitor.open(page)
  expect((await visitor.send(`${page}reset-secret/`)).text).toContain('There is a new client token')
  expect(findApp(platform.world, '42')?.clientToken).not.toBe(made)
  expect(listAudit(platform.world, { appId: '42' }).map(({ detail }) => detail)).not.toContain(made)
})

test('the version of calls without one is chosen among the living, and anything else is the default', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform, 'dev@darkroom.test')
  const shown = await visitor.open(page)
  expect(shown.html).toContain('value="v21.0"')
  expect(shown.html).not.toContain('value="v22.0"')
  const saved = await visitor.send(`${page}version/`, { api_version: 'v20.0', role_api_version: 'v21.0' })
  expect(saved.html).toMatch(/value="v20.0" selected/)
  expect(findApp(platform.world, '42')).toMatchObject({ apiVersion: 'v20.0', roleApiVersion: 'v21.0' })
  await visitor.forge(`${page}version/`, { api_version: 'v99.0', role_api_version: '<b>' })
  expect(findApp(platform.world, '42')).toMatchObject({ apiVersion: null, roleApiVersion: null })
})
