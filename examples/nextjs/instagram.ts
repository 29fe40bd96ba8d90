import { createInstagram } from '@darkroom/client/instagram'
import { appUrl } from './instagram-here.ts'

const isProduction = process.env['NODE_ENV'] === 'production'

/** The app's client: the real Instagram in production, the one below this app while it is developed. */
export const instagram: ReturnType<typeof createInstagram> = createInstagram({
  appId: process.env['INSTAGRAM_APP_ID'] ?? '1093847265518402',
  appSecret: process.env['INSTAGRAM_APP_SECRET'] ?? '6f3d09a1c57e4b82a0d9e1f4782b5c36',
  redirectUri: `${appUrl}/auth/callback`,
  scopes: ['instagram_business_basic'],
  ...(isProduction ? {} : { hosts: `${appUrl}/api/instagram` }),
})
