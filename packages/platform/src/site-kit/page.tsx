import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { Header } from './header.tsx'
import type { SiteContext } from './site.ts'
import { stylesheet, stylesheetSource } from './style/stylesheet.ts'

/** How wide a page without navigation at its side is: for a form, for a list, usual (absent), or as wide as any. */
export type PageWidth = 'narrow' | 'slim' | 'wide'

/** What surrounds every page: Darkroom's name, the mark that this is local, which site is simulated, who is signed in. */
export interface PageProps {
  readonly c: SiteContext
  readonly title: string
  /** Which of Meta's sites this page stands for; absent on Darkroom's own console. */
  readonly where?: string
  readonly home: string
  /** Right end of the bar: who is signed in, sign-out. */
  readonly aside?: Child
  readonly width?: PageWidth
  /** Navigation at the side: a `details` of the class `menu`, which a phone shows folded. */
  readonly side?: Child
  readonly children?: Child
}

/** A whole page. */
export function Page({ c, title, where, home, aside, width, side, children }: PageProps): Child {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} - Darkroom`}</title>
        <link rel="icon" href="data:," />
        <style>{raw(stylesheet)}</style>
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to content
        </a>
        <Header c={c} where={where} home={home} aside={aside} />
        {side === undefined ? (
          <main id="main" class={`page alone ${width ?? ''}`.trimEnd()}>
            {children}
          </main>
        ) : (
          <div class="frame">
            {side}
            <main id="main" class={width === 'narrow' ? 'page slim' : 'page'}>
              {children}
            </main>
          </div>
        )}
        <footer class="foot">
          <span>
            {where === undefined ? 'Darkroom runs on your machine.' : `Darkroom simulates ${where} on your machine.`}{' '}
            Never type a real password here.
          </span>
          <span>Darkroom is independent of Meta and Instagram. All times are UTC.</span>
          {where === undefined ? null : <a href={`${c.env.call.context.origin}/`}>Darkroom's console</a>}
        </footer>
      </body>
    </html>
  )
}

/** How a page is sent. */
export interface PageResponse {
  readonly status?: 200 | 400 | 403 | 404 | 409 | 413 | 422 | 429
  /** Origins that a form's answer may redirect to, besides the page's own. */
  readonly formTargets?: readonly string[]
  /** The source of the page's one script, as the policy names it: `'sha256-...'`. Absent: it has none. */
  readonly script?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A page as a response, with everything a page that takes passwords owes its visitors (RFC 9700 4.2, 4.16). */
export function sendPage(c: SiteContext, page: Child, options: PageResponse = {}): Response {
  const { status = 200, formTargets = [], headers = {}, script } = options
  const { origin } = c.env.call.context
  const policy = [
    "default-src 'none'",
    `style-src ${stylesheetSource}`,
    `img-src 'self' data: https://scontent.cdninstagram.com ${origin}`,
    `media-src 'self' https://scontent.cdninstagram.com ${origin}`,
    ...(script === undefined ? [] : [`script-src ${script}`, "connect-src 'self'"]),
    `form-action 'self' ${formTargets.join(' ')}`.trim(),
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ')
  return c.newResponse(`<!doctype html>${String(page)}`, status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'x-frame-options': 'DENY',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    ...headers,
  })
}
