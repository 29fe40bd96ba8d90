import type { Hono } from 'hono'
import { offersFacebook } from '../../../authorization/window/offers-facebook.ts'
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
import { findAccountByUsername } from '../../../world/records/accounts.ts'
import { InstagramFrame, instagramLink, signedInAccount } from '../frame.tsx'
import { facebookSignInLink, facebookSignInRoutes } from './facebook-sign-in.ts'

const rules: SignInRules = {
  site: 'instagram',
  login: '/accounts/login/',
  logout: '/accounts/logout/',
  name: { field: 'username', label: 'Username' },
  link: instagramLink,
  find: findAccountByUsername,
  isSignedIn: (c) => signedInAccount(c) !== undefined,
  afterSignOut: (c) => ownPath(c.get('form').get('next') ?? '/'),
  page: (c, form, next) => (
    <InstagramFrame c={c} title="Sign in" width="narrow">
      <h1>Sign in to the simulated Instagram</h1>
      {form}
      {offersFacebook(c.env.call.context, next) ? (
        <p>
          <a href={facebookSignInLink(c, next)}>Log in with Facebook</a>
        </p>
      ) : null}
      <PasswordNote c={c} who="Accounts" />
    </InstagramFrame>
  ),
}

/** `/accounts/login`, `/accounts/login/facebook` and `/accounts/logout`. */
export function signInRoutes(site: Hono<SiteEnv>, attempts: SignInAttempts): void {
  addSignInRoutes(site, attempts, rules)
  facebookSignInRoutes(site, attempts)
}

/** Sends a visitor to sign in first and then where they were going: the path of this request, or another one. */
export function redirectToSignIn(c: SiteContext, path?: string): Response {
  return c.redirect(signInLink(c, rules, path ?? herePath(c)), c.req.method === 'POST' ? 303 : 302)
}
