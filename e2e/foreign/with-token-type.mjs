/**
 * A `fetch` for libraries that hold to RFC 6749, 5.1, which wants a `token_type`: Instagram's reply for a code has none. The
 * number `user_id` goes: it is larger than 2^53, and `JSON.parse` makes another one of it.
 */
export async function fetchWithTokenType(url, options) {
  const response = await fetch(url, options)
  if (!response.ok || !new URL(url).pathname.endsWith('/oauth/access_token')) return response
  const { user_id: _, ...reply } = await response.json()
  return Response.json({ token_type: 'bearer', ...reply })
}
