import type { Hono } from 'hono'
import { type CredentialProblem, checkCredentials } from '../pages/check-credentials.ts'
import { ownPath } from '../pages/own-path.ts'
import { sendPage } from '../pages/page.tsx'
import { Field, Form, Notice } from '../pages/parts.tsx'
import type { SignInAttempts } from '../pages/sign-in-attempts.ts'
import { formToken, type SiteContext, type SiteEnv, signIn, signOut } from '../pages/site.ts'
import { findDeveloperByEmail } from '../world/developers.ts'
import { DashboardFrame, dashboardLink, signedInDeveloper } from './frame.tsx'

const problems: Record<CredentialProblem, string> = {
  wrong: 'E-mail address and password do not belong together in this world.',
  wait: "Too many wrong passwords for this address. Wait a minute of this world's time, then try again.",
}

/** `/login` and `/logout`. */
export function signInRoutes(site: Hono<SiteEnv>, attempts: SignInAttempts): void {
  site.get('/login', (c) => {
    const next = c.req.query('next') ?? '/'
    if (signedInDeveloper(c) !== undefined) return c.redirect(dashboardLink(c, ownPath(next)), 302)
    return sendSignIn(c, { next })
  })
  site.post('/login', (c) => {
    const form = c.get('form')
    const email = (form.get('email') ?? '').trim()
    const next = form.get('next') ?? '/'
    const developer = checkCredentials(
      c.env.call.context.world,
      attempts,
      findDeveloperByEmail,
      email,
      form.get('password') ?? '',
    )
    if (typeof developer === 'string') return sendSignIn(c, { next, email, problem: developer })
    signIn(c, 'developers', developer.id)
    return c.redirect(dashboardLink(c, ownPath(next)), 303)
  })
  site.post('/logout', (c) => {
    signOut(c, 'developers')
    return c.redirect(dashboardLink(c, '/login/'), 303)
  })
}

/** Sends a visitor to sign in first, and then back to the page they opened; forms are not repeated. */
export function redirectToSignIn(c: SiteContext): Response {
  const { path, query } = c.env.call.destination
  const here = query === '' ? path : `${path}?${query}`
  const next = c.req.method === 'GET' ? here : '/apps/'
  return c.redirect(dashboardLink(c, `/login/?${new URLSearchParams({ next })}`), 303)
}

function sendSignIn(
  c: SiteContext,
  given: { readonly next: string; readonly email?: string; readonly problem?: CredentialProblem },
): Response {
  const page = (
    <DashboardFrame c={c} title="Sign in" width="narrow">
      <h1>Sign in to this world's App Dashboard</h1>
      {given.problem === undefined ? null : (
        <Notice>
          <p>{problems[given.problem]}</p>
        </Notice>
      )}
      <div class="card">
        <Form action={dashboardLink(c, '/login/')} token={formToken(c)}>
          <input type="hidden" name="next" value={given.next} />
          <Field
            name="email"
            label="E-mail address"
            type="email"
            value={given.email ?? ''}
            autocomplete="username"
            required
          />
          <Field name="password" label="Password" type="password" autocomplete="current-password" required />
          <button type="submit">Sign in</button>
        </Form>
      </div>
      <p>
        New here? <a href={dashboardLink(c, '/register/')}>Become a developer of this world</a>
      </p>
      <p class="soft small">
        Developers live in this world only. Their passwords are on the{' '}
        <a href={`${c.env.call.context.origin}/`}>console</a>; never type a real one here.
      </p>
    </DashboardFrame>
  )
  return sendPage(c, page, { status: given.problem === undefined ? 200 : 403 })
}
