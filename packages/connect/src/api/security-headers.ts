import type { MiddlewareHandler } from 'hono'
import type { Context } from '../context.ts'

/** Headers of every answer. What a route has set itself stays. */
export function securityHeaders({
  publicUrl,
  hosts,
  returnOrigins,
}: Pick<Context, 'publicUrl' | 'hosts' | 'returnOrigins'>): MiddlewareHandler {
  const windows =
    typeof hosts === 'string' ? hosts : 'https://www.instagram.com https://api.instagram.com https://www.facebook.com'
  // Chromium also asks this of where a form's answer redirects to.
  const forms = ["'self'", windows, ...returnOrigins].join(' ')
  const policy = `default-src 'none'; style-src 'self'; form-action ${forms}; base-uri 'none'; frame-ancestors 'none'`
  return async (c, next) => {
    await next()
    const set = (name: string, value: string): void => {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    }
    set('x-content-type-options', 'nosniff')
    // The secret of a link stands in its URL, which no other site may see. With no-referrer, forms of our own would come with the Origin null.
    set('referrer-policy', 'same-origin')
    set('x-frame-options', 'DENY')
    set('cache-control', 'no-store')
    set('content-security-policy', policy)
    if (publicUrl.startsWith('https:')) set('strict-transport-security', 'max-age=31536000')
  }
}
