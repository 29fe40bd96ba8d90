import type { Hono } from 'hono'
import { sendPage } from '../pages/page.tsx'
import { Field, Form, Notice } from '../pages/parts.tsx'
import { formToken, type SiteContext, type SiteEnv, signIn, signOut } from '../pages/site.ts'
import { findAccountByUsername } from '../world/accounts.ts'
import { checkPassword } from '../world/hash.ts'
import { InstagramFrame, instagramLink } from './frame.tsx'

/** `/accounts/login` and `/accounts/logout`. */
export function signInRoutes(site: Hono<SiteEnv>): void {
  site.get('/accounts/login', (c) => sendSignIn(c, { next: c.req.query('next') ?? '/' }))
  site.post('/accounts/login', (c) => {
    const form = c.get('form')
    const username = (form.get('username') ?? '').trim()
    const next = form.get('next') ?? '/'
    const account = findAccountByUsername(c.env.call.context.world, username)
    if (account === undefined || !checkPassword(form.get('password') ?? '', account.passwordHash)) {
      return sendSignIn(c, { next, username, problem: 'Username and password do not belong together in this world.' })
    }
    signIn(c, 'instagram', account.id)
    return c.redirect(instagramLink(c, ownPath(next)), 303)
  })
  site.post('/accounts/logout', (c) => {
    signOut(c, 'instagram')
    const next = c.get('form').get('next')
    return c.redirect(instagramLink(c, next === undefined ? '/' : ownPath(next)), 303)
  })
}

/** Sends a visitor to sign in first and then back to where they were going. */
export function redirectToSignIn(c: SiteContext): Response {
  const { path, query } = c.env.call.destination
  const next = query === '' ? path : `${path}?${query}`
  return c.redirect(instagramLink(c, `/accounts/login/?${new URLSearchParams({ next })}`), 302)
}

/** Where to go after signing in: a path on this host and nothing else, so that no link can lead people away. */
export function ownPath(next: string): string {
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(next) ? next : '/'
}

function sendSignIn(c: SiteContext, given: { next: string; username?: string; problem?: string }): Response {
  const page = (
    <InstagramFrame c={c} title="Sign in" width="narrow">
      <h1>Sign in to this world's Instagram</h1>
      {given.problem === undefined ? null : (
        <Notice>
          <p>{given.problem}</p>
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
