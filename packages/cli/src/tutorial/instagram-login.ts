import { textOf } from './person.ts'
import { codeIn, definition, exchange, get, type Reply, type Step, site, step, type Tour, tokenIn } from './tour.ts'

const setUp = '7. Move to Instagram Login'
const signIn = '8. Sign in with Instagram Login'
const rename = '9. The scopes are renamed'

/** The app as Instagram Login knows it. */
interface Client {
  readonly clientId: string
  readonly clientSecret: string
}

/** The same app and account by Instagram Login, and the day on which the first names of its scopes ended. */
export async function* walkInstagramLogin(tour: Tour, appId: string): AsyncGenerator<Step> {
  const { platform, owner, username } = tour
  let page = await owner.open('https://www.instagram.com/accounts/edit/')
  page = await owner.signIn(page, { username, password: tour.password })
  await owner.click(page, 'Save', {
    biography: 'Birds, mostly at the weir.',
    website: 'https://jayposiris.example/',
    type: 'MEDIA_CREATOR',
  })
  const switches = `www.instagram.com as ${username}: Edit Profile > a biography, a website, Account type: Creator; Save`
  yield step(tour, setUp, switches, 'a professional account, which Instagram Login requires')

  const client = yield* setUpProduct(tour, appId)

  const scope = 'instagram_business_basic,instagram_business_content_publish'
  page = await owner.open(windowUrl(client, scope))
  yield step(tour, signIn, `open ${windowUrl(client, scope)}`, textOf(page))
  const landed = await owner.click(page, 'Authorize')
  yield step(tour, signIn, 'click Authorize', landed.url)
  const exchanged = await redeem(tour, client, codeIn(landed))
  yield step(tour, signIn, 'copy the code, without #_, and exchange it', ...exchanged)
  const longLived = await keep(tour, client, tokenIn(exchanged))
  yield step(tour, signIn, 'exchange the short-lived token (1 hour) for a long-lived one (60 days)', ...longLived)
  yield step(tour, signIn, 'read the profile', ...(await get(tour, profileUrl(tokenIn(longLived)))))

  platform.clock.set(Date.parse('2025-01-26'))
  const before = await authorize(tour, client, 'business_basic')
  yield step(tour, rename, 'the same request, with a token for the scope business_basic', ...(await get(tour, before)))
  platform.clock.set(Date.parse('2025-01-27'))
  yield step(tour, rename, 'the same request, with the same token', ...(await get(tour, before)))
  const after = await authorize(tour, client, 'instagram_business_basic')
  const again = 'after signing in again, for instagram_business_basic'
  yield step(tour, rename, again, ...(await get(tour, after)))
}

/** The dashboard's part: the product, the redirect URI, and the Instagram app that it brings. */
async function* setUpProduct(tour: Tour, appId: string): AsyncGenerator<Step, Client> {
  const { developer, email, password, username } = tour
  const at = (path: string): string => `https://developers.facebook.com/apps/${appId}${path}`
  let page = await developer.open(at('/products/'))
  page = await developer.signIn(page, { email, password })
  page = await developer.click(page, 'Set Up Instagram')
  page = await developer.click(page, 'Save Changes', { redirect_uris: site })
  const clientId = definition(page, 'Instagram app ID')
  page = await developer.click(page, 'Show')
  const clientSecret = definition(page, 'Instagram app secret')
  yield step(
    tour,
    setUp,
    `Products > Instagram > Set Up; Business login settings: OAuth redirect URI ${site}, Save Changes`,
    `Instagram app ID ${clientId}, which differs from Basic Display's`,
  )
  page = await developer.open(at('/roles/roles/'))
  const isTester = textOf(page).includes(username)
  yield step(
    tour,
    setUp,
    'Roles > Roles > Instagram Testers',
    isTester ? `${username} is already a tester` : `${username} is not a tester`,
  )
  return { clientId, clientSecret }
}

/** Signs in for a scope. @returns The address of who signed in, with a long-lived token. */
async function authorize(tour: Tour, client: Client, scope: string): Promise<string> {
  const { owner, username, password } = tour
  const page = await owner.open(windowUrl(client, scope))
  const landed = await owner.click(await owner.signIn(page, { username, password }), 'Authorize')
  const token = tokenIn(await redeem(tour, client, codeIn(landed)))
  return profileUrl(tokenIn(await keep(tour, client, token)))
}

function redeem(tour: Tour, { clientId, clientSecret }: Client, code: string): Promise<Reply> {
  return exchange(tour, {
    client_id: clientId,
    client_secret: clientSecret,
    grant_type: 'authorization_code',
    redirect_uri: site,
    code,
  })
}

/** A token of an hour for one of sixty days. */
function keep(tour: Tour, { clientSecret }: Client, token: string): Promise<Reply> {
  const query = `grant_type=ig_exchange_token&client_secret=${clientSecret}&access_token=${token}`
  return get(tour, `https://graph.instagram.com/access_token?${query}`)
}

function windowUrl({ clientId }: Client, scope: string): string {
  return `https://www.instagram.com/oauth/authorize?client_id=${clientId}&redirect_uri=${site}&scope=${scope}&response_type=code`
}

function profileUrl(token: string): string {
  return `https://graph.instagram.com/v21.0/me?fields=user_id,username&access_token=${token}`
}
