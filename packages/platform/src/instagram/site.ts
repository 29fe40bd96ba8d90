import type { Hono } from 'hono'
import { windowRoutes } from '../authorization/window.tsx'
import { createSite, type SiteEnv } from '../pages/site.ts'
import { sendInstagramProblem } from './frame.tsx'
import { signInRoutes } from './sign-in.tsx'

/** www.instagram.com: signing in, the authorization window, profiles, settings. */
export function createInstagramSite(): Hono<SiteEnv> {
  const site = createSite(sendInstagramProblem)
  windowRoutes(site)
  signInRoutes(site)
  return site
}
