import { createHmac } from 'node:crypto'
import type { Context as HonoContext } from 'hono'
import { Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { UnreadBody } from '../base/request/body.ts'
import type { Parameters } from '../base/request/parameters.ts'
import { readUpload, type Upload, type UploadedFile } from '../base/request/upload.ts'
import type { Call } from '../call.ts'
import { equalSecrets } from '../world/hash.ts'
import { endSession, findSession, type Session, startSession } from '../world/records/tokens/sessions.ts'
import type { Site } from '../world/store/schema.ts'

/** What a site's routes are handed besides the request. */
export interface SiteEnv {
  Bindings: { call: Call }
  Variables: {
    /** Secret of the browser that visits; forms are bound to it. */
    visitor: string
    /** Secret of the session that the browser has on this site, empty without one; forms are bound to it too. */
    session: string
    /** The body of a form that passed the checks. */
    form: Parameters
    /** The files that came with it, where its page takes files. */
    files: readonly UploadedFile[]
  }
}

export type SiteContext = HonoContext<SiteEnv>

const visitorCookie = 'darkroom_visitor'
const sessionCookies: Record<Site, string> = { instagram: 'darkroom_instagram', facebook: 'darkroom_facebook' }

/** The paths whose forms carry files, and the most bytes that each takes. On a site with sessions only somebody who is signed in sends more than any form. */
export type Uploads = Readonly<Record<string, number>>

/**
 * A site of pages: routes by the path on its host, forms only from its own pages.
 *
 * A POST must carry the token that its page put into the form, which only the same browser's pages have in the same session, and
 * must not come from another site by `Origin` or `Sec-Fetch-Site`.
 *
 * @param sessions Whose sessions people have here, if any.
 * @param refuse Renders a problem with the request itself: status and one sentence.
 * @param uploads The forms that carry files; by default none.
 */
export function createSite(
  sessions: Site | undefined,
  refuse: (c: SiteContext, status: 400 | 403 | 404 | 413, problem: string) => Response,
  uploads: Uploads = {},
): Hono<SiteEnv> {
  const site = new Hono<SiteEnv>({
    getPath: (_, options) => routedPath(options?.env?.call.destination.path ?? '/'),
  })
  site.use(async (c, next) => {
    c.set('visitor', getCookie(c, visitorCookie) ?? newVisitor(c))
    c.set('session', (sessions && getCookie(c, sessionCookies[sessions])) ?? '')
    if (c.req.method === 'POST') {
      if (isCrossSite(c)) return refuse(c, 403, 'This form came from another site.')
      const { form, files } = await readForm(c, sessions, uploads)
      if (!equalSecrets(form.get('form_token') ?? '', formToken(c))) {
        return refuse(
          c,
          403,
          'This form is out of date, or was not shown in this browser and session. Go back, reload, and send it again.',
        )
      }
      c.set('form', form)
      c.set('files', files)
    }
    return next()
  })
  site.notFound((c) => refuse(c, 404, 'There is no such page here.'))
  site.onError((error, c) => {
    if (!(error instanceof UnreadBody)) throw error
    const limit = uploads[routedPath(c.env.call.destination.path)]
    const most = limit === undefined ? '' : ` It takes ${Math.floor(limit / 1024 / 1024)} MiB, with its files.`
    return error.reason === 'too large'
      ? refuse(c, 413, `That is more than this form takes.${most}`)
      : refuse(c, 400, 'This form broke off on its way. Go back, and send it again.')
  })
  return site
}

function readForm(c: SiteContext, sessions: Site | undefined, uploads: Uploads): Promise<Upload> {
  const limit = uploads[routedPath(c.env.call.destination.path)]
  const mayUpload = sessions === undefined || currentSession(c, sessions) !== undefined
  return readUpload(c.req.raw, mayUpload ? limit : undefined)
}

/** A path as the routes are written: single slashes, none at the end. */
function routedPath(path: string): string {
  return path.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '')
}

/** What a form on this visitor's pages carries. */
export function formToken(c: SiteContext): string {
  return formTokenOf(c.get('visitor'), c.get('session'))
}

/**
 * The token of a browser's forms in a session. Who plants a visitor's cookie in somebody's browser knows that cookie's tokens, but no
 * session of theirs.
 */
export function formTokenOf(visitor: string, session: string): string {
  return createHmac('sha256', visitor).update(`form ${session}`).digest('base64url')
}

/** Who is signed in to a site. */
export function currentSession(c: SiteContext, site: Site): Session | undefined {
  const secret = getCookie(c, sessionCookies[site])
  return secret === undefined ? undefined : findSession(c.env.call.context.world, site, secret)
}

/** Signs in, in place of whoever was. */
export function signIn(c: SiteContext, site: Site, subjectId: string): void {
  const before = getCookie(c, sessionCookies[site])
  const { world } = c.env.call.context
  if (before !== undefined) endSession(world, before)
  newVisitor(c)
  setCookie(c, sessionCookies[site], startSession(world, site, subjectId), {
    ...cookieOptions(c),
    ...cookieDomain(c, site),
  })
}

export function signOut(c: SiteContext, site: Site): void {
  const secret = getCookie(c, sessionCookies[site])
  if (secret !== undefined) endSession(c.env.call.context.world, secret)
  deleteCookie(c, sessionCookies[site], { path: '/', ...cookieDomain(c, site) })
}

function newVisitor(c: SiteContext): string {
  const visitor = c.env.call.context.world.ids.opaque()
  setCookie(c, visitorCookie, visitor, cookieOptions(c))
  return visitor
}

function cookieOptions(c: SiteContext): { path: string; httpOnly: true; sameSite: 'Lax'; secure: boolean } {
  const secure = c.env.call.destination.origin.startsWith('https:')
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure }
}

/** Facebook and the App Dashboard are two hosts and one session; below a prefix they are one host anyway. */
function cookieDomain(c: SiteContext, site: Site): { domain?: string } {
  return site === 'facebook' && c.env.call.destination.reachedBy === 'host' ? { domain: 'facebook.com' } : {}
}

function isCrossSite(c: SiteContext): boolean {
  const origin = c.req.header('origin')
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  return origin !== undefined && origin !== 'null' && origin !== c.env.call.destination.origin
}
