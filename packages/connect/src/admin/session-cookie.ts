import type { Context as Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { hashOf, isSameHash } from '../base/hash.ts'
import type { Context } from '../context.ts'

type Public = Pick<Context, 'publicUrl'>

/** With https the browser refuses it from anybody but this very host. */
function cookieName({ publicUrl }: Public): string {
  return publicUrl.startsWith('https:') ? '__Host-connect-admin' : 'connect-admin'
}

/** The value of a session's cookie, if the browser sent one. */
export function readSessionCookie(context: Public, c: Hono): string | undefined {
  const value = getCookie(c, cookieName(context))
  return value !== undefined && /^[\w-]{43}$/.test(value) ? value : undefined
}

/** Gives a session's cookie to the browser. It ends with the browser, or with the session. */
export function writeSessionCookie(context: Public, c: Hono, value: string): void {
  setCookie(c, cookieName(context), value, {
    path: '/',
    httpOnly: true,
    secure: context.publicUrl.startsWith('https:'),
    // The way back from an OpenID provider is a navigation from another site, and has to carry it.
    sameSite: 'Lax',
  })
}

/** Takes it away again. */
export function clearSessionCookie(context: Public, c: Hono): void {
  deleteCookie(c, cookieName(context), { path: '/', secure: context.publicUrl.startsWith('https:') })
}

/** What every form of a session has to send back. Another site can make a browser post, but does not know this. */
export function sessionProof(value: string): string {
  return hashOf(`admin form ${value}`)
}

/** Whether a form is one of ours, posted by the browser that it was shown to. */
export function isSessionForm({ publicUrl }: Public, c: Hono, value: string, proof: unknown): boolean {
  const origin = c.req.header('origin')
  const isHere = origin === undefined || origin === publicUrl
  return isHere && typeof proof === 'string' && isSameHash(proof, sessionProof(value))
}
