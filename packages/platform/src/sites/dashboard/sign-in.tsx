import type { Hono } from 'hono'
import {
  signInRoutes as addSignInRoutes,
  herePath,
  PasswordNote,
  type SignInRules,
  signInLink,
} from '../../site-kit/sign-in.tsx'
import type { SignInAttempts } from '../../site-kit/sign-in-attempts.ts'
import type { SiteContext, SiteEnv } from '../../site-kit/site.ts'
import { findPersonByEmail } from '../../world/records/people.ts'
import { DashboardFrame, dashboardLink, signedInDeveloper } from './frame.tsx'

const rules: SignInRules = {
  site: 'facebook',
  login: '/login/',
  logout: '/logout/',
  name: { field: 'email', label: 'E-mail address' },
  link: dashboardLink,
  find: findPersonByEmail,
  isSignedIn: (c) => signedInDeveloper(c) !== undefined,
  afterSignOut: () => '/login/',
  page: (c, form) => (
    <DashboardFrame c={c} title="Sign in" width="narrow">
      <h1>Sign in to the simulated App Dashboard</h1>
      {form}
      <p>
        New here? <a href={dashboardLink(c, '/register/')}>Become a developer of this world</a>
      </p>
      <PasswordNote c={c} who="Developers" />
    </DashboardFrame>
  ),
}

/** `/login` and `/logout`. */
export function signInRoutes(site: Hono<SiteEnv>, attempts: SignInAttempts): void {
  addSignInRoutes(site, attempts, rules)
}

/** Sends a visitor to sign in first, and then back to the page they opened; forms are not repeated. */
export function redirectToSignIn(c: SiteContext): Response {
  return c.redirect(signInLink(c, rules, c.req.method === 'GET' ? herePath(c) : '/apps/'), 303)
}
