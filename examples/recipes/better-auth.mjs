// better-auth, with its plugin for any OAuth 2 provider. Register <origin>/api/auth/callback/instagram as the redirect URI.
import { betterAuth } from 'better-auth'
import { genericOAuth } from 'better-auth/plugins'
import { createVisitor } from './visitor.mjs'

const { DARKROOM_APP_ID, DARKROOM_APP_SECRET } = process.env
const auth = betterAuth({
  baseURL: 'http://localhost:3000',
  secret: 'of this program only, and longer than it must be',
  telemetry: { enabled: false },
  plugins: [
    genericOAuth({
      config: [
        {
          providerId: 'instagram',
          clientId: DARKROOM_APP_ID,
          clientSecret: DARKROOM_APP_SECRET,
          authorizationUrl: 'https://www.instagram.com/oauth/authorize',
          tokenUrl: 'https://api.instagram.com/oauth/access_token',
          scopes: ['instagram_business_basic'],
          // Instagram has no userinfo endpoint of OpenID Connect, and never tells an e-mail address.
          getUserInfo: async ({ accessToken }) => {
            const url = 'https://graph.instagram.com/me?fields=id,username'
            const answer = await fetch(url, { headers: { authorization: `Bearer ${accessToken}` } })
            const { id, username } = await answer.json()
            return { id, name: username, email: `${id}@instagram.invalid`, emailVerified: false }
          },
        },
      ],
    }),
  ],
})

const { visit, clickAuthorize } = createVisitor(auth.handler)
const started = await visit('/api/auth/sign-in/social', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ provider: 'instagram', callbackURL: '/' }),
})
const { url } = await started.json()
await visit(await clickAuthorize(url))
const { user } = await (await visit('/api/auth/get-session')).json()
console.log(JSON.stringify({ name: user.name }))
