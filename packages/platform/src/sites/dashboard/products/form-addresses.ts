import type { Hono } from 'hono'
import type { SiteContext, SiteEnv } from '../../../site-kit/site.ts'
import { dashboardLink } from '../frame.tsx'

/**
 * Leads whoever opens a form's own address (by the address bar, or after signing in) to the page above it that has the form.
 * To be called once every other route is there.
 */
export function formAddressRoutes(site: Hono<SiteEnv>): void {
  const routed = (method: string): string[] =>
    site.routes.filter((route) => route.method === method && !route.path.includes('*')).map(({ path }) => path)
  const pages = new Set(routed('GET').map(plain))
  for (const path of new Set(routed('POST'))) {
    if (pages.has(plain(path))) continue
    const depth = pageDepth(path, pages)
    site.get(path, (c) => leadTo(c, depth))
  }
}

/** How many parts of a form's address make that of a page. */
function pageDepth(path: string, pages: ReadonlySet<string>): number {
  const parts = plain(path).split('/').slice(1)
  for (let depth = parts.length - 1; depth > 0; depth--)
    if (pages.has(`/${parts.slice(0, depth).join('/')}`)) return depth
  return 0
}

function leadTo(c: SiteContext, depth: number): Response {
  const parts = c.env.call.destination.path.split('/').filter((part) => part !== '')
  const page = parts.slice(0, depth).map((part) => `${part}/`)
  return c.redirect(dashboardLink(c, `/${page.join('')}`), 302)
}

/** A route without the patterns of its parameters. */
function plain(path: string): string {
  return path.replace(/\{[^{}]*\}/g, '')
}
