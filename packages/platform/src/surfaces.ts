import { isWindowPath } from './authorization/window/request.ts'
import type { Destination } from './base/hosts.ts'
import type { Call } from './call.ts'
import { createConsoleApi, isApiPath } from './console/api/site.ts'
import { createConsoleSite } from './console/site.ts'
import { answerWrongHost } from './explain/wrong-host.ts'
import { printUploadRefusal } from './failing/print-upload-refusal.ts'
import { type PrintRefusal, withFaults } from './failing/with-faults.ts'
import { answerFiles } from './files/serve.ts'
import { answerFacebookGraph, answerInstagramGraph, printOnFacebook, printOnInstagram } from './graph/surface.ts'
import { answerLegacy, isLegacyPath } from './legacy/surface.ts'
import { answerUpload } from './publishing/upload/surface.ts'
import { createSignInAttempts } from './site-kit/sign-in-attempts.ts'
import { createDashboardSite } from './sites/dashboard/site.ts'
import { createFacebookSite } from './sites/facebook/site.ts'
import { createInstagramSite } from './sites/instagram/site.ts'
import { answerTokenEndpoint, renderOAuthRefusal } from './tokens/surface.ts'

type Answer = (call: Call) => Response | Promise<Response>

/** Which surface answers what. Sites of pages are made when the first visitor comes: most worlds live in tests and have none. */
export function createSurfaces(): Answer {
  // One count for all sites: who had to wait on one would go on guessing on the next.
  const attempts = createSignInAttempts()
  const instagram = once(() => createInstagramSite(attempts))
  const facebook = once(() => createFacebookSite(attempts))
  const dashboard = once(() => createDashboardSite(attempts))
  const console = once(createConsoleSite)
  const api = once(createConsoleApi)
  const surfaces: Record<Destination['surface'], Answer> = {
    instagram: (call) => answerWrongHost(call) ?? instagram().fetch(call.request, { call }),
    api: (call) => {
      if (isWindowPath(call.destination.path)) return instagram().fetch(call.request, { call })
      return isLegacyPath(call) ? answerLegacy(call) : answerTokenEndpoint(call)
    },
    graph: answerInstagramGraph,
    facebook: (call) => answerWrongHost(call) ?? facebook().fetch(call.request, { call }),
    facebookGraph: answerFacebookGraph,
    dashboard: (call) => answerWrongHost(call) ?? dashboard().fetch(call.request, { call }),
    upload: answerUpload,
    files: answerFiles,
    console: (call) => (isApiPath(call) ? api() : console()).fetch(call.request, { call }),
  }
  return (call) => {
    const { surface } = call.destination
    const print = printers[surface]
    return print === undefined ? surfaces[surface](call) : withFaults(call, surfaces[surface], print)
  }
}

/** How refusals are printed on the surfaces that can fail on purpose: those that programs ask. */
const printers: Partial<Record<Destination['surface'], PrintRefusal>> = {
  api: renderOAuthRefusal,
  graph: printOnInstagram,
  facebookGraph: printOnFacebook,
  upload: printUploadRefusal,
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
