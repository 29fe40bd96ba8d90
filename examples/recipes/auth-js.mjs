// Auth.js (@auth/core). Register <origin>/auth/callback/instagram as the redirect URI.
import { Auth, customFetch } from '@auth/core'
import Instagram from '@auth/core/providers/instagram'
import { fetchTokenReply } from './token-reply.mjs'
import { createVisitor } from './visitor.mjs'

const config = {
  basePath: '/auth',
  trustHost: true,
  secret: 'of this program only, and longer than it must be',
  providers: [
    Instagram({
      clientId: process.env.DARKROOM_APP_ID,
      clientSecret: process.env.DARKROOM_APP_SECRET,
      // The provider's own window is that of Basic Display, which ended on 2024-12-04.
      authorization: {
        url: 'https://www.instagram.com/oauth/authorize',
        params: { scope: 'instagram_business_basic' },
      },
      userinfo: 'https://graph.instagram.com/me?fields=id,username,account_type',
      [customFetch]: fetchTokenReply,
    }),
  ],
  callbacks: { session: ({ session }) => ({ name: session.user.name }) },
}

const { visit, clickAuthorize } = createVisitor((request) => Auth(request, config))
const { csrfToken } = await (await visit('/auth/csrf')).json()
const body = new URLSearchParams({ csrfToken })
const window = (await visit('/auth/signin/instagram', { method: 'POST', body })).headers.get('location')
await visit(await clickAuthorize(window))
console.log(await (await visit('/auth/session')).text())
