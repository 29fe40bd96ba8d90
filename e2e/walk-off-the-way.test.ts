import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, look } from './chromium.ts'
import { signIn, startWalk, type Walk } from './walk.ts'

const apps = { basicDisplay: '/apps/358205879134926', facebook: '/apps/1284605937421856' }

/** What no login's walk comes by is accessible and fits a phone too: the other settings, and what refuses. */
describe.skipIf(chromiumPath === undefined)('the pages off the way, in a real browser', () => {
  let walk: Walk
  let page: Page

  beforeAll(async () => {
    walk = await startWalk('2026-10-01', 'everything')
    page = await walk.newPage()
    await page.goto(walk.at('developers.facebook.com', '/login/'))
    await signIn(page, 'E-mail', 'dana@darkroom.test')
    await page.goto(walk.at('www.instagram.com', '/accounts/login/'))
    await signIn(page, 'Username', 'mira.prints')
  })
  afterAll(() => walk?.[Symbol.asyncDispose]())

  test.each([
    ['advanced-settings', 'developers.facebook.com', `${apps.facebook}/settings/advanced/`, 200],
    ['app-review', 'developers.facebook.com', `${apps.basicDisplay}/app-review/permissions/`, 200],
    ['configurations', 'developers.facebook.com', `${apps.facebook}/fb-login/configurations/`, 200],
    ['register', 'developers.facebook.com', '/register/', 200],
    ['activity-log', 'developers.facebook.com', `${apps.facebook}/activity-log/`, 200],
    ['no-such-app', 'developers.facebook.com', '/apps/1/dashboard/', 404],
    ['facebook-home', 'www.facebook.com', '/', 200],
    ['facebook-password', 'www.facebook.com', '/settings/?tab=password', 200],
    ['facebook-account', 'www.facebook.com', '/settings/?tab=account', 200],
    ['dialog-refused', 'www.facebook.com', '/v25.0/dialog/oauth?client_id=1', 400],
    ['instagram-home', 'www.instagram.com', '/', 200],
    ['instagram-password', 'www.instagram.com', '/accounts/password/change/', 200],
    ['instagram-delete', 'www.instagram.com', '/accounts/remove/request/permanent/', 200],
  ])('%s', async (name, host, path, status) => {
    const response = await page.goto(walk.at(host, path))
    expect(response?.status()).toBe(status)
    await look(page, `off-${name}`)
  })
})
