import type { Hono } from 'hono'
import type { SignInAttempts } from '../../site-kit/sign-in-attempts.ts'
import { createSite, type SiteContext, type SiteEnv } from '../../site-kit/site.ts'
import { openidRoutes } from '../../tokens/openid/discovery.ts'
import { dialogRoutes } from './dialog/dialog.tsx'
import { loginSuccessRoute } from './dialog/send-back.tsx'
import { facebookLink, sendFacebookProblem } from './frame.tsx'
import { homeRoute } from './home.tsx'
import { createPageRoutes } from './pages/create-page.tsx'
import { pageTaskRoutes } from './pages/edit-page-tasks.ts'
import { linkAccountRoutes } from './pages/link-account.ts'
import { pageRoute } from './pages/page-settings.tsx'
import { confirmEmailRoute } from './settings/account.tsx'
import { applicationRoutes } from './settings/applications.tsx'
import { changePasswordRoute } from './settings/change-password.tsx'
import { deletePersonRoutes } from './settings/delete-person.tsx'
import { settingsRoute } from './settings/settings.tsx'
import { checkpointRoutes } from './sign-in/checkpoint.tsx'
import { signInRoutes } from './sign-in/sign-in.tsx'

/** Addresses that only take forms (and Facebook's own address for deletion), and the page that has the form. */
const forms: Readonly<Record<string, string>> = {
  '/logout': '/',
  '/pages/create': '/pages/',
  '/settings/password': '/settings/?tab=password',
  '/settings/email': '/settings/?tab=account',
  '/settings/deletion': '/settings/?tab=deletion',
  '/help/delete_account': '/settings/?tab=deletion',
  '/settings/applications/remove': '/settings/?tab=applications',
  '/settings/applications/delete_data': '/settings/?tab=applications',
}

/** www.facebook.com: sign-in, the Login dialog, Pages, settings. */
export function createFacebookSite(attempts: SignInAttempts): Hono<SiteEnv> {
  const site = createSite('facebook', sendFacebookProblem)
  site.get('*', (c, next) => (c.env.call.destination.host === 'facebook.com' ? toWww(c) : next()))
  for (const [path, page] of Object.entries(forms)) site.get(path, (c) => c.redirect(facebookLink(c, page), 302))
  dialogRoutes(site)
  openidRoutes(site)
  loginSuccessRoute(site)
  signInRoutes(site, attempts)
  homeRoute(site)
  checkpointRoutes(site)
  createPageRoutes(site)
  pageRoute(site)
  linkAccountRoutes(site, attempts)
  pageTaskRoutes(site)
  settingsRoute(site)
  applicationRoutes(site)
  changePasswordRoute(site, attempts)
  confirmEmailRoute(site)
  deletePersonRoutes(site, attempts)
  return site
}

/** The bare name leads to www: cookies and forms belong to one host. */
function toWww(c: SiteContext): Response {
  const { path, query } = c.env.call.destination
  return c.redirect(facebookLink(c, query === '' ? path : `${path}?${query}`), 301)
}
