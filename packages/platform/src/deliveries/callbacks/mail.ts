import { callbackRetries } from '@darkroom/contract'
import { checkTarget } from '../../base/outgoing/check-target.ts'
import { findApp } from '../../world/records/apps/apps.ts'
import { findProduct } from '../../world/records/apps/products.ts'
import { beginAttempt, type Callback, listDueCallbacks, settleCallback } from '../../world/records/callbacks.ts'
import type { World } from '../../world/world.ts'
import type { Courier, Mail } from '../queue.ts'
import { type CallbackOutcome, send } from './send.ts'
import { callbackPayload, signRequest } from './signed-request.ts'

/** Deauthorize callbacks and data deletion requests. */
export function callbackMail(world: World, { fetch, reach }: Courier): Mail<Callback, CallbackOutcome> {
  return {
    retries: callbackRetries,
    due: (limit) => listDueCallbacks(world, limit),
    refusal: (callback) => {
      if (secretOf(world, callback) === undefined) return 'Not sent: the app or its product no longer exists.'
      const refused = checkTarget(callback.url, reach)
      return refused && `Not sent: ${refused}`
    },
    begin: (attempt) => beginAttempt(world, attempt),
    send: (callback, signal) => {
      const { url, kind } = callback
      return send({ url, kind, signedRequest: signFor(world, callback), fetch, signal })
    },
    settle: ({ id }, ended, nextAttemptAt) => {
      const { state, outcome } = ended
      const { statusUrl, confirmationCode } = ('reply' in ended && ended.reply) || {
        statusUrl: null,
        confirmationCode: null,
      }
      settleCallback(world, { id, state, nextAttemptAt, outcome, statusUrl, confirmationCode })
    },
  }
}

/** Each attempt is signed again, so that an app that checks the age of a signed request accepts a late one. Assumed. */
function signFor(world: World, callback: Callback): string {
  const payload = callbackPayload(callback, Math.floor(world.clock.now() / 1000), world.dialect)
  return signRequest(payload, secretOf(world, callback) ?? '')
}

/** The Instagram app secret, or for Facebook Login the app secret (`callbackSecretEvidence` in the contract). */
function secretOf(world: World, { appId, login }: Callback): string | undefined {
  const app = findApp(world, appId)
  if (app === undefined || login === 'facebook') return app?.secret
  return findProduct(world, appId, login)?.clientSecret ?? undefined
}
