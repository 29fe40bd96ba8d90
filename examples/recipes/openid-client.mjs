// openid-client (and oauth4webapi, which it is made of).
import * as client from 'openid-client'
import { fetchTokenReply } from './token-reply.mjs'
import { createVisitor } from './visitor.mjs'

const { DARKROOM_APP_ID, DARKROOM_APP_SECRET, DARKROOM_REDIRECT_URI } = process.env
// Instagram has no discovery: the addresses are given. The secret goes into the body, which is this library's default.
const server = {
  issuer: 'https://www.instagram.com',
  authorization_endpoint: 'https://www.instagram.com/oauth/authorize',
  token_endpoint: 'https://api.instagram.com/oauth/access_token',
}
const config = new client.Configuration(server, DARKROOM_APP_ID, DARKROOM_APP_SECRET)
config[client.customFetch] = fetchTokenReply

const state = client.randomState() // keep it in the browser's session
const window = client.buildAuthorizationUrl(config, {
  redirect_uri: DARKROOM_REDIRECT_URI,
  scope: 'instagram_business_basic',
  state,
})
const { clickAuthorize } = createVisitor()
const redirectUrl = new URL(await clickAuthorize(window))
const tokens = await client.authorizationCodeGrant(config, redirectUrl, { expectedState: state })
const me = new URL('https://graph.instagram.com/me?fields=id,username')
const profile = await (await client.fetchProtectedResource(config, tokens.access_token, me, 'GET')).json()
console.log(JSON.stringify({ name: profile.username }))
