// Instagram Login's requests with Node's own fetch and their real URLs. Run it with:
//   npx darkroom exec --login instagram -- node examples/instagram-login/commands.mjs
const { DARKROOM_URL, DARKROOM_APP_ID, DARKROOM_APP_SECRET, DARKROOM_REDIRECT_URI, DARKROOM_USERNAME } = process.env

// The click on Authorize, by Darkroom's control API; everything after it is plain Instagram.
const asked = new URLSearchParams({
  client_id: DARKROOM_APP_ID,
  redirect_uri: DARKROOM_REDIRECT_URI,
  response_type: 'code',
  scope: 'instagram_business_basic,instagram_business_content_publish',
  state: 'k7Tq',
})
const consent = await fetch(`${DARKROOM_URL}/console/api/v1/authorize`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ url: `https://www.instagram.com/oauth/authorize?${asked}`, username: DARKROOM_USERNAME }),
})
const { location, error } = await consent.json()
if (error !== undefined) throw new Error(`The authorization window refused: ${error.message}`)
const redirect = new URL(location)
if (redirect.searchParams.get('state') !== 'k7Tq') throw new Error('This answer is to somebody else’s request.')

const form = new FormData()
form.set('client_id', DARKROOM_APP_ID)
form.set('client_secret', DARKROOM_APP_SECRET)
form.set('grant_type', 'authorization_code')
form.set('redirect_uri', DARKROOM_REDIRECT_URI)
form.set('code', redirect.searchParams.get('code'))
const exchanged = await fetch('https://api.instagram.com/oauth/access_token', { method: 'POST', body: form })
const shortLived = await exchanged.json()
if (!exchanged.ok) throw new Error(`The code was refused: ${shortLived.error_message}`)
console.log(`granted: ${shortLived.permissions.join(', ')}`)

const asks = new URLSearchParams({
  grant_type: 'ig_exchange_token',
  client_secret: DARKROOM_APP_SECRET,
  access_token: shortLived.access_token,
})
const longLived = await (await fetch(`https://graph.instagram.com/access_token?${asks}`)).json()
console.log(`a token for ${Math.round(longLived.expires_in / 86_400)} days`)

const me = new URL('https://graph.instagram.com/v25.0/me?fields=user_id,username,account_type')
const profile = await fetch(me, { headers: { authorization: `Bearer ${longLived.access_token}` } })
console.log(await profile.text())
