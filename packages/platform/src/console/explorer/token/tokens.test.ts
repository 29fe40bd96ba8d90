import { describe, expect, test } from 'vitest'
import type { Platform } from '../../../platform.ts'
import { agree, facebookPlatform, onFacebook, pagesApp, usualScopes } from '../../../testing/facebook.ts'
import { insertConfiguration } from '../../../world/records/apps/configurations.ts'
import { listGrantsOfApp } from '../../../world/records/grants.ts'
import { listAccessTokens } from '../../../world/records/tokens/access-tokens.ts'
import { askExplorer, openPage, origin } from '../testing/ask-explorer.ts'

const app = pagesApp.id
const dana = 'dana@darkroom.test'
const kim = 'kim@darkroom.test'

async function tokensOf(platform: Platform, who: string): Promise<string[]> {
  const url = `${origin}/console/api/v1/explorer?${new URLSearchParams({ app, login: 'facebook', who })}`
  const { tokens } = (await (await platform.fetch(new Request(url))).json()) as { tokens: { as: string }[] }
  return tokens.map(({ as }) => as)
}

/** The kinds of the tokens that were issued for people. */
function kinds({ world }: Platform): string[] {
  return listGrantsOfApp(world, app, 'facebook').flatMap(({ id }) =>
    listAccessTokens(world, id).map(({ kind }) => kind),
  )
}

function configure({ world }: Platform): string {
  const id = '7700000000000001'
  const rest = { scopes: 'pages_show_list', expires: 1, createdAt: world.clock.now() } as const
  insertConfiguration(world, { id, appId: app, name: 'Back office', tokenType: 'systemUser', ...rest })
  return id
}

describe('which tokens there are', () => {
  test('each Page of a person, and the app', async () => {
    await using platform = facebookPlatform()
    const { miraPage, anaPage, barePage } = onFacebook
    expect(await tokensOf(platform, dana)).toEqual([
      'own',
      `page:${miraPage}`,
      `page:${anaPage}`,
      `page:${barePage}`,
      'app',
    ])
    expect(await tokensOf(platform, kim)).toEqual(['own', `page:${anaPage}`, 'app'])
    expect(await tokensOf(platform, 'nobody@darkroom.test')).toEqual(['own', 'app'])
  })

  test('only the Pages that were chosen at the dialog', async () => {
    await using platform = facebookPlatform()
    agree(platform, { pageIds: [onFacebook.anaPage] })
    expect(await tokensOf(platform, dana)).toEqual(['own', `page:${onFacebook.anaPage}`, 'app'])
  })

  test('a system user’s, where a configuration gives one', async () => {
    await using platform = facebookPlatform()
    const id = configure(platform)
    expect(await tokensOf(platform, kim)).toContain(`system-user:${id}`)
  })

  test('with Instagram Login there is the account’s own only', async () => {
    await using platform = facebookPlatform()
    const page = await openPage(
      platform,
      `/console/explorer/?operation=GET+IGUser&app=${pagesApp.otherId}:basic-display`,
    )
    expect(page).not.toContain('name="as"><option')
    expect(page).not.toContain('The app’s own token')
  })
})

