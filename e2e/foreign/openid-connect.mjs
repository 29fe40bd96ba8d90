// Signs in with openid-client by OpenID Connect and PKCE, without a secret, and prints what the id_token says: the addresses and the key
// come from discovery. www.facebook.com's replies are taken as they are.
import * as client from 'openid-client'
import { answerWindow } from './headless-window.mjs'
import { readApp } from './logins.mjs'

const app = readApp()
const config = await client.discovery(new URL('https://www.facebook.com'), app.clientId, undefined, client.None())
// The key is fetched and the signature checked: without this, what came over TLS is believed.
client.enableNonRepudiationChecks(config)

const expectedState = client.randomState()
const expectedNonce = client.randomNonce()
const pkceCodeVerifier = client.randomPKCECodeVerifier()
const window = client.buildAuthorizationUrl(config, {
  redirect_uri: app.redirectUri,
  scope: 'openid email',
  state: expectedState,
  nonce: expectedNonce,
  code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
  code_challenge_method: 'S256',
})
const redirectUrl = await answerWindow(window)
const checks = { expectedState, expectedNonce, pkceCodeVerifier, idTokenExpected: true }
const tokens = await client.authorizationCodeGrant(config, redirectUrl, checks)
const profile = await client.fetchProtectedResource(config, tokens.access_token, new URL(app.profile), 'GET')

console.log(JSON.stringify({ claims: tokens.claims(), profile: await profile.json() }))
