/** A redirect URI for a header, which takes ASCII only: a registered URI beyond it goes out as browsers write it. */
export function inAscii(uri: string): string {
  if (/^[\x21-\x7e]*$/.test(uri)) return uri
  return URL.canParse(uri) ? new URL(uri).href : encodeURI(uri)
}
