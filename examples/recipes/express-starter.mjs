// A whole app with Express: sign-in with state in a session, the token sealed by the vault of @darkroom/connect and kept fresh, a page that
// reads with it, and webhooks. Run it, then open http://localhost:3000/:
//   npx darkroom exec --url http://localhost:4000 --login instagram -- node examples/recipes/express-starter.mjs
import { serializeToken } from '@darkroom/client'
import { webhookHandler } from '@darkroom/client/incoming'
import { createInstagram, InstagramError, SignInError } from '@darkroom/client/instagram'
import { createRootKey, keyringInMemory, openVault, rootKeys, vaultTokenStore } from '@darkroom/connect/vault'
import express from 'express'
import session from 'express-session'

const { DARKROOM_APP_ID, DARKROOM_APP_SECRET, DARKROOM_REDIRECT_URI, PORT = '3000' } = process.env
const instagram = createInstagram({
  appId: DARKROOM_APP_ID,
  appSecret: DARKROOM_APP_SECRET,
  redirectUri: DARKROOM_REDIRECT_URI,
  scopes: ['instagram_business_basic', 'instagram_business_manage_comments'],
})

// In production: a root key that stays, from your secret manager, and a keyring and a column in your database.
const vault = await openVault({ keys: rootKeys(createRootKey()), keyring: keyringInMemory() })
const sealed = new Map()
const about = (user) => ({ purpose: 'user', tenant: 'app', subject: user, column: 'token' })
const columnOf = (user) => ({
  read: async () => sealed.get(user),
  write: async (next, previous) => {
    if (sealed.get(user) !== previous) return false
    sealed.set(user, next)
    return true
  },
})

const app = express()

// Before anything reads the body: the signature is over its bytes.
const receive = webhookHandler({
  secrets: [DARKROOM_APP_SECRET],
  verifyToken: 'darkroom',
  onEvent: ({ kind }) => console.log(`webhook: ${kind}`),
})
app.use('/webhooks', express.raw({ type: '*/*' }), async (incoming, outgoing) => {
  const { method, headers, originalUrl, body } = incoming
  const request = new Request(new URL(originalUrl, 'http://localhost'), {
    method,
    headers,
    ...(method === 'POST' && { body }),
  })
  const answer = await receive(request)
  outgoing.status(answer.status).send(await answer.text())
})

app.use(session({ secret: crypto.randomUUID(), resave: false, saveUninitialized: false, cookie: { sameSite: 'lax' } }))

app.get('/', async (request, response) => {
  const { user } = request.session
  if (user === undefined) {
    response.send(page('<a href="/sign-in">Sign in with Instagram</a>'))
    return
  }
  const account = instagram.as(instagram.keepFresh(vaultTokenStore(vault, about(user), columnOf(user))))
  const me = await account.me({ fields: ['username', 'media_count'] })
  response.send(page(`${printable(me.username)} has ${me.media_count} posts.`))
})

app.get('/sign-in', async (request, response) => {
  const { url, state } = await instagram.authorizationUrl()
  request.session.state = state
  response.redirect(url)
})

app.get(new URL(DARKROOM_REDIRECT_URI).pathname, (request, response, next) => {
  const { state = '' } = request.session
  // A new session for whoever is signed in now: nobody can have planted its id before.
  request.session.regenerate(async (problem) => {
    if (problem) {
      next(problem)
      return
    }
    try {
      const token = await instagram.completeSignIn(request.originalUrl, { state })
      sealed.set(token.userId, await vault.seal(serializeToken(token), about(token.userId)))
      request.session.user = token.userId
      response.redirect('/')
    } catch (error) {
      next(error)
    }
  })
})

app.use((error, _request, response, next) => {
  if (!(error instanceof InstagramError)) {
    next(error)
    return
  }
  console.error(error.code, error.message)
  const said = error instanceof SignInError ? 'You are not signed in.' : 'Instagram did not answer as it should.'
  response.status(502).send(page(`${said} <a href="/sign-in">Try again</a>`))
})

const server = app.listen(Number(PORT), '127.0.0.1', () => console.log(`http://localhost:${server.address().port}`))

const page = (content) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Starter</title><p>${content}</p></html>`

function printable(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
