import { changes } from '../changes.ts'
import type { Endpoint } from './endpoint.ts'

/** What the scope `basic` could read, the last that the API before Basic Display had. */
const paths = [
  '/v1/users/self',
  '/v1/users/self/media/recent',
  '/v1/users/{user-id}',
  '/v1/users/{user-id}/media/recent',
  '/v1/media/{media-id}',
  '/v1/media/shortcode/{shortcode}',
]

/**
 * The API before Basic Display, until its end: it refuses everybody. Its clients had to be registered by 2018, so that none of
 * the three logins gives a token for it.
 */
export const legacyEndpoints: readonly Endpoint[] = paths.map((path) => ({
  host: 'api.instagram.com',
  method: 'GET',
  path,
  what: 'Refuses everybody',
  logins: [],
  until: changes.legacyApiEnds.day,
  evidence: { assumed: 'general knowledge of that API, whose pages are gone' },
}))
