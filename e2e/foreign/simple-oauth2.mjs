// Signs in with simple-oauth2 and prints the profile. With --json-body the token request is JSON, which Instagram does not read.
import { AuthorizationCode } from 'simple-oauth2'
import { answerWindow } from './headless-window.mjs'
import { readApp } from './logins.mjs'

const app = readApp()
const authorize = new URL(app.authorize)
const token = new URL(app.token)
const client = new AuthorizationCode({
  client: { id: app.clientId, secret: app.clientSecret },
  auth: {
    authorizeHost: authorize.origin,
    authorizePath: authorize.pathname,
    tokenHost: token.origin,
    tokenPath: token.pathname,
  },
  options: {
    authorizationMethod: 'body',
    bodyFormat: process.argv.includes('--json-body') ? 'json' : 'form',
    scopeSeparator: ',',
  },
})

const state = 'of this visitor only'
const redirectUrl = await answerWindow(client.authorizeURL({ redirect_uri: app.redirectUri, scope: app.scopes, state }))
if (redirectUrl.searchParams.get('state') !== state)
  throw new Error('This answer is not to the question that was asked.')
const code = redirectUrl.searchParams.get('code')
try {
  const accessToken = await client.getToken({ code, redirect_uri: app.redirectUri })
  const profile = await fetch(app.profile, { headers: { authorization: `Bearer ${accessToken.token.access_token}` } })
  console.log(await profile.text())
} catch (error) {
  console.error(error.message, JSON.stringify(error.data?.payload))
  process.exitCode = 1
}
