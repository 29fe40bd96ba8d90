import type { Login } from '@darkroom/contract'

/** When Basic Display was switched off, Unix milliseconds. */
const basicDisplayEnd = Date.UTC(2024, 11, 4)

/**
 * What brings about "Unsupported request - method type: get", graph.instagram.com's catch-all, which is hardly ever about a
 * method (recorded for each of these). The likeliest first.
 */
export function probableCauses(login: Login, path: string, now: number): string[] {
  const refreshes = path.endsWith('refresh_access_token')
  return [
    ...(login === 'basic-display' && now >= basicDisplayEnd
      ? ['Basic Display ended on 2024-12-04: move to Instagram Login, and have people authorize again.']
      : []),
    ...(refreshes
      ? ['The token cannot be refreshed: it is a short-lived one, younger than 24 hours, or of a retired product.']
      : []),
    ...(path.endsWith('/access_token') && !refreshes
      ? ['The token cannot be exchanged: it is a long-lived one already, or the app secret is of another app.']
      : []),
    'The account is no accepted Instagram Tester of the app (any more), and the app is not Live or has no Advanced Access.',
    'The token belongs to another login: each works only on its own host.',
    'The app was deleted, or its product is not set up.',
  ]
}
