// Signs in with a web server of grant's and prints the profile. With --as-shipped with grant's own addresses of Instagram.
import { createServer } from 'node:http'
import grant from 'grant'
import { answerWindow } from './headless-window.mjs'
import { readApp } from './logins.mjs'

const app = readApp()
const provider = app.login === 'facebook' ? 'facebook' : 'instagram'
const shipped = process.argv.includes('--as-shipped')
const handle = grant.node({
  config: {
    defaults: { origin: new URL(app.redirectUri).origin, transport: 'state', state: true },
    [provider]: {
      key: app.clientId,
      secret: app.clientSecret,
      scope: app.scopes,
      redirect_uri: app.redirectUri,
      response: ['tokens', 'profile'],
      ...(shipped ? {} : { authorize_url: app.authorize }),
    },
  },
  session: { secret: 'of this program only' },
})
const server = createServer((request, response) => void answer(request, response))
async function answer(request, response) {
  const handled = await handle(request, response)
  if (handled.redirect !== true) response.end(JSON.stringify(handled.response))
}
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))

// The visitor, who keeps a cookie.
const start = `http://127.0.0.1:${server.address().port}/connect/${provider}`
const asked = await fetch(start, { redirect: 'manual' })
const [cookie] = asked.headers.getSetCookie()
try {
  const { search } = await answerWindow(asked.headers.get('location'))
  const signedIn = await fetch(`${start}/callback${search}`, { headers: { cookie: cookie.split(';')[0] } })
  const { profile, error } = await signedIn.json()
  if (error !== undefined) throw new Error(JSON.stringify(error))
  console.log(JSON.stringify(profile))
} finally {
  server.close()
}
