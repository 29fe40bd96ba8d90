/** The headers of every answer, which must not be cached. */
export const quiet: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
}
