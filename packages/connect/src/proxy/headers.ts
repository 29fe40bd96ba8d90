/** What of a caller's headers reaches Instagram. Everything else stays here: cookies, forwarding headers, the API key. */
const requestNames = ['accept', 'accept-language', 'content-type', 'range', 'if-none-match']

/** What of Instagram's headers reaches the caller. How the answer is framed is this server's own business. */
const answerNames = [
  'content-type',
  'content-language',
  'content-disposition',
  'content-range',
  'etag',
  'x-app-usage',
  'x-business-use-case-usage',
  'x-ad-account-usage',
  'x-fb-trace-id',
  'facebook-api-version',
  'www-authenticate',
  'retry-after',
  'darkroom-explanation',
  'darkroom-not-implemented',
]

/** The headers of a call: those that may pass, and the token. */
export function requestHeaders(given: Headers, accessToken: string): Record<string, string> {
  // Without the first an answer would come compressed, and could not be searched for the token.
  const headers: Record<string, string> = { 'accept-encoding': 'identity', authorization: `Bearer ${accessToken}` }
  for (const name of requestNames) {
    const value = given.get(name)
    if (value !== null) headers[name] = value
  }
  return headers
}

/** Headers as undici tells them. */
export type GivenHeaders = Readonly<Record<string, string | string[] | undefined>>

/** The headers of an answer: those that may pass, and what keeps a browser from taking it for a page of this server. */
export function answerHeaders(given: GivenHeaders): Headers {
  const headers = new Headers(guards)
  for (const name of answerNames) {
    const value = given[name]
    if (typeof value === 'string') headers.set(name, value)
    else if (value !== undefined) for (const each of value) headers.append(name, each)
  }
  return headers
}

const guards: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cache-control': 'no-store',
}
