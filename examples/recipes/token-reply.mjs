/**
 * A `fetch` for libraries that hold to RFC 6749, 5.1: Instagram's reply for a code has no `token_type`, and its `user_id` is a number
 * larger than 2^53, of which `JSON.parse` makes another one. Take the id from the profile.
 */
export async function fetchTokenReply(url, options) {
  const response = await fetch(url, options)
  if (!response.ok || !new URL(url).pathname.endsWith('/oauth/access_token')) return response
  const { user_id: _, ...reply } = await response.json()
  return Response.json({ token_type: 'bearer', ...reply })
}
