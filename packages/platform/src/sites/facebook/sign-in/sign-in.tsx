import type { Hono } from 'hono'
import { ownPath } from '../../../site-kit/own-path.ts'
import {
  signInRoutes as addSignInRoutes,
  herePath,
  PasswordNote,
  type SignInRules,
  signInLink,
} from '../../../site-kit/sign-in.tsx'
import type { SignInAttempts } from '../../../site-kit/sign-in-attempts.ts'
import type { SiteContext, SiteEnv } from '../../../site-kit/site.ts'
import type { Person } from '../../../world/records/people.ts'
import { findPersonByEmail } from '../../../world/records/people.ts'
import { FacebookFrame, facebookLink, signedInPerson } from '../frame.tsx'

const rules: SignInRules = {
  site: 'facebook',
  login: '/login/',
  logout: '/logout/',
  name: { field: 'email', label: 'E-mail address' },
  link: facebookLink,
  find: findPersonByEmail,
  isSignedIn: (c) => signedInPerson(c) !== undefined,
  afterSignOut: (c) => ownPath(c.get('form').get('next') ?? '/'),
  page: (c, form) => (
    <FacebookFrame c={c} title="Sign in" width="narrow">
      <h1>Sign in to the simulated Facebook</h1>
      {form}
      <PasswordNote c={c} who="People" />
    </FacebookFrame>
  ),
}

/** `/login` and `/logout`. */
export function signInRoutes(site: Hono<SiteEnv>, attempts: SignInAttempts): void {
  addSignInRoutes(site, attempts, rules)
}

/** Sends a visitor to sign in first and then to a path: that of this request, or another one. */
export function redirectToSignIn(c: SiteContext, path?: string): Response {
  return c.redirect(signInLink(c, rules, path ?? herePath(c)), c.req.method === 'POST' ? 303 : 302)
}

/** Answers for the person who is signed in; anybody else signs in first, and comes to this page or (after a form) to another. */
export function asPerson(c: SiteContext, afterForm: string, answer: (person: Person) => Response): Response {
  const person = signedInPerson(c)
  if (person !== undefined) return answer(person)
  return c.req.method === 'POST' ? redirectToSignIn(c, afterForm) : redirectToSignIn(c)
}
