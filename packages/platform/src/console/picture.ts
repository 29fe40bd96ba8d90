import type { Call } from '../call.ts'
import { findAccount } from '../world/records/accounts.ts'

const path = /^\/+console\/+pictures\/+(\d{1,20}|silhouette)\.svg$/

/** Whether a call to the console is for a profile picture, which takes no part in cookies and forms. */
export function isPicturePath(call: Call): boolean {
  return /^\/+console\/+pictures\//.test(call.destination.path)
}

/** `/console/pictures/{account id}.svg`: an account's profile picture, drawn: its first letter on its own colour. */
export function answerPicture({ context, request, destination }: Call): Response {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } })
  const name = path.exec(destination.path)?.[1] ?? ''
  const picture = name === 'silhouette' ? silhouette : findAccount(context.world, name)
  if (picture === undefined) return new Response('There is no such picture.\n', { status: 404 })
  const headers = {
    'content-type': 'image/svg+xml',
    'cache-control': 'public, max-age=3600',
    'content-security-policy': "default-src 'none'",
    'cross-origin-resource-policy': 'cross-origin',
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
  }
  return new Response(request.method === 'HEAD' ? null : drawn(picture.username, picture.hue), { headers })
}

/** What people on Facebook have: nobody's letter. */
const silhouette = { username: '', hue: 210 }

function drawn(username: string, hue: number): string {
  // A username has letters, digits, dots and underscores only; a stored world is not taken at its word.
  const letter = /[a-z0-9_]/i.exec(username)?.[0]?.toUpperCase() ?? '?'
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="320" viewBox="0 0 48 48">',
    `<rect width="48" height="48" fill="hsl(${hue % 360} 55% 38%)"/>`,
    `<text x="24" y="32" font-size="22" font-family="system-ui, sans-serif" text-anchor="middle" fill="#fff">${letter}</text>`,
    '</svg>\n',
  ].join('')
}
