import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { answerGuide } from './guides.ts'
import { isLoopback } from './loopback.ts'

/** Answers a request for a page of the documentation; undefined: it is for something else. */
export type DocsSite = (request: Request, origin: string) => Response | Promise<Response> | undefined

/**
 * Finds the documentation when it is first asked for, and again as long as it is not built. Until then there are guides as text.
 *
 * @param given The folder, where it is not the usual one.
 */
export function createDocsKeeper(given?: string): () => DocsSite {
  let site: DocsSite | undefined
  return () => {
    const folder = given ?? folderInClone()
    if (site === undefined && existsSync(join(folder, 'index.html'))) site = createDocsSite(folder)
    return site ?? answerGuide
  }
}

/** Where `npm run docs` builds the site in a clone. The packed command has none, which is 11 MB. */
function folderInClone(): string {
  return join(dirname(findPackageJSON(import.meta.url) ?? import.meta.filename), '../docs/dist')
}

/** Serves a built site, read-only: its pages below `/docs/`, and `/llms.txt` and `/llms-full.txt`. Darkroom's own origin may have another name than this machine's. */
function createDocsSite(folder: string): DocsSite {
  const site = new Hono()
  const scripts = inlineScripts(readFileSync(join(folder, '404.html'), 'utf8')).map(hashOf)
  const contentSecurityPolicy = {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'", ...scripts],
    // Highlighted code has its colours in `style` attributes.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  }
  // Whether the way here is HTTPS is the world's matter, and the proxy's in front.
  site.use(secureHeaders({ contentSecurityPolicy, referrerPolicy: 'same-origin', strictTransportSecurity: false }))
  site.on(['POST', 'PUT', 'PATCH', 'DELETE'], '*', (c) =>
    c.text('The documentation is read-only.\n', 405, { allow: 'GET, HEAD' }),
  )
  site.get('/docs', (c) => c.redirect('/docs/'))
  site.use('/docs/*', async (c, next) => {
    // Files in `assets` have a hash in their name.
    c.header('cache-control', c.req.path.startsWith('/docs/assets/') ? 'max-age=31536000, immutable' : 'no-cache')
    await next()
  })
  site.use('/docs/*', serveStatic({ root: folder, rewriteRequestPath: (path) => path.slice('/docs'.length) }))
  for (const name of agentFiles) site.use(name, serveStatic({ root: folder, path: name }))
  const notFound = readFileSync(join(folder, '404.html'), 'utf8')
  site.notFound((c) => c.html(notFound, 404))
  return (request, origin) => {
    const { pathname, hostname } = new URL(request.url)
    if (!isLoopback(hostname) && hostname !== new URL(origin).hostname) return undefined
    const isOwn = pathname === '/docs' || pathname.startsWith('/docs/') || agentFiles.includes(pathname)
    return isOwn ? site.fetch(request) : undefined
  }
}

/** What coding agents read, by the path at which they look for it. */
const agentFiles: readonly string[] = ['/llms.txt', '/llms-full.txt']

/** Whether an address may be one of the site's; quick, since every request is asked. */
export function maybeDocs(address: string): boolean {
  const path = address.indexOf('/', address.indexOf('://') + 3)
  return address.startsWith('/docs', path) || address.startsWith('/llms', path)
}

function inlineScripts(html: string): string[] {
  const scripts = html.split('<script').slice(1)
  return scripts
    .map((part) => part.slice(part.indexOf('>') + 1, part.indexOf('</script>')))
    .filter((script) => script !== '')
}

function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`
}
