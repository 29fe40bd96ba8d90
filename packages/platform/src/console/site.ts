import type { Hono } from 'hono'
import type { Call } from '../call.ts'
import { createSite, type SiteEnv } from '../site-kit/site.ts'
import { callbackRoutes } from './callback/callback.tsx'
import { checkpointRoutes } from './checkpoint.tsx'
import { coverageRoutes } from './coverage-page.tsx'
import { explanationRoutes } from './explanations/explanation-pages.tsx'
import { sendConsoleProblem } from './frame.tsx'
import { homeRoutes } from './home/home.tsx'
import { answerPicture, isPicturePath } from './picture.ts'
import { requestRoutes } from './requests/request-page.tsx'
import { answerWithoutHost, withoutHostRoutes } from './without-host.tsx'

/** Darkroom's own pages: what the real platform has not. */
export interface ConsoleSite {
  fetch(request: Request, env: { readonly call: Call }): Response | Promise<Response>
}

/** The console's pages and the pictures it draws. */
export function createConsoleSite(): ConsoleSite {
  const site: Hono<SiteEnv> = createSite(undefined, sendConsoleProblem)
  withoutHostRoutes(site)
  homeRoutes(site)
  callbackRoutes(site)
  checkpointRoutes(site)
  explanationRoutes(site)
  requestRoutes(site)
  coverageRoutes(site)
  return {
    fetch: (request, env) =>
      answerWithoutHost(env.call) ?? (isPicturePath(env.call) ? answerPicture(env.call) : site.fetch(request, env)),
  }
}
