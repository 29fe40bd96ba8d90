import type { Hono } from 'hono'
import { createSite, type SiteEnv } from '../pages/site.ts'
import { sendDashboardProblem } from './frame.tsx'

/** developers.facebook.com: the App Dashboard. */
export function createDashboardSite(): Hono<SiteEnv> {
  return createSite(sendDashboardProblem)
}
