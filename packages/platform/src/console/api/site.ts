import { Hono } from 'hono'
import type { Call } from '../../call.ts'
import { accountResource } from './accounts.ts'
import { appResource } from './apps.ts'
import { auditResource } from './audit.ts'
import { authorizeResource } from './authorize.ts'
import { activityResource } from './by-hand/activity.ts'
import { appOfPersonResource } from './by-hand/apps-of-people.ts'
import { checkpointResource } from './by-hand/checkpoint.ts'
import { commentsResource } from './by-hand/comments.ts'
import { conversationResource, messagesResource } from './by-hand/messages.ts'
import { callbacksResource } from './callbacks.ts'
import { clockResource, eventsResource } from './clock.ts'
import { explanationResource, explanationsResource } from './explanations.ts'
import { explorerResource } from './explorer.ts'
import { faultErrorsResource, faultPackResource, faultPacksResource, faultResource, faultsResource } from './faults.ts'
import { lintResource } from './lint.ts'
import { personResource } from './people.ts'
import { harResource, repeatResource, reproductionResource, requestResource, requestsResource } from './requests.ts'
import { checkContentType, guard } from './resource/guard.ts'
import { ApiProblem, renderProblem } from './resource/problem.ts'
import type { ApiEnv, Resource } from './resource/resource.ts'
import { reviewResource, reviewsResource, reviewTryResource } from './review.ts'
import { restoreResource, snapshotResource, snapshotsResource } from './snapshots.ts'
import { statusResource } from './status.ts'
import { webhookAgainResource, webhookSubscriptionResource, webhooksResource } from './webhooks.ts'
import { countsResource, resetResource, worldResource } from './world.ts'

/** Where the control API is, below the console's origin. */
const apiPath = '/console/api/v1'

export const resources: Readonly<Record<string, Resource>> = {
  '/': statusResource,
  '/status': statusResource,
  '/clock': clockResource,
  '/world': worldResource,
  '/world/counts': countsResource,
  '/world/reset': resetResource,
  '/authorize': authorizeResource,
  '/explanations': explanationsResource,
  '/explanations/:id': explanationResource,
  '/requests': requestsResource,
  '/requests/har': harResource,
  '/requests/:id': requestResource,
  '/requests/:id/repeat': repeatResource,
  '/requests/:id/reproduction': reproductionResource,
  '/explorer': explorerResource,
  '/lint': lintResource,
  '/review': reviewsResource,
  '/review/:id': reviewResource,
  '/review/:id/try': reviewTryResource,
  '/callbacks': callbacksResource,
  '/comments': commentsResource,
  '/messages': messagesResource,
  '/messages/:name/:other': conversationResource,
  '/webhooks': webhooksResource,
  '/webhooks/subscription': webhookSubscriptionResource,
  '/webhooks/:id/again': webhookAgainResource,
  '/snapshots': snapshotsResource,
  '/snapshots/:id': snapshotResource,
  '/snapshots/:id/restore': restoreResource,
  '/events': eventsResource,
  '/activity': activityResource,
  '/faults': faultsResource,
  '/fault-errors': faultErrorsResource,
  '/fault-packs': faultPacksResource,
  '/fault-packs/:name': faultPackResource,
  '/faults/:id': faultResource,
  '/audit': auditResource,
  '/apps/:id': appResource,
  '/accounts/:name': accountResource,
  '/people/:name': personResource,
  '/people/:name/apps/:id': appOfPersonResource,
  '/people/:name/checkpoint': checkpointResource,
}

/** The control API: what the real platform has not, for programs. It is reached on the console and by no name of Meta's. */
export function createConsoleApi(): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>({ getPath: (_, options) => routedPath(options?.env?.call.destination.path ?? '/') })
  api.use(async (c, next) => {
    guard(c.env.call)
    await next()
  })
  for (const [name, resource] of Object.entries(resources)) {
    const path = name === '/' ? apiPath : apiPath + name
    const methods = Object.keys(resource)
    for (const [method, handler] of Object.entries(resource)) {
      api.on(method, path, (c) => {
        checkContentType(c.env.call)
        return handler(c)
      })
    }
    api.all(path, (c) => {
      const allowed = methods.join(' or ')
      throw new ApiProblem(405, `${c.req.method} is not for ${path}.`, `Send ${allowed}.`, 'method')
    })
  }
  api.notFound(() => renderProblem(notFound()))
  api.onError((error) => {
    if (error instanceof ApiProblem) return renderProblem(error)
    throw error
  })
  return api
}

/** Whether a call to the console is for the API. */
export function isApiPath(call: Call): boolean {
  return /^\/+console\/+api(?:\/|$)/.test(call.destination.path)
}

function notFound(): ApiProblem {
  const paths = Object.keys(resources).filter((name) => name !== '/')
  return new ApiProblem(404, 'There is nothing at this path.', `Below ${apiPath} are ${paths.join(', ')}.`, 'path')
}

function routedPath(path: string): string {
  return path.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '')
}