describe('what a call is made with', () => {
  test('the token of a Page is the one that /me/accounts gives, and no other is issued', async () => {
    await using platform = facebookPlatform()
    const asked = { app, login: 'facebook', who: dana, id: '', fields: 'name' }
    const page = { ...asked, operation: 'GET Page', as: `page:${onFacebook.miraPage}` }
    const { status, body } = await askExplorer(platform, page)
    expect([status, body['status'], body['account']]).toEqual([201, 200, dana])
    expect(body.answer?.text).toContain('"name":"Mira Prints"')
    await askExplorer(platform, page)
    await askExplorer(platform, { ...asked, operation: 'GET User/accounts', fields: 'access_token' })
    // One for each of the three Pages, of which the first was there before.
    expect(kinds(platform).sort()).toEqual(['longLived', 'page', 'page', 'page'])
    expect(JSON.stringify(body)).not.toMatch(/EAA/)
  })

  test('the app’s own, where the operation takes no other, without being told', async () => {
    await using platform = facebookPlatform()
    const operation = 'GET Application/subscriptions'
    const usual = await askExplorer(platform, { operation, app, login: 'facebook', id: app })
    expect(usual.body['status']).toBe(200)
    const own = await askExplorer(platform, { operation, app, login: 'facebook', id: app, who: dana, as: 'own' })
    expect(own.body['status']).toBe(400)
    expect(JSON.stringify(usual.body) + JSON.stringify(own.body)).not.toContain(pagesApp.secret)
  })

  test('a system user’s ends as its configuration says', async () => {
    await using platform = facebookPlatform()
    const as = `system-user:${configure(platform)}`
    const asked = { operation: 'GET User', app, login: 'facebook', who: dana, as, id: '' }
    expect((await askExplorer(platform, asked)).body['status']).toBe(200)
    expect(kinds(platform)).toEqual(['systemUser'])
    platform.clock.advance(61 * 86_400_000)
    expect((await askExplorer(platform, asked)).body['status']).toBe(200)
    expect(kinds(platform)).toEqual(['systemUser', 'systemUser'])
  })

  test.each<[string, Record<string, string>, RegExp]>([
    ['a Page on which they have no task', { who: kim, as: `page:${onFacebook.miraPage}` }, /has no task on a Page/],
    ['a Page that does not exist', { as: 'page:1' }, /has no task on a Page with the id 1/],
    ['a configuration that there is not', { as: 'system-user:1' }, /has no configuration/],
    ['a kind that there is not', { as: '<b>' }, /There is no token <b>/],
    [
      'an app token of Basic Display',
      { app: pagesApp.otherId, login: 'basic-display', as: 'app' },
      /has no app tokens/,
    ],
    ['a Page of Basic Display', { app: pagesApp.otherId, login: 'basic-display', as: 'page:1' }, /has no such token/],
  ])('%s is said to be missing, and nothing is sent', async (_, asked, message) => {
    await using platform = facebookPlatform()
    const { status, body } = await askExplorer(platform, {
      operation: 'GET Page',
      app,
      login: 'facebook',
      who: dana,
      ...asked,
    })
    expect(status).toBe(409)
    expect(body.error).toMatchObject({
      parameter: 'as',
      message: expect.stringMatching(message),
      fix: expect.any(String),
    })
    expect(platform.requests()).toEqual([])
  })

  test('a Page’s needs pages_show_list, as /me/accounts does, and the Page to be chosen', async () => {
    await using platform = facebookPlatform()
    agree(platform, { scopes: ['public_profile'] })
    const asked = { operation: 'GET Page', app, login: 'facebook', who: dana, as: `page:${onFacebook.miraPage}` }
    expect((await askExplorer(platform, asked)).body.error?.message).toContain('has not granted pages_show_list')
    agree(platform, { scopes: usualScopes, pageIds: [onFacebook.anaPage] })
    expect((await askExplorer(platform, asked)).body.error?.message).toContain('did not choose that Page')
  })
})

describe('the page', () => {
  const path = `/console/explorer/?${new URLSearchParams({ operation: 'GET Page', app: `${app}:facebook`, who: dana })}`

  test('offers them by name, and only the chosen Page’s objects with it', async () => {
    await using platform = facebookPlatform()
    const page = await openPage(platform, `${path}&as=page:${onFacebook.anaPage}`)
    expect(page).toContain(`<option value="page:${onFacebook.anaPage}" selected="">Page Ana Bakes</option>`)
    expect(page).toContain(`<input type="hidden" name="as" value="page:${onFacebook.anaPage}"/>`)
    expect(page).toContain(`value="${onFacebook.anaPage}"`)
    expect(page).not.toContain(`This world has ${onFacebook.miraPage}`)
  })

  test('forgets a Page that is not of the person who is chosen then', async () => {
    await using platform = facebookPlatform()
    const page = await openPage(platform, `${path.replace('dana', 'kim')}&as=page:${onFacebook.miraPage}`)
    expect(page).toContain('<option value="own" selected="">')
    expect(page).toContain('<input type="hidden" name="as" value="own"/>')
  })

  test('a request of the log opens with the token that it came with', async () => {
    await using platform = facebookPlatform()
    const asked = { operation: 'GET Page', app, login: 'facebook', who: dana, id: '' }
    for (const as of ['own', `page:${onFacebook.miraPage}`]) {
      const { body } = await askExplorer(platform, { ...asked, as, fields: 'name' })
      const page = await openPage(platform, `/console/explorer/?request=${String(body['id'])}`)
      expect(page).toContain(`<input type="hidden" name="as" value="${as}"/>`)
    }
  })
})
