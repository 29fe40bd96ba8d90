import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { recordAudit } from '../world/records/audit.ts'
import type { Site } from '../world/store/schema.ts'
import type { World } from '../world/world.ts'
import { type CredentialProblem, checkCredentials } from './check-credentials.ts'
import { ownPath } from './own-path.ts'
import { sendPage } from './page.tsx'
import { Field, Form, Notice } from './parts.tsx'
import type { SignInAttempts } from './sign-in-attempts.ts'
import { formToken, type SiteContext, type SiteEnv, signIn, signOut } from './site.ts'

/** How people sign in to a site. */
export interface SignInRules {
  /** Whose session it is. */
  readonly site: Site
  /** The pages' paths on the host, a slash behind. */
  readonly login: string
  readonly logout: string
  /** What people are known by. */
  readonly name: { readonly field: 'username' | 'email'; readonly label: string }
  /** A link on this site, reached the way the request was. */
  readonly link: (c: SiteContext, path: string) => string
  readonly find: (world: World, name: string) => { readonly id: string; readonly passwordHash: string } | undefined
  readonly isSignedIn: (c: SiteContext) => boolean
  /** Where signing out leads: a path on the host. */
  readonly afterSignOut: (c: SiteContext) => string
  /** The page, around its form. @param next Where signing in leads. */
  readonly page: (c: SiteContext, form: Child, next: string) => Child
}

interface Given {
  readonly next: string
  readonly name?: string
  readonly problem?: CredentialProblem
}

/** The sign-in page, its form, and signing out. */
export function signInRoutes(site: Hono<SiteEnv>, attempts: SignInAttempts, rules: SignInRules): void {
  const login = rules.login.slice(0, -1)
  site.get(login, (c) => {
    const next = c.req.query('next') ?? '/'
    // A visitor from a host without the cookie (api.instagram.com) is signed in here already.
    if (rules.isSignedIn(c)) return c.redirect(rules.link(c, ownPath(next)), 302)
    return sendSignIn(c, rules, { next })
  })
  site.post(login, (c) => {
    const form = c.get('form')
    const name = (form.get(rules.name.field) ?? '').trim()
    const next = form.get('next') ?? '/'
    const { world } = c.env.call.context
    const checked = checkCredentials(world, attempts, rules.find, name, form.get('password') ?? '')
    if (typeof checked === 'string') {
      // A name that nobody has could be anything, a password too: it is not noted.
      if (checked === 'wrong' && rules.find(world, name) !== undefined)
        recordAudit(world, { actor: name.toLowerCase(), action: 'sign-in.failed', detail: rules.site })
      return sendSignIn(c, rules, { next, name, problem: checked })
    }
    signIn(c, rules.site, checked.id)
    recordAudit(world, { actor: name.toLowerCase(), action: 'sign-in', detail: rules.site })
    return c.redirect(rules.link(c, ownPath(next)), 303)
  })
  site.post(rules.logout.slice(0, -1), (c) => {
    signOut(c, rules.site)
    return c.redirect(rules.link(c, rules.afterSignOut(c)), 303)
  })
}

/** The path and query of a request, as a place to come back to. */
export function herePath(c: SiteContext): string {
  const { path, query } = c.env.call.destination
  const asked = path.replace(/^\/+/, '/')
  return query === '' ? asked : `${asked}?${query}`
}

/** The sign-in page, which leads on to a path of this site. */
export function signInLink(c: SiteContext, { link, login }: SignInRules, next: string): string {
  return link(c, `${login}?${new URLSearchParams({ next })}`)
}

/** Why nobody was signed in. @param name What people are known by here, as a word in a sentence. */
export const signInProblems: Readonly<Record<CredentialProblem, (name: string) => string>> = {
  wrong: (name) => `Wrong ${name} or password.`,
  wait: (name) => `Too many wrong passwords for this ${name}. Wait a minute of this world’s time, then try again.`,
}

function sendSignIn(c: SiteContext, rules: SignInRules, given: Given): Response {
  const { field, label } = rules.name
  const form = (
    <>
      {given.problem === undefined ? null : (
        <Notice>
          <p>{signInProblems[given.problem](label.toLowerCase())}</p>
        </Notice>
      )}
      <div class="panel">
        <Form action={rules.link(c, rules.login)} token={formToken(c)} class="in gap">
          <input type="hidden" name="next" value={given.next} />
          <Field
            name={field}
            label={label}
            type={field === 'email' ? 'email' : 'text'}
            value={given.name ?? ''}
            autocomplete="username"
            required
          />
          <Field name="password" label="Password" type="password" autocomplete="current-password" required />
          <button type="submit" class="button primary">
            Sign in
          </button>
        </Form>
      </div>
    </>
  )
  return sendPage(c, rules.page(c, form, given.next), { status: given.problem === undefined ? 200 : 403 })
}

/** Where the passwords are found. */
export function PasswordNote({ c, who }: { readonly c: SiteContext; readonly who: string }): Child {
  const passwords = `${c.env.call.context.origin}/`
  return (
    <p class="soft small">
      {who} exist only in this simulation. Find their passwords on the <a href={passwords}>console</a>. Never type a
      real password here.
    </p>
  )
}
