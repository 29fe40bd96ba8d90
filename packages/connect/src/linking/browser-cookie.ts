import type { Context as Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { hashOf, isSameHash } from '../base/hash.ts'
import { randomText } from '../base/ids.ts'
import type { Context } from '../context.ts'

/** With https the browser refuses it from anybody but this very host. */
function nameOf({ publicUrl }: Context): string {
  return publicUrl.startsWith('https:') ? '__Host-connect' : 'connect'
}

/** What tells this browser from others, if it was here before. */
export function readBrowser(context: Context, c: Hono): string | undefined {
  const value = getCookie(c, nameOf(context))
  return value !== undefined && /^[\w-]{43}$/.test(value) ? value : undefined
}

/** The same, and gives it to a browser that has none. */
export function ensureBrowser(context: Context, c: Hono): string {
  const known = readBrowser(context, c)
  if (known !== undefined) return known
  const value = randomText(context.random, 32)
  setCookie(c, nameOf(context), value, {
    path: '/',
    httpOnly: true,
    secure: context.publicUrl.startsWith('https:'),
    // The way back from Instagram is a navigation from another site, and has to carry it.
    sameSite: 'Lax',
    maxAge: 3600,
  })
  return value
}

/** What a form has to send back: another site can make a browser post, but does not know this. */
export function formProof(browser: string, subject: string): string {
  return hashOf(`form ${browser} ${subject}`)
}

/** Whether a form is one of ours, posted by the browser that it was shown to. */
export function isOwnForm(context: Context, c: Hono, subject: string, proof: string): boolean {
  const browser = readBrowser(context, c)
  const origin = c.req.header('origin')
  const isHere = origin === undefined || origin === new URL(context.publicUrl).origin
  return browser !== undefined && isHere && isSameHash(proof, formProof(browser, subject))
}
