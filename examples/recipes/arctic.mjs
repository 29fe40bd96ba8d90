// arctic.
import { generateState, OAuth2Client, OAuth2Tokens } from 'arctic'
import { createVisitor } from './visitor.mjs'

const { DARKROOM_APP_ID, DARKROOM_APP_SECRET, DARKROOM_REDIRECT_URI } = process.env
const client = new OAuth2Client(DARKROOM_APP_ID, DARKROOM_APP_SECRET, DARKROOM_REDIRECT_URI)

/** In place of `client.validateAuthorizationCode`, which sends the secret in a header: Instagram reads it from the body only. */
async function exchangeCode(code) {
  const answer = await fetch('https://api.instagram.com/oauth/access_token', {
    method: 'POST',
    body: new URLSearchParams({
      client_id: DARKROOM_APP_ID,
      client_secret: DARKROOM_APP_SECRET,
      grant_type: 'authorization_code',
      redirect_uri: DARKROOM_REDIRECT_URI,
      code,
    }),
  })
  const reply = await answer.json()
  if (!answer.ok) throw new Error(reply.error_message)
  return new OAuth2Tokens(reply)
}

async function answer(request) {
  const { pathname, searchParams } = new URL(request.url)
  const kept = /(?:^|; )state=([^;]+)/.exec(request.headers.get('cookie') ?? '')?.[1]
  if (pathname === '/sign-in') {
    const state = generateState()
    const window = client.createAuthorizationURL('https://www.instagram.com/oauth/authorize', state, [
      'instagram_business_basic',
    ])
    const cookie = `state=${state}; HttpOnly; Secure; SameSite=Lax; Path=/; Max-Age=600`
    return new Response(null, { status: 302, headers: { location: window.href, 'set-cookie': cookie } })
  }
  if (kept === undefined || searchParams.get('state') !== kept) return new Response('Wrong state', { status: 400 })
  const tokens = await exchangeCode(searchParams.get('code'))
  const headers = { authorization: `Bearer ${tokens.accessToken()}` }
  const profile = await (await fetch('https://graph.instagram.com/me?fields=id,username', { headers })).json()
  return Response.json({ name: profile.username })
}

const { visit, clickAuthorize } = createVisitor(answer)
const window = (await visit('/sign-in')).headers.get('location')
console.log(await (await visit(await clickAuthorize(window))).text())
