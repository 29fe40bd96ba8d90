/** Where the explorer is, below the console's origin. */
export const explorerPath = '/console/explorer/'

/** The explorer with a form filled in. */
export function explorerLink(values: readonly (readonly [string, string])[]): string {
  const query = new URLSearchParams(values.map((pair) => [...pair]))
  return query.size === 0 ? explorerPath : `${explorerPath}?${query}`
}

/** The explorer with the form of a request of the log. */
export function explorerOfRequest(id: string): string {
  return explorerLink([['request', id]])
}
