/**
 * A small web app with Express: people sign in with Instagram and publish a photo by its URL. It keeps its sessions in memory; a real app
 * keeps them, and the records of what is under way, in a database.
 *
 *   npx darkroom exec --login instagram -- node examples/publish/express-app.ts
 */
import { randomUUID } from 'node:crypto'
import { createInstagram, SignInError, type Token } from '@darkroom/client/instagram'
import { PublishError, type PublishRecord, publisher } from '@darkroom/client/instagram/publish'
import express, { type Request, type Response } from 'express'

interface Session {
  state?: string
  token?: Token<'instagram'>
}

const { DARKROOM_APP_ID = '', DARKROOM_APP_SECRET = '', DARKROOM_REDIRECT_URI = '', PORT = '3000' } = process.env
const instagram = createInstagram({
  appId: DARKROOM_APP_ID,
  appSecret: DARKROOM_APP_SECRET,
  redirectUri: DARKROOM_REDIRECT_URI,
  scopes: ['instagram_business_basic', 'instagram_business_content_publish'],
})
const sessions = new Map<string, Session>()
const records = new Map<string, PublishRecord>()

const app = express()
app.use(express.urlencoded({ extended: false }))
app.use('/files', express.static(import.meta.dirname))

app.get('/', (request, response) => {
  const { token } = sessionOf(request, response)
  response.send(
    token
      ? page(`Signed in as ${printable(token.username ?? '')}`, publishForm)
      : page('Publish to Instagram', '<a href="/sign-in">Sign in with Instagram</a>'),
  )
})

app.get('/sign-in', async (request, response) => {
  const { url, state } = await instagram.authorizationUrl()
  sessionOf(request, response).state = state
  response.redirect(url)
})

// The path of the redirect URI.
app.get('/auth', async (request, response) => {
  const session = sessionOf(request, response)
  try {
    session.token = await instagram.completeSignIn(request.originalUrl, { state: session.state ?? '' })
    response.redirect('/')
  } catch (error) {
    if (!(error instanceof SignInError)) throw error
    response.status(400).send(page('Not signed in', printable(error.message)))
  }
})

app.post('/publish', async (request, response) => {
  const { token } = sessionOf(request, response)
  if (!token) return response.redirect('/')
  const { image, caption } = request.body as { image?: string; caption?: string }
  const job = randomUUID()
  const save = (record: PublishRecord): void => void records.set(job, record)
  try {
    const { id } = await publisher(instagram.as(token)).image({ image: image ?? '', caption }, { save })
    response.send(page('Published', `Its id is <code>${id}</code>. <a href="/">Publish another</a>`))
  } catch (error) {
    if (!(error instanceof PublishError)) throw error
    const told = error.platform?.userMessage ?? error.message
    response.status(422).send(page('Not published', printable(told)))
  }
})

const server = app.listen(Number(PORT), '127.0.0.1', () => {
  const address = server.address()
  console.log(`http://localhost:${typeof address === 'object' ? address?.port : PORT}`)
})

const publishForm = `<form method="post" action="/publish">
  <label>URL of the photo <input name="image" type="url" required></label>
  <label>Caption <textarea name="caption"></textarea></label>
  <button>Publish</button>
</form>`

function sessionOf(request: Request, response: Response): Session {
  const known = /(?:^|; )session=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? ''
  const session = sessions.get(known)
  if (session) return session
  const id = randomUUID()
  sessions.set(id, {})
  // Lax: another site's form is sent without it.
  response.cookie('session', id, { httpOnly: true, sameSite: 'lax', path: '/' })
  return sessionOf(Object.assign(request, { headers: { ...request.headers, cookie: `session=${id}` } }), response)
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>${body}`
}

function printable(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
