// What the real platform refuses, asked with oauth4webapi: `node must-fail.mjs <case>` prints the status and the body of each answer.
import * as oauth from 'oauth4webapi'
import { answerWindow } from './headless-window.mjs'
import { readApp } from './logins.mjs'

const app = readApp()
const server = { issuer: new URL(app.authorize).origin, token_endpoint: app.token }
const client = { client_id: app.clientId }

async function askForCode(redirectUri) {
  const window = new URL(app.authorize)
  window.search = new URLSearchParams({
    client_id: app.clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: app.scopes.join(','),
  }).toString()
  const redirectUrl = await answerWindow(window)
  return oauth.validateAuthResponse(server, client, new URLSearchParams({ code: redirectUrl.searchParams.get('code') }))
}

function exchange(code, redirectUri) {
  const authentication = oauth.ClientSecretPost(app.clientSecret)
  return oauth.authorizationCodeGrantRequest(server, client, authentication, code, redirectUri, oauth.nopkce)
}

async function print(response) {
  console.log(response.status, await response.text())
}

const cases = {
  'redirect URI that grew a query': async () => {
    const code = await askForCode(app.redirectUri)
    await print(await exchange(code, `${app.redirectUri}?from=mail`))
  },
  'unregistered query at the window and the token endpoint': async () => {
    const redirectUri = `${app.redirectUri}?from=mail`
    await print(await exchange(await askForCode(redirectUri), redirectUri))
  },
  'code used twice': async () => {
    const code = await askForCode(app.redirectUri)
    await (await exchange(code, app.redirectUri)).text()
    await print(await exchange(code, app.redirectUri))
  },
  "token on the other family's host": async () => {
    const code = await askForCode(app.redirectUri)
    const { access_token } = await (await exchange(code, app.redirectUri)).json()
    const host = app.login === 'facebook' ? 'graph.instagram.com' : 'graph.facebook.com'
    await print(await oauth.protectedResourceRequest(access_token, 'GET', new URL(`https://${host}/me`)))
  },
}
await cases[process.argv[2]]()
