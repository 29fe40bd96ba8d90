import type { Hono } from 'hono'
import type { Call } from '../call.ts'
import { createSite, type SiteEnv } from '../site-kit/site.ts'

import { checkpointRoutes } from './checkpoint.tsx'
import { clockRoutes } from './clock/clock-page.tsx'
import { snapshotRoutes } from './clock/snapshot-page.tsx'
import { coverageRoutes } from './coverage-page.tsx'
import { answerWithoutDocs, docsRoutes } from './docs-page.tsx'
import { explanationRoutes } from './explanations/explanation-pages.tsx'
import { explorerRoutes, uploads } from './explorer/explorer-page.tsx'
import { faultRoutes } from './faults/faults-page.tsx'
import { sendConsoleProblem } from './frame.tsx'
import { homeRoutes } from './home/home.tsx'
import { keysRoutes } from './keys-page.tsx'
import { lintRoutes } from './lint/lint-page.tsx'
import { createOpenApiFiles, isOpenApiFile } from './openapi-documents.ts'
import { openApiRoutes } from './openapi-page.tsx'
import { answerPicture, isPicturePath } from './picture.ts'
import { redirectRoutes } from './redirect/redirect-page.tsx'
import { requestRoutes } from './requests/request-page.tsx'
import { reviewRoutes } from './review/review-page.tsx'
import { answerWithoutHost, withoutHostRoutes } from './without-host.tsx'

/** Darkroom's own pages: what the real platform has not. */
export interface ConsoleSite {
  fetch(request: Request, env: { readonly call: Call }): Response | Promise<Response>
}

/** The console's pages, the pictures it draws, and the documents it prints. */
export function createConsoleSite(): ConsoleSite {
  const site: Hono<SiteEnv> = createSite(undefined, sendConsoleProblem, uploads)
  withoutHostRoutes(site)
  homeRoutes(site)
  keysRoutes(site)
  faultRoutes(site)
  clockRoutes(site)
  snapshotRoutes(site)
  redirectRoutes(site)
  checkpointRoutes(site)
  explanationRoutes(site)
  lintRoutes(site)
  explorerRoutes(site)
  reviewRoutes(site)
  openApiRoutes(site)
  docsRoutes(site)
  requestRoutes(site)
  coverageRoutes(site)
  const openApiFiles = createOpenApiFiles()
  return {
    fetch: (request, env) => {
      const elsewhere = answerWithoutDocs(env.call) ?? answerWithoutHost(env.call)
      if (elsewhere !== undefined) return elsewhere
      if (isPicturePath(env.call)) return answerPicture(env.call)
      return isOpenApiFile(env.call) ? openApiFiles(env.call) : site.fetch(request, env)
    },
  }
}
