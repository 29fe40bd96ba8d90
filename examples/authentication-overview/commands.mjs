// The authentication overview's request with Node's own fetch and its real URL, and all that comes before it. Run it with:
//   npx darkroom exec --login facebook -- node examples/authentication-overview/commands.mjs
const { DARKROOM_URL, DARKROOM_APP_ID, DARKROOM_APP_SECRET, DARKROOM_REDIRECT_URI, DARKROOM_USERNAME } = process.env
const graph = 'https://graph.facebook.com/v19.0'

/** Reads an address, and stops at a refusal. */
async function get(path, parameters, headers = {}) {
  const answer = await fetch(`${graph}${path}?${new URLSearchParams(parameters)}`, { headers })
  const reply = await answer.json()
  if (reply.error !== undefined) throw new Error(`${path} was refused: ${reply.error.message}`)
  return reply
}

// The click on Continue, by Darkroom's control API; everything after it is plain Facebook.
const asked = new URLSearchParams({
  client_id: DARKROOM_APP_ID,
  redirect_uri: DARKROOM_REDIRECT_URI,
  scope: 'instagram_basic,pages_show_list,pages_read_engagement',
  state: 'k7Tq',
})
const consent = await fetch(`${DARKROOM_URL}/console/api/v1/authorize`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ url: `https://www.facebook.com/v19.0/dialog/oauth?${asked}`, username: DARKROOM_USERNAME }),
})
const { location, error } = await consent.json()
if (error !== undefined) throw new Error(`The Login dialog refused: ${error.message}`)
const redirect = new URL(location)
if (redirect.searchParams.get('state') !== 'k7Tq') throw new Error('This answer is to somebody else’s request.')

const app = { client_id: DARKROOM_APP_ID, client_secret: DARKROOM_APP_SECRET }
const shortLived = await get('/oauth/access_token', {
  ...app,
  redirect_uri: DARKROOM_REDIRECT_URI,
  code: redirect.searchParams.get('code'),
})
const longLived = await get('/oauth/access_token', {
  ...app,
  grant_type: 'fb_exchange_token',
  fb_exchange_token: shortLived.access_token,
})
const access_token = longLived.access_token
console.log(`a token for ${Math.round(longLived.expires_in / 86_400)} days`)

// The first Page that was chosen, and the Instagram account behind it.
const pages = await get('/me/accounts', { fields: 'id,name', access_token })
const [page] = pages.data
const { instagram_business_account: account } = await get(`/${page.id}`, {
  fields: 'instagram_business_account',
  access_token,
})
console.log(`behind ${page.name}: ${account.id}`)

const fields = 'id,name,username,website,biography,profile_picture_url,followers_count,follows_count,media_count'
console.log(JSON.stringify(await get(`/${account.id}`, { fields, access_token })))
// The same, with the token in the Authorization header.
console.log(JSON.stringify(await get(`/${account.id}`, { fields }, { authorization: `Bearer ${access_token}` })))
