// Signs in with openid-client and prints the profile. With --as-shipped without the customFetch that Instagram needs.
import * as client from 'openid-client'
import { answerWindow } from './headless-window.mjs'
import { readApp } from './logins.mjs'
import { fetchWithTokenType } from './with-token-type.mjs'

const app = readApp()
const server = {
  issuer: new URL(app.authorize).origin,
  authorization_endpoint: app.authorize,
  token_endpoint: app.token,
}
const config = new client.Configuration(server, app.clientId, app.clientSecret)
if (!process.argv.includes('--as-shipped')) config[client.customFetch] = fetchWithTokenType

const state = client.randomState()
const pkceCodeVerifier = client.randomPKCECodeVerifier()
const window = client.buildAuthorizationUrl(config, {
  redirect_uri: app.redirectUri,
  scope: app.scopes.join(' '),
  state,
  code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
  code_challenge_method: 'S256',
})
const redirectUrl = await answerWindow(window)
const tokens = await client.authorizationCodeGrant(config, redirectUrl, { expectedState: state, pkceCodeVerifier })

const profile = await client.fetchProtectedResource(config, tokens.access_token, new URL(app.profile), 'GET')
console.log(await profile.text())
