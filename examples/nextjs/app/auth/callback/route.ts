import { instagram } from '../../../instagram.ts'

/** Where people come back to: exchanges the code and says whose account it is. */
export async function GET(request: Request): Promise<Response> {
  const kept = /(?:^|;\s*)state=([^;]+)/.exec(request.headers.get('cookie') ?? '')?.[1]
  if (kept === undefined) return new Response('Please sign in again.', { status: 400 })
  try {
    const token = await instagram.completeSignIn(request.url, { state: decodeURIComponent(kept) })
    const { username } = await instagram.as(token).me({ fields: ['username'] })
    return new Response(`Hello ${username}`)
  } catch {
    return new Response('That did not work. Please sign in again.', { status: 502 })
  }
}
