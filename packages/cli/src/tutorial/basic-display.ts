import { textOf } from './person.ts'
import { codeIn, definition, exchange, get, type Step, site, step, type Tour, tokenIn } from './tour.ts'

/**
 * Meta's Basic Display tutorial from its first step to its last, then its last request again on the day before Basic Display
 * ended, and on the day.
 *
 * @returns The Meta App ID.
 */
export async function* walkBasicDisplay(tour: Tour): AsyncGenerator<Step, string> {
  const { platform, developer, email, owner, username, password } = tour

  let page = await developer.open('https://developers.facebook.com/apps/creation/')
  page = await developer.click(page, 'Sign in', { email, password })
  page = await developer.click(page, 'Create App', {
    app_type: 'none',
    display_name: 'Social Sizzle',
    contact_email: email,
  })
  const appId = /\/apps\/(\d+)\//.exec(page.url)?.[1] ?? ''
  const at = (path: string): string => `https://developers.facebook.com/apps/${appId}${path}`
  const creates = 'developers.facebook.com > My Apps > Create App, type None, name Social Sizzle'
  yield step(tour, '1. Create an app', creates, `Meta App ID ${appId}`)

  page = await developer.open(at('/settings/basic/'))
  page = await developer.click(page, 'Website')
  page = await developer.click(page, 'Save Changes', { site_url: site })
  yield step(tour, '1. Create an app', `Settings > Basic > Add Platform > Website, ${site}, Save Changes`, 'saved')

  page = await developer.open(at('/products/'))
  page = await developer.click(page, 'Set Up Instagram Basic Display')
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
    tour,
    '2. Configure Instagram Basic Display',
    `Products > Instagram Basic Display > Set Up > Create New App: Social Sizzle; all three URLs ${site}`,
    `Instagram App ID ${clientId}; Valid OAuth Redirect URIs: ${redirectUri}`,
  )

  page = await developer.open(at('/roles/roles/'))
  await developer.click(page, 'Send invitation', { username })
  const invites = `Roles > Roles > Instagram Testers > Add Instagram Testers: ${username}`
  yield step(tour, '3. Add an Instagram test user', invites, 'pending')

  page = await owner.open('https://www.instagram.com/accounts/manage_access/?tab=tester_invites')
  page = await owner.click(page, 'Sign in', { username, password })
  await owner.click(page, 'Accept')
  const accepts = `www.instagram.com as ${username}: Edit Profile > Apps and Websites > Tester Invites > Accept`
  yield step(tour, '3. Add an Instagram test user', accepts, 'accepted')

  const window = `https://api.instagram.com/oauth/authorize?client_id=${clientId}&redirect_uri=${redirectUri}&scope=user_profile,user_media&response_type=code`
  page = await owner.open(window)
  yield step(tour, '4. Authenticate the test user', `open ${window}`, textOf(page))
  const landed = await owner.click(page, 'Authorize')
  yield step(tour, '4. Authenticate the test user', 'click Authorize', landed.url)

  const exchanged = await exchange(tour, {
    client_id: clientId,
    client_secret: clientSecret,
    grant_type: 'authorization_code',
    redirect_uri: redirectUri,
    code: codeIn(landed),
  })
  yield step(tour, '5. Exchange the code for a token', 'copy the code, without #_', ...exchanged)

  const token = tokenIn(exchanged)
  const userId = /"user_id": (\d+)/.exec(exchanged[0])?.[1] ?? ''
  const profile = (node: string, of: string): string =>
    `https://graph.instagram.com/${node}?fields=id,username&access_token=${of}`
  yield step(
    tour,
    '6. Query the User node',
    'by the user_id in the reply',
    ...(await get(tour, profile(userId, token))),
  )
  yield step(tour, '6. Query the User node', 'by me', ...(await get(tour, profile('me', token))))

  const kept = tokenIn(
    await get(
      tour,
      `https://graph.instagram.com/access_token?grant_type=ig_exchange_token&client_secret=${clientSecret}&access_token=${token}`,
    ),
  )
  for (const date of ['2024-12-03', '2024-12-04']) {
    platform.clock.set(Date.parse(date))
    const does = 'the same request, with a long-lived token'
    yield step(tour, 'The end of Basic Display', does, ...(await get(tour, profile('me', kept))))
  }
  return appId
}
