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
  const passed = requestNames.flatMap((name) => {
    const value = given.get(name)
    return value === null ? [] : [[name, value] as const]
  })
  // Without it an answer would come compressed, and could not be searched for the token.
  return { ...Object.fromEntries(passed), 'accept-encoding': 'identity', authorization: `Bearer ${accessToken}` }
}

/** The headers of an answer: those that may pass, and what keeps a browser from taking it for a page of this server. */
export function answerHeaders(given: Headers): Headers {
  const headers = new Headers({
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'no-store',
  })
  for (const name of answerNames) {
    const value = given.get(name)
    if (value !== null) headers.set(name, value)
  }
  return headers
}
