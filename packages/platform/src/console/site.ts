import type { Hono } from 'hono'
import { createSite, type SiteEnv } from '../pages/site.ts'
import { callbackRoutes } from './callback.tsx'
import { explanationRoutes } from './explanation-pages.tsx'
import { sendConsoleProblem } from './frame.tsx'
import { homeRoutes } from './home.tsx'
import { requestRoutes } from './request-page.tsx'

/** Darkroom's own pages: what the real platform has not. */
export function createConsoleSite(): Hono<SiteEnv> {
  const site = createSite(sendConsoleProblem)
  homeRoutes(site)
  callbackRoutes(site)
  explanationRoutes(site)
  requestRoutes(site)
  return site
}
