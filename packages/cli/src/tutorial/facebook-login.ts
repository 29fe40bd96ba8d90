import { textOf } from './person.ts'
import { codeIn, definition, get, type Step, site, step, type Tour, tokenIn } from './tour.ts'

const setUp = '10. Set up Facebook Login for an account linked to a Page'
const signIn = '11. Sign in with Facebook Login'
const read = '12. Read the account'
const graph = 'https://graph.facebook.com/v19.0'
const profileFields = 'id,name,username,website,biography,profile_picture_url,followers_count,follows_count,media_count'

/** The same account by Facebook Login, through a Page that it is linked to, as far as the authentication overview's request. */
export async function* walkFacebookLogin(tour: Tour): AsyncGenerator<Step> {
  const pageId = yield* linkPage(tour)
  const { appId, secret } = yield* setUpApp(tour)
  const credentials = `client_id=${appId}&client_secret=${secret}`

  const { developer, name } = tour
  const dialog = `https://www.facebook.com/v19.0/dialog/oauth?client_id=${appId}&redirect_uri=${site}&scope=instagram_basic,pages_show_list,pages_read_engagement&response_type=code`
  const page = await developer.open(dialog)
  yield step(tour, signIn, `open ${dialog}`, textOf(page))
  const others = page.root
    .querySelectorAll('input[type=checkbox]')
    .map((box) => box.getAttribute('name') ?? '')
    .filter((name) => name.startsWith('page_') && name !== `page_${pageId}`)
  const untick = Object.fromEntries(others.map((name) => [name, null]))
  const landed = await developer.click(page, `Continue as ${name}`, { pages: 'some', ...untick })
  yield step(tour, signIn, 'select only the Page Jay Posiris, and continue', landed.url)
  const url = `${graph}/oauth/access_token?${credentials}&redirect_uri=${site}&code=${codeIn(landed)}`
  const exchanged = await get(tour, url)
  yield step(tour, signIn, 'copy the code, without #_=_, and exchange it', ...exchanged)

  const token = tokenIn(exchanged)
  yield step(tour, read, 'list the selected Pages', ...(await get(tour, `${graph}/me/accounts?access_token=${token}`)))
  const behind = await get(tour, `${graph}/${pageId}?fields=instagram_business_account&access_token=${token}`)
  yield step(tour, read, 'get the account linked to the Page', ...behind)
  const accountId = /"instagram_business_account":\{"id":"(\d+)"/.exec(behind[0])?.[1] ?? ''
  const profile = `${graph}/${accountId}?fields=${profileFields}`
  yield step(
    tour,
    read,
    'read its profile, as in the authentication overview',
    ...(await get(tour, `${profile}&access_token=${token}`)),
  )
  const headers = { Authorization: `Bearer ${token}` }
  yield step(tour, read, 'read it again, with the token in a header', ...(await get(tour, profile, headers)))
}

/** A Page of the developer's, linked to the account. */
async function* linkPage(tour: Tour): AsyncGenerator<Step, string> {
  const { developer, email, username, password } = tour
  let page = await developer.open('https://www.facebook.com/pages/')
  page = await developer.signIn(page, { email, password })
  page = await developer.click(page, 'Create Page', { name: 'Jay Posiris', category: 'Photographer' })
  const pageId = /\/pages\/(\d+)\//.exec(page.url)?.[1] ?? ''
  page = await developer.click(page, 'Link account', { username, password })
  yield step(
    tour,
    setUp,
    `www.facebook.com > Pages > Create Page: Jay Posiris; Instagram account: ${username}, with its password`,
    `Page ${pageId}, linked to ${username}`,
  )
  return pageId
}

/** An app of its own: one takes Instagram Login or Facebook Login, not both. */
async function* setUpApp(tour: Tour): AsyncGenerator<Step, { readonly appId: string; readonly secret: string }> {
  const { developer, email } = tour
  let page = await developer.open('https://developers.facebook.com/apps/creation/')
  page = await developer.click(page, 'Create App', {
    app_type: 'business',
    display_name: 'Sizzle Pages',
    contact_email: email,
  })
  const appId = /\/apps\/(\d+)\//.exec(page.url)?.[1] ?? ''
  const at = (path: string): string => `https://developers.facebook.com/apps/${appId}${path}`
  page = await developer.open(at('/products/'))
  await developer.click(page, 'Set Up Instagram Graph API')
  page = await developer.open(at('/fb-login/settings/'))
  await developer.click(page, 'Save Changes', { redirect_uris: site })
  page = await developer.open(at('/settings/basic/'))
  page = await developer.click(page, 'Show')
  const secret = definition(page, 'App secret')
  yield step(
    tour,
    setUp,
    `Create App, type Business, name Sizzle Pages; Products > Instagram Graph API > Set Up; Facebook Login > Settings: ${site}`,
    `App ID ${appId}, and its secret under Settings > Basic`,
  )
  return { appId, secret }
}
