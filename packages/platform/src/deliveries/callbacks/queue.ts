import type { CallbackKind } from '@darkroom/contract'
import { appScopedId } from '../../identity/app-scoped-id.ts'
import { findProduct } from '../../world/records/apps/products.ts'
import { type Callback, insertCallback } from '../../world/records/callbacks.ts'
import type { Grant } from '../../world/records/grants.ts'
import type { World } from '../../world/world.ts'

/** Who a callback is about, and which callback it is. */
export interface QueuedCallback {
  readonly grant: Pick<Grant, 'appId' | 'login' | 'scopedId' | 'accountId'>
  readonly kind: CallbackKind
}

/**
 * Queues a callback that tells an app that somebody removed it, or wants their data deleted. It is sent at the next delivery.
 *
 * @returns undefined when the app has no URL for this callback, so that nothing is sent.
 */
export function queueCallback(world: World, { grant, kind }: QueuedCallback): Callback | undefined {
  const url = callbackUrl(world, grant, kind)
  if (url === '') return undefined
  const now = world.clock.now()
  const callback: Callback = {
    id: world.ids.delivery(),
    appId: grant.appId,
    login: grant.login,
    kind,
    url,
    userId: appScopedId(world, grant),
    state: 'waiting',
    attempts: 0,
    nextAttemptAt: now,
    outcome: '',
    statusUrl: null,
    confirmationCode: null,
    createdAt: now,
  }
  insertCallback(world, callback)
  return callback
}

/** The URL an app has registered for a callback; empty when there is none. */
export function callbackUrl(world: World, grant: QueuedCallback['grant'], kind: CallbackKind): string {
  const product = findProduct(world, grant.appId, grant.login)
  return (kind === 'deauthorize' ? product?.deauthorizeUrl : product?.dataDeletionUrl) ?? ''
}
