// Signs in with Auth.js and prints the session. With --as-shipped with its Instagram provider as it comes, else with the settings that
// Instagram needs (--login instagram: other addresses too).
import { Auth, customFetch } from '@auth/core'
import Facebook from '@auth/core/providers/facebook'
import Instagram from '@auth/core/providers/instagram'
import { answerWindow } from './headless-window.mjs'
import { readApp } from './logins.mjs'
import { fetchWithTokenType } from './with-token-type.mjs'

const app = readApp()
const { clientId, clientSecret } = app
const changes = {
  'basic-display': { [customFetch]: fetchWithTokenType, userinfo: app.profile },
  instagram: {
    [customFetch]: fetchWithTokenType,
    authorization: { url: app.authorize, params: { scope: app.scopes.join(',') } },
    userinfo: app.profile,
  },
  facebook: {},
}
const change = process.argv.includes('--as-shipped') ? {} : changes[app.login]
const provider = app.login === 'facebook' ? Facebook : Instagram
const config = {
  basePath: '/auth',
  trustHost: true,
  secret: 'of this program only, and longer than it must be',
  providers: [provider({ clientId, clientSecret, ...change })],
  callbacks: {
    jwt: ({ token, account }) => (account ? { ...token, accountId: account.providerAccountId } : token),
    session: ({ session, token }) => ({ id: token.accountId, name: session.user.name }),
  },
}

// The visitor, who keeps cookies.
const cookies = new Map()
async function visit(path, init = {}) {
  const headers = { ...init.headers, cookie: [...cookies].map((pair) => pair.join('=')).join('; ') }
  const response = await Auth(new Request(new URL(path, app.redirectUri), { ...init, headers }), config)
  for (const cookie of response.headers.getSetCookie()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)
    cookies.set(name, value)
  }
  return response
}

const name = provider === Facebook ? 'facebook' : 'instagram'
const { csrfToken } = await (await visit('/auth/csrf')).json()
const asked = await visit(`/auth/signin/${name}`, { method: 'POST', body: new URLSearchParams({ csrfToken }) })
const redirectUrl = await answerWindow(asked.headers.get('location'))
const answered = await visit(redirectUrl.href.replace(redirectUrl.hash, ''))
const next = new URL(answered.headers.get('location'))
if (next.searchParams.has('error')) throw new Error(`Auth.js refused: ${next.searchParams.get('error')}`)
console.log(await (await visit('/auth/session')).text())
