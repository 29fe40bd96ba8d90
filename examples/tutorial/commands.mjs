// The tutorial's requests with Node's own fetch and their real URLs. Run it with:
//   npx darkroom exec --as-of 2024-11-01 -- node examples/tutorial/commands.mjs
const { DARKROOM_URL, DARKROOM_APP_ID, DARKROOM_APP_SECRET, DARKROOM_REDIRECT_URI, DARKROOM_USERNAME } = process.env

// The click on Authorize, by Darkroom's control API; everything after it is plain Instagram.
const scope = 'user_profile,user_media'
const asked = new URLSearchParams({
  client_id: DARKROOM_APP_ID,
  redirect_uri: DARKROOM_REDIRECT_URI,
  scope,
  response_type: 'code',
})
const consent = await fetch(`${DARKROOM_URL}/console/api/v1/authorize`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ url: `https://api.instagram.com/oauth/authorize?${asked}`, username: DARKROOM_USERNAME }),
})
const { location, error } = await consent.json()
if (error !== undefined) throw new Error(`The authorization window refused: ${error.message}`)
const code = new URL(location).searchParams.get('code')

const form = new FormData()
form.set('client_id', DARKROOM_APP_ID)
form.set('client_secret', DARKROOM_APP_SECRET)
form.set('grant_type', 'authorization_code')
form.set('redirect_uri', DARKROOM_REDIRECT_URI)
form.set('code', code)
const exchanged = await fetch('https://api.instagram.com/oauth/access_token', { method: 'POST', body: form })
const reply = await exchanged.text()
console.log(reply)

const token = JSON.parse(reply).access_token
// user_id is larger than 2^53: JSON.parse would round it, so it is read from the text.
const userId = /"user_id": (\d+)/.exec(reply)?.[1]
for (const node of [userId, 'me']) {
  const profile = await fetch(`https://graph.instagram.com/${node}?fields=id,username&access_token=${token}`)
  console.log(await profile.text())
}
