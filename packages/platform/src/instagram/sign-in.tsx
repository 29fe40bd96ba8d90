import type { Hono } from 'hono'
import { type CredentialProblem, checkCredentials } from '../pages/check-credentials.ts'
import { ownPath } from '../pages/own-path.ts'
import { sendPage } from '../pages/page.tsx'
import { Field, Form, Notice } from '../pages/parts.tsx'
import type { SignInAttempts } from '../pages/sign-in-attempts.ts'
import { formToken, type SiteContext, type SiteEnv, signIn, signOut } from '../pages/site.ts'
import { findAccountByUsername } from '../world/accounts.ts'
import { InstagramFrame, instagramLink, signedInAccount } from './frame.tsx'

const problems: Record<CredentialProblem, string> = {
  wrong: 'Username and password do not belong together in this world.',
  wait: 'Too many wrong passwords for this username. Wait a minute of this world’s time, then try again.',
}

/** `/accounts/login` and `/accounts/logout`. */
export function signInRoutes(site: Hono<SiteEnv>, attempts: SignInAttempts): void {
  site.get('/accounts/login', (c) => {
    const next = c.req.query('next') ?? '/'
    // A visitor from a host without the cookie (api.instagram.com) is signed in here already.
    if (signedInAccount(c) !== undefined) return c.redirect(instagramLink(c, ownPath(next)), 302)
    return sendSignIn(c, { next })
  })
  site.post('/accounts/login', (c) => {
    const form = c.get('form')
    const username = (form.get('username') ?? '').trim()
    const next = form.get('next') ?? '/'
    const account = checkCredentials(
      c.env.call.context.world,
      attempts,
      findAccountByUsername,
      username,
      form.get('password') ?? '',
    )
    if (typeof account === 'string') return sendSignIn(c, { next, username, problem: account })
    signIn(c, 'instagram', account.id)
    return c.redirect(instagramLink(c, ownPath(next)), 303)
  })
  site.post('/accounts/logout', (c) => {
    signOut(c, 'instagram')
    return c.redirect(instagramLink(c, ownPath(c.get('form').get('next') ?? '/')), 303)
  })
}

/** Sends a visitor to sign in first and then where they were going: the path of this request, or another one. */
export function redirectToSignIn(c: SiteContext, path?: string): Response {
  const { destination } = c.env.call
  const asked = destination.path.replace(/^\/+/, '/')
  const here = destination.query === '' ? asked : `${asked}?${destination.query}`
  const location = instagramLink(c, `/accounts/login/?${new URLSearchParams({ next: path ?? here })}`)
  return c.redirect(location, c.req.method === 'POST' ? 303 : 302)
}

function sendSignIn(
  c: SiteContext,
  given: { readonly next: string; readonly username?: string; readonly problem?: CredentialProblem },
): Response {
  const page = (
    <InstagramFrame c={c} title="Sign in" width="narrow">
      <h1>Sign in to this world’s Instagram</h1>
      {given.problem === undefined ? null : (
        <Notice>
          <p>{problems[given.problem]}</p>
        </Notice>
      )}
      <div class="card">
        <Form action={instagramLink(c, '/accounts/login/')} token={formToken(c)}>
          <input type="hidden" name="next" value={given.next} />
          <Field name="username" label="Username" value={given.username ?? ''} autocomplete="username" required />
          <Field name="password" label="Password" type="password" autocomplete="current-password" required />
          <button type="submit">Sign in</button>
        </Form>
      </div>
      <p class="soft small">
        Accounts live in this world only. Their passwords are on the{' '}
        <a href={`${c.env.call.context.origin}/`}>console</a>; never type a real one here.
      </p>
    </InstagramFrame>
  )
  return sendPage(c, page, { status: given.problem === undefined ? 200 : 403 })
}
