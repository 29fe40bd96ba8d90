import { Hono, type Context as HonoContext } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Child } from 'hono/jsx'
import { isAdminLink, useAdminLink } from '../admin/admin-link.ts'
import { createOidc, OidcRefusal } from '../admin/oidc.ts'
import { beginSession } from '../admin/session.ts'
import { writeSessionCookie } from '../admin/session-cookie.ts'
import { randomText } from '../base/ids.ts'
import type { Context } from '../context.ts'
import { ensureBrowser, formProof, isOwnForm } from '../linking/browser-cookie.ts'
import { BareFrame } from './frame.tsx'

const flowCookie = 'connect-oidc'

/** Signing in, by a one-time link or by an OpenID provider: `/admin/sign-in` and `/admin/oidc`. */
export function signInRoutes(context: Context): Hono {
  const app = new Hono()
  const oidc = context.oidc === undefined ? undefined : createOidc(context, context.oidc)

  app.get('/admin/sign-in', (c) => c.html(<WelcomePage context={context} />))

  app.get('/admin/sign-in/:secret', async (c) => {
    const secret = c.req.param('secret')
    if (!(await isAdminLink(context, secret))) return c.html(<LinkOverPage context={context} />, 410)
    const proof = formProof(ensureBrowser(context, c), secret)
    return c.html(
      <BareFrame context={context} title="Sign in to connect">
        <h1>Sign in to connect</h1>
        <p>This link works once. You stay signed in for 12 hours, or until you sign out.</p>
        <form method="post" action={`/admin/sign-in/${secret}`}>
          <input type="hidden" name="proof" value={proof} />
          <button class="button primary" type="submit">
            Sign in
          </button>
        </form>
      </BareFrame>,
    )
  })

  app.post('/admin/sign-in/:secret', async (c) => {
    const secret = c.req.param('secret')
    const { proof } = await c.req.parseBody()
    const isOwn = typeof proof === 'string' && isOwnForm(context, c, secret, proof)
    if (!isOwn || !(await useAdminLink(context, secret))) return c.html(<LinkOverPage context={context} />, 410)
    writeSessionCookie(context, c, await beginSession(context, 'link'))
    return c.redirect('/admin', 303)
  })

  // A link may start it: what comes back is good in this browser only, by its cookie.
  app.get('/admin/oidc', async (c) => {
    if (oidc === undefined) return c.notFound()
    try {
      const { url, cookie } = await oidc.begin()
      setCookie(c, flowCookie, cookie, {
        path: '/admin/oidc',
        httpOnly: true,
        secure: context.publicUrl.startsWith('https:'),
        sameSite: 'Lax',
        maxAge: 600,
      })
      return c.redirect(url, 303)
    } catch (error) {
      return refused(c, error)
    }
  })

  app.get('/admin/oidc/callback', async (c) => {
    const cookie = getCookie(c, flowCookie)
    deleteCookie(c, flowCookie, { path: '/admin/oidc' })
    if (oidc === undefined || cookie === undefined || !/^[\w-]{43}$/.test(cookie)) return c.notFound()
    try {
      const { pathname, search } = new URL(c.req.url)
      const who = await oidc.end(`${context.publicUrl}${pathname}${search}`, cookie)
      writeSessionCookie(context, c, await beginSession(context, who))
      return c.redirect('/admin', 303)
    } catch (error) {
      return refused(c, error)
    }
  })

  /** The page says that it did not work; the log says why. */
  function refused(c: HonoContext, error: unknown): Response | Promise<Response> {
    const reference = randomText(context.random, 6)
    context.logger.warn({ err: error, reference }, 'A sign-in by the OpenID provider was refused.')
    return c.html(
      <BareFrame context={context} title="You were not signed in">
        <h1>You were not signed in</h1>
        <p>
          {error instanceof OidcRefusal
            ? 'Your account is not allowed to sign in here.'
            : 'The sign-in provider could not be reached or gave an unexpected answer.'}
        </p>
        <p>
          Details are in the log under <code>{reference}</code>. <a href="/admin/sign-in">Try again</a>
        </p>
      </BareFrame>,
      403,
    )
  }

  return app
}

function WelcomePage({ context }: { readonly context: Context }): Child {
  return (
    <BareFrame context={context} title="Sign in to connect">
      <h1>Sign in to connect</h1>
      {context.oidc !== undefined && (
        <p>
          <a class="button primary" href="/admin/oidc">
            Sign in with {new URL(context.oidc.issuer).host}
          </a>
        </p>
      )}
      <p>
        {context.development
          ? 'Open the sign-in link that connect printed in the terminal when it started. It works once, within 15 minutes. Restart connect for a new one.'
          : 'Create a one-time sign-in link on the machine that runs connect:'}
      </p>
      {!context.development && (
        <figure class="code">
          <pre tabindex={0}>
            <code>darkroom connect admin-link --config connect.yaml</code>
          </pre>
        </figure>
      )}
    </BareFrame>
  )
}

function LinkOverPage({ context }: { readonly context: Context }): Child {
  return (
    <BareFrame context={context} title="This link has expired">
      <h1>This link has expired</h1>
      <p>It was already used, is older than 15 minutes, or was opened in another browser.</p>
      <p>
        <a href="/admin/sign-in">How to sign in</a>
      </p>
    </BareFrame>
  )
}
