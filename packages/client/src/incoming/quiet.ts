/** Headers of every answer: what is said to Instagram is for nobody's cache. */
export const quiet: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
}
