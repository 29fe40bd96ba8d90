import { answerWindow } from './headless-window.mjs'
import { readApp } from './logins.mjs'

/** Signs in by Facebook Login with plain requests, for publishing. @returns The Page's token and the account behind the Page */
export async function pageAccount() {
  const app = readApp()
  const client = { client_id: app.clientId, redirect_uri: app.redirectUri }
  const scope = [...app.scopes, 'instagram_content_publish'].join(',')
  const window = `${app.authorize}?${new URLSearchParams({ ...client, scope, state: 's' })}`
  const code = (await answerWindow(window)).searchParams.get('code')
  const { access_token } = await read(
    `${app.token}?${new URLSearchParams({ ...client, client_secret: app.clientSecret, code })}`,
  )
  const pages = new URLSearchParams({ fields: 'access_token,instagram_business_account', access_token })
  const { data } = await read(`https://graph.facebook.com/v25.0/me/accounts?${pages}`)
  const page = data.find((one) => one.instagram_business_account !== undefined)
  return { token: page.access_token, accountId: page.instagram_business_account.id }
}

async function read(url) {
  const reply = await (await fetch(url)).json()
  if (reply.error !== undefined) throw new Error(reply.error.message)
  return reply
}
