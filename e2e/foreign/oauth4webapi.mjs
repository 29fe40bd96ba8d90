// Signs in with oauth4webapi and prints the profile. With --as-shipped without the customFetch that Instagram needs.
import * as oauth from 'oauth4webapi'
import { answerWindow } from './headless-window.mjs'
import { readApp } from './logins.mjs'
import { fetchWithTokenType } from './with-token-type.mjs'

const app = readApp()
const server = { issuer: new URL(app.authorize).origin, token_endpoint: app.token }
const client = { client_id: app.clientId }

const state = oauth.generateRandomState()
const codeVerifier = oauth.generateRandomCodeVerifier()
const window = new URL(app.authorize)
window.search = new URLSearchParams({
  client_id: app.clientId,
  redirect_uri: app.redirectUri,
  response_type: 'code',
  scope: app.scopes.join(','),
  state,
  code_challenge: await oauth.calculatePKCECodeChallenge(codeVerifier),
  code_challenge_method: 'S256',
}).toString()

const redirectUrl = await answerWindow(window)
const parameters = oauth.validateAuthResponse(server, client, redirectUrl, state)
const options = process.argv.includes('--as-shipped') ? {} : { [oauth.customFetch]: fetchWithTokenType }
const exchanged = await oauth.authorizationCodeGrantRequest(
  server,
  client,
  oauth.ClientSecretPost(app.clientSecret),
  parameters,
  app.redirectUri,
  codeVerifier,
  options,
)
const { access_token } = await oauth.processAuthorizationCodeResponse(server, client, exchanged)
const profile = await oauth.protectedResourceRequest(access_token, 'GET', new URL(app.profile))
console.log(await profile.text())
