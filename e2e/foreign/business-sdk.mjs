// Reads a person, their Pages and the Instagram account behind one with Meta's own SDK, and prints them. The token comes by plain requests.
import sdk from 'facebook-nodejs-business-sdk'
import { answerWindow } from './headless-window.mjs'
import { readApp } from './logins.mjs'

const app = readApp()
const client = { client_id: app.clientId, redirect_uri: app.redirectUri }
const window = `${app.authorize}?${new URLSearchParams({ ...client, scope: app.scopes.join(','), state: 's' })}`
const code = (await answerWindow(window)).searchParams.get('code')
const exchange = new URLSearchParams({ ...client, client_secret: app.clientSecret, code })
const { access_token } = await (await fetch(`${app.token}?${exchange}`)).json()

sdk.FacebookAdsApi.init(access_token)
const person = new sdk.User('me')
const { id, name } = await person.get(['id', 'name'])
const pages = await person.getAccounts(['name', 'access_token', 'instagram_business_account'])
const page = pages.find((one) => one.instagram_business_account !== undefined)
sdk.FacebookAdsApi.init(page.access_token)
const { username, followers_count } = await new sdk.IGUser(page.instagram_business_account.id).get([
  'username',
  'followers_count',
])
console.log(JSON.stringify({ id, name, pages: pages.map((one) => one.name), account: { username, followers_count } }))
