/** A request's operation with `{id}` in place of ids, so that those that ask for the same have the same: `GET /{id}/media`. */
export function operationOf(method: string, path: string): string {
  const parts = path
    .split('/')
    .filter((part) => part !== '' && !/^v\d+\.\d+$/.test(part))
    .slice(0, 6)
    .map((part) => (/^\d{5,25}$/.test(part) || part.length > 60 ? '{id}' : part))
  return `${method} /${parts.join('/')}`
}
