/**
 * Where to go after signing in: a path on this host and nothing else, so that no link can lead people away.
 *
 * @returns `/` for anything that is not one.
 */
export function ownPath(next: string): string {
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(next) ? next : '/'
}
