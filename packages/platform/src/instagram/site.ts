import type { Hono } from 'hono'
import { windowRoutes } from '../authorization/window.tsx'
import type { SignInAttempts } from '../pages/sign-in-attempts.ts'
import { createSite, type SiteContext, type SiteEnv } from '../pages/site.ts'
import { appsAndWebsitesRoute } from './apps-and-websites.tsx'
import { authorizedAppRoutes } from './authorized-apps.tsx'
import { challengeRoutes } from './challenge.tsx'
import { changePasswordRoutes } from './change-password.tsx'
import { dataDeletionRoute } from './data-deletion.tsx'
import { deleteAccountRoutes } from './delete-account.tsx'
import { editProfileRoutes } from './edit-profile.tsx'
import { instagramLink, sendInstagramProblem } from './frame.tsx'
import { homeRoute } from './home.tsx'
import { offFacebookActivityRoutes } from './off-facebook-activity.tsx'
import { profileRoute } from './profile.tsx'
import { signInRoutes } from './sign-in.tsx'
import { testerInviteRoutes } from './tester-invites.tsx'

/** www.instagram.com: signing in, the authorization window, profiles, settings. */
export function createInstagramSite(attempts: SignInAttempts): Hono<SiteEnv> {
  const site = createSite('instagram', sendInstagramProblem)
  site.get('*', (c, next) => (c.env.call.destination.host === 'instagram.com' ? toWww(c) : next()))
  windowRoutes(site, attempts)
  signInRoutes(site, attempts)
  homeRoute(site)
  editProfileRoutes(site)
  changePasswordRoutes(site, attempts)
  challengeRoutes(site)
  offFacebookActivityRoutes(site)
  deleteAccountRoutes(site, attempts)
  appsAndWebsitesRoute(site)
  dataDeletionRoute(site)
  authorizedAppRoutes(site)
  testerInviteRoutes(site)
  profileRoute(site)
  return site
}

/** The bare name leads to www: cookies and forms belong to one host. */
function toWww(c: SiteContext): Response {
  const { path, query } = c.env.call.destination
  return c.redirect(instagramLink(c, query === '' ? path : `${path}?${query}`), 301)
}
