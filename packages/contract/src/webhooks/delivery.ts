import type { Evidence } from '../evidence.ts'

/**
 * Seconds from a failed delivery of a webhook to the next: at once, then less and less often over 36 hours. After the last it is
 * dropped. That they begin at once and end after 36 hours is documented; the steps between are assumed.
 */
export const webhookRetries: readonly number[] = [0, 60, 600, 3600, 10_800, 21_600, 36_000, 56_940]

/** Where {@link webhookRetries} come from. */
export const webhookRetriesEvidence: Evidence = { documented: '/docs/graph-api/webhooks/getting-started' }

/**
 * Events that one delivery holds at the most. That what waits at the same time goes together, with an entry for each event, is assumed:
 * Meta's page says that batches are not guaranteed.
 */
export const mostInWebhook: number = 1000

/** Where {@link mostInWebhook} comes from. */
export const mostInWebhookEvidence: Evidence = { documented: '/docs/graph-api/webhooks/getting-started' }

/** Headers that every delivery has, as a server logged them in 2025-01 (the whole list). */
export const webhookHeaders: Readonly<Record<string, string>> = {
  accept: '*/*',
  'accept-encoding': 'deflate, gzip',
  'content-type': 'application/json',
  'user-agent': 'facebookexternalua',
}

/** What the handshake calls itself (recorded). */
export const handshakeAgent: string = 'facebookplatform/1.0 (+http://developers.facebook.com)'

/** What the dashboard's Test says in its version header (recorded 2025-01). */
export const testVersion: string = 'unversioned'
