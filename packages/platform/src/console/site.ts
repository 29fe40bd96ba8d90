import type { Hono } from 'hono'
import { createSite, type SiteEnv } from '../pages/site.ts'
import { sendConsoleProblem } from './frame.tsx'

/** Darkroom's own pages: what the real platform has not. */
export function createConsoleSite(): Hono<SiteEnv> {
  return createSite(sendConsoleProblem)
}
