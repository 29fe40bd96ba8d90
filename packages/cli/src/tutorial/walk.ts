import { createPlatform, sampleWorld } from '@darkroom/platform'
import { createPerson, type Seen, textOf } from './person.ts'

/** One step of the tutorial as somebody would do it. */
export interface Step {
  /** The section of the document it belongs to. */
  readonly section: string
  /** What is done, where, and what is filled in. */
  readonly does: string
  /** The command as the document prints it, with its values. */
  readonly command?: string
  /** What came of it. */
  readonly sees: string
  /** Unix milliseconds, in the world. */
  readonly date: number
}

const site = 'https://socialsizzle.herokuapp.com/auth/'
const username = 'jayposiris'
const scope = 'user_profile,user_media'

/**
 * Walks the tutorial from the first step to the last, through the pages and requests themselves, on a world of its own dated
 * 2024-11-01; then asks the last request again on the day before Basic Display ended, and on the day.
 */
export async function* walkTutorial(): AsyncGenerator<Step> {
  const { developers, accounts } = sampleWorld('http://localhost:4000')
  await using platform = createPlatform({ asOf: '2024-11-01', world: { developers, accounts } })
  const password = accounts?.[0]?.password ?? ''
  const email = developers?.[0]?.email ?? ''
  const step = (section: string, does: string, sees: string, command?: string): Step => {
    const date = platform.clock.now()
    return command === undefined ? { section, does, sees, date } : { section, does, sees, command, date }
  }

  const developer = createPerson(platform)
  let page = await developer.open('https://developers.facebook.com/apps/creation/')
  page = await developer.click(page, 'Sign in', { email, password })
  page = await developer.click(page, 'Create App', {
    app_type: 'consumer',
    display_name: 'Social Sizzle',
    contact_email: email,
  })
  const appId = /\/apps\/(\d+)\//.exec(page.url)?.[1] ?? ''
  const at = (path: string): string => `https://developers.facebook.com/apps/${appId}${path}`
  yield step(
    '1. Create an app',
    `developers.facebook.com > My Apps > Create App, type Consumer, name Social Sizzle`,
    `Meta App ID ${appId}`,
  )

  page = await developer.open(at('/settings/basic/'))
  page = await developer.click(page, 'Website')
  page = await developer.click(page, 'Save Changes', { site_url: site })
  yield step('1. Create an app', `Settings > Basic > Add Platform > Website, ${site}, Save Changes`, 'saved')

  page = await developer.open(at('/products/'))
  page = await developer.click(page, 'Set Up')
  page = await developer.open(at('/instagram-basic-display/basic-display/create/'))
  page = await developer.click(page, 'Create App', {
    instagram_display_name: 'Social Sizzle',
    redirect_uris: site,
    deauthorize_url: site,
    data_deletion_url: site,
  })
  const clientId = definition(page, 'Instagram App ID')
  const redirectUri = page.root.querySelector('textarea[name=redirect_uris]')?.textContent.trim() ?? ''
  page = await developer.click(page, 'Show')
  const clientSecret = definition(page, 'Instagram App Secret')
  yield step(
    '2. Configure Instagram Basic Display',
    `Products > Instagram Basic Display > Set Up > Create New App: Social Sizzle; ${site} three times`,
    `Instagram App ID ${clientId}; Valid OAuth Redirect URIs: ${redirectUri}`,
  )

  page = await developer.open(at('/roles/roles/'))
  await developer.click(page, 'Send invitation', { username })
  yield step(
    '3. Add an Instagram test user',
    `Roles > Roles > Instagram Testers > Add Instagram Testers: ${username}`,
    'pending',
  )

  const owner = createPerson(platform)
  page = await owner.open('https://www.instagram.com/accounts/manage_access/?tab=tester_invites')
  page = await owner.click(page, 'Sign in', { username, password })
  await owner.click(page, 'Accept')
  yield step(
    '3. Add an Instagram test user',
    `www.instagram.com as ${username}: Edit Profile > Apps and Websites > Tester Invites > Accept`,
    'accepted',
  )

  const window = `https://api.instagram.com/oauth/authorize?client_id=${clientId}&redirect_uri=${redirectUri}&scope=${scope}&response_type=code`
  page = await owner.open(window)
  yield step('4. Authenticate the test user', `open ${window}`, textOf(page))
  const landed = await owner.click(page, 'Authorize')
  yield step('4. Authenticate the test user', 'click Authorize', landed.url)

  const code = new URL(landed.url).searchParams.get('code') ?? ''
  const fields = {
    client_id: clientId,
    client_secret: clientSecret,
    grant_type: 'authorization_code',
    redirect_uri: redirectUri,
    code,
  }
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const exchange = new Request('https://api.instagram.com/oauth/access_token', { method: 'POST', body: form })
  const reply = await (await platform.fetch(exchange)).text()
  const parts = [
    'curl -X POST',
    'https://api.instagram.com/oauth/access_token',
    ...Object.entries(fields).map(([name, value]) => `-F ${name}=${value}`),
  ]
  yield step('5. Exchange the code for a token', 'copy the code, without #_', reply, parts.join(' \\\n  '))

  const token = /"access_token": "([^"]+)"/.exec(reply)?.[1] ?? ''
  const userId = /"user_id": (\d+)/.exec(reply)?.[1] ?? ''
  const get = async (node: string): Promise<[sees: string, command: string]> => {
    const url = `https://graph.instagram.com/${node}?fields=id,username&access_token=${token}`
    const answer = await platform.fetch(new Request(url))
    return [`${answer.status} ${await answer.text()}`, `curl -X GET \\\n  '${url}'`]
  }
  yield step('6. Query the User node', 'by the user_id of the reply', ...(await get(userId)))
  yield step('6. Query the User node', 'or by me', ...(await get('me')))

  const secret = new URLSearchParams({
    grant_type: 'ig_exchange_token',
    client_secret: clientSecret,
    access_token: token,
  })
  const longLived = await platform.fetch(new Request(`https://graph.instagram.com/access_token?${secret}`))
  const kept = /"access_token":"([^"]+)"/.exec(await longLived.text())?.[1] ?? ''
  for (const date of ['2024-12-03', '2024-12-04']) {
    platform.clock.set(Date.parse(date))
    const url = `https://graph.instagram.com/me?fields=id,username&access_token=${kept}`
    const answer = await platform.fetch(new Request(url))
    const does = `on ${date}, with the long-lived token that this one was exchanged for`
    yield step('Then', does, `${answer.status} ${await answer.text()}`, `curl -X GET \\\n  '${url}'`)
  }
}

/** What a page's definition list says under a term. */
function definition(page: Seen, term: string): string {
  const found = page.root.querySelectorAll('dt').find((element) => element.textContent.trim() === term)
  const value = found?.nextElementSibling
  return (value?.querySelector('.code') ?? value)?.textContent.trim() ?? ''
}
