import type { Schema } from '../world/store/schema.ts'

/** What the rows of a table are called, one and many; of tables that nobody asks about, nothing is told. */
export const nouns: Partial<Record<keyof Schema, readonly [one: string, many: string]>> = {
  people: ['person', 'people'],
  accounts: ['account', 'accounts'],
  pages: ['Page', 'Pages'],
  apps: ['app', 'apps'],
  products: ['set-up of a login', 'set-ups of logins'],
  redirectUris: ['redirect URI', 'redirect URIs'],
  instagramTesters: ['Instagram Tester', 'Instagram Testers'],
  grants: ['grant', 'grants'],
  accessTokens: ['token', 'tokens'],
  authorizationCodes: ['authorization code', 'authorization codes'],
  sessions: ['session', 'sessions'],
  media: ['media', 'media'],
  containers: ['container', 'containers'],
  comments: ['comment', 'comments'],
  likes: ['like', 'likes'],
  follows: ['follow', 'follows'],
  webhookSubscriptions: ['webhook subscription', 'webhook subscriptions'],
  webhookDeliveries: ['webhook', 'webhooks'],
  callbacks: ['callback', 'callbacks'],
  faults: ['fault', 'faults'],
}
