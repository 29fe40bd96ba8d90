// grant. Register <origin>/connect/instagram/callback as the redirect URI.
import { createServer } from 'node:http'
import grant from 'grant'
import { createVisitor, listening } from './visitor.mjs'

const handle = grant.node({
  config: {
    defaults: { origin: 'http://localhost:3000', transport: 'state', state: true },
    instagram: {
      key: process.env.DARKROOM_APP_ID,
      secret: process.env.DARKROOM_APP_SECRET,
      scope: ['instagram_business_basic'],
      response: ['tokens', 'profile'],
      // grant's own window is that of Basic Display, which ended on 2024-12-04.
      authorize_url: 'https://www.instagram.com/oauth/authorize',
    },
  },
  session: { secret: 'of this program only' },
})
const server = createServer((request, response) => void answer(request, response))
async function answer(request, response) {
  const handled = await handle(request, response)
  if (handled.redirect === true) return
  const { profile, error } = handled.response
  response.end(JSON.stringify(error === undefined ? { name: profile.username } : { error }))
}

const { visit, clickAuthorize } = createVisitor(await listening(server))
const window = (await visit('/connect/instagram')).headers.get('location')
console.log(await (await visit(await clickAuthorize(window))).text())
server.close()
