import { instagram } from '../../../instagram.ts'

/** Sends the browser to Instagram, and keeps the state in a cookie that scripts cannot read. */
export async function GET(): Promise<Response> {
  const { url, state } = await instagram.authorizationUrl()
  const cookie = `state=${encodeURIComponent(state)}; Path=/auth; HttpOnly; SameSite=Lax; Max-Age=600`
  return new Response(null, { status: 302, headers: { location: url, 'set-cookie': cookie } })
}
