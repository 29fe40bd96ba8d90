import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, look } from './chromium.ts'
import { appSite, createApp, said, signIn, startWalk, type Walk } from './walk.ts'

const scopes = [
  'instagram_basic',
  'instagram_manage_comments',
  'instagram_manage_insights',
  'instagram_content_publish',
  'pages_show_list',
]

/** Facebook Login from nothing: the authentication overview's eight steps, Pages, the dialog in all its turns, and the removal. */
describe.skipIf(chromiumPath === undefined)('Facebook Login by hand, in a real browser', () => {
  let walk: Walk
  let developer: Page
  let editor: Page
  let app = { id: '', secret: '' }
  const pageIds: string[] = []

  beforeAll(async () => {
    walk = await startWalk('2024-11-01')
    developer = await walk.newPage()
    editor = await walk.newPage()
  })
  afterAll(() => walk?.[Symbol.asyncDispose]())

  const button = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).click()
  const openDialog = async (more: Record<string, string> = {}): Promise<unknown> => {
    const asked = { client_id: app.id, redirect_uri: `${walk.url}/console/callback/`, scope: scopes.join(), ...more }
    return editor.goto(walk.at('www.facebook.com', `/v19.0/dialog/oauth?${new URLSearchParams(asked)}`))
  }

  test('step 1: a developer account', async () => {
    await developer.goto(walk.at('developers.facebook.com', '/'))
    await look(developer, 'facebook-01-sign-in')
    await signIn(developer, 'E-mail', 'dana@darkroom.test')
  })

  test('step 2: an app of type None', async () => {
    await createApp(developer, 'None', 'Print Shop')
    await look(developer, 'facebook-02-dashboard')
  })

  test('step 3: the product Instagram Graph API', async () => {
    await developer.getByRole('link', { name: 'Products', exact: true }).click()
    await button(developer, 'Set Up Instagram Graph API')
    await look(developer, 'facebook-03-graph-api')
  })

  test('step 4, which is optional: Instagram Basic Display stands beside it', async () => {
    await developer.getByRole('link', { name: 'Products', exact: true }).click()
    await button(developer, 'Set Up Instagram Basic Display')
    expect(await said(developer)).toContain('Create New App')
    await look(developer, 'facebook-04-basic-display')
  })

  test('step 5: App ID and secret under Settings > Basic', async () => {
    await developer.getByRole('link', { name: 'Basic', exact: true }).click()
    await button(developer, 'Show App secret')
    const [id = '', secret = ''] = await developer.locator('dd').allInnerTexts()
    app = { id: id.trim(), secret: /[0-9a-f]{32}/.exec(secret)?.[0] ?? '' }
    expect(app.id).toMatch(/^\d+$/)
    expect(app.secret).not.toBe('')
    await look(developer, 'facebook-05-secret')
  })

  test('step 6: redirect URIs, and where the app hears of removals', async () => {
    await developer.getByRole('link', { name: 'Settings', exact: true }).click()
    await developer.getByLabel('Valid OAuth Redirect URIs').fill(`${walk.url}/console/callback/`)
    await developer.getByLabel('Deauthorize Callback URL').fill(`${appSite}/deauthorize`)
    await developer.getByLabel('Data Deletion Request URL').fill(`${appSite}/deletion`)
    await button(developer, 'Save Changes')
    await look(developer, 'facebook-06-login-settings')
    await developer.getByRole('link', { name: 'API setup with Facebook login' }).click()
    expect(await developer.locator('#dialog-url').innerText()).toContain(`client_id=${app.id}`)
    await look(developer, 'facebook-07-dialog-url')
  })

  test('a tester is added, who may be asked before App Review', async () => {
    await developer.getByRole('link', { name: 'Roles', exact: true }).first().click()
    await developer.getByText('Add Testers', { exact: true }).click()
    await developer.locator('#tester').fill('kim@darkroom.test')
    await developer.locator('details[open]').getByRole('button', { name: 'Add' }).click()
    expect(await said(developer)).toContain('Kim Content')
    await look(developer, 'facebook-08-roles')
  })

  test.each([
    ['Mira Prints', 'mira.prints', ['Content', 'Community activity', 'Insights']],
    ['Ana Bakes', 'ana.bakes', ['Insights']],
  ])('the Page %s is created, linked to its account, and gets tasks for the tester', async (name, username, tasks) => {
    await developer.goto(walk.at('www.facebook.com', '/pages/'))
    await developer.getByLabel('Page name').fill(name)
    await developer.getByLabel('Category').fill('Local business')
    await button(developer, 'Create Page')
    await developer.getByLabel('Instagram username').fill(username)
    await developer.getByLabel('Instagram password').fill('safelight')
    await look(developer, `facebook-09-link-${username}`)
    await button(developer, 'Link account')
    await developer.getByLabel('E-mail address').fill('kim@darkroom.test')
    for (const task of tasks) await developer.getByRole('checkbox', { name: task }).check()
    await button(developer, 'Save tasks')
    expect(await said(developer)).toContain('Kim Content')
    await look(developer, `facebook-10-tasks-${username}`)
    pageIds.push(/\d+/.exec(new URL(developer.url()).pathname.split('/pages/')[1] ?? '')?.[0] ?? '')
  })

  test('steps 7 and 8: the dialog shares one Page of two without one permission, and leads back with a code', async () => {
    await developer.goto(walk.at('www.facebook.com', '/pages/'))
    await look(developer, 'facebook-11-pages')
    await openDialog({ state: 'a b&c' })
    await look(editor, 'facebook-12-sign-in')
    await signIn(editor, 'E-mail', 'kim@darkroom.test')
    await editor
      .getByRole('checkbox', { name: /^Figures about/ })
      .first()
      .uncheck()
    await editor
      .getByRole('radio', { name: /^Only some/ })
      .first()
      .check()
    await editor.getByRole('checkbox', { name: /^Ana Bakes/ }).uncheck()
    await look(editor, 'facebook-13-dialog')
    await button(editor, 'Continue as Kim Content')
    await editor.waitForURL(/\/console\/callback\/\?code=AQ[\w-]+&state=a\+b%26c#_=_$/)
    await look(editor, 'facebook-14-redirect')
    const code = new URL(editor.url()).searchParams.get('code') ?? ''
    expect(await readAccounts(code)).toEqual(['Mira Prints'])
  })

  test('asked again, the dialog has nothing new; auth_type=rerequest asks for what was declined', async () => {
    await openDialog()
    expect(await said(editor)).toContain('not asked for again: instagram_manage_insights')
    await look(editor, 'facebook-15-again')
    await openDialog({ auth_type: 'rerequest' })
    expect(await editor.getByRole('checkbox', { name: /^Figures about/ }).count()).toBeGreaterThan(0)
    await look(editor, 'facebook-16-rerequest')
  })

  test('Cancel leads back with access_denied', async () => {
    await button(editor, 'Cancel')
    await editor.waitForURL(/\?error=access_denied&error_code=200&error_description=[^&]*&error_reason=user_denied/)
    await look(editor, 'facebook-17-cancelled')
  })

  test('Apps and Websites removes the app, Send Request asks it to delete, and the dashboard lists both', async () => {
    await editor.goto(walk.at('www.facebook.com', '/settings/?tab=applications'))
    await look(editor, 'facebook-18-applications')
    await editor.getByText('Remove', { exact: true }).first().click()
    await look(editor, 'facebook-18-remove-question')
    await button(editor, 'Remove Print Shop')
    await editor.getByText('View', { exact: true }).click()
    await look(editor, 'facebook-19-removed')
    await button(editor, 'Send Request to Print Shop')
    await editor.getByText('Your deletion request is on its way.').waitFor()
    await walk.platform.deliverCallbacks()
    expect(walk.called.map(({ path }) => path)).toEqual(['/deauthorize', '/deletion'])
    await editor.reload()
    expect(await said(editor)).toContain('c0ffee')
    await look(editor, 'facebook-20-deletion')
    await developer.goto(walk.at('developers.facebook.com', `/apps/${app.id}/callbacks/`))
    expect(await said(developer)).toContain('Delivered')
    await look(developer, 'facebook-21-callbacks')
  })

  /** The names of the Pages a code's token reaches. */
  async function readAccounts(code: string): Promise<string[]> {
    const asked = { client_id: app.id, client_secret: app.secret, redirect_uri: `${walk.url}/console/callback/`, code }
    const graph = (path: string): Promise<Response> => fetch(walk.at('graph.facebook.com', `/v19.0/${path}`))
    const token = await (await graph(`oauth/access_token?${new URLSearchParams(asked)}`)).json()
    const { data } = await (await graph(`me/accounts?access_token=${token.access_token}`)).json()
    return data.map(({ name }: { name: string }) => name)
  }
})
