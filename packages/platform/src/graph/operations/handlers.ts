import { listPages, noBusinesses, noPages } from './accounts.ts'
import type { BuiltOperation, Handlers } from './handler.ts'
import { listMedia } from './media.ts'
import { listPermissions, revokePermissions } from './permissions.ts'
import { showPicture } from './picture.ts'
import {
  listSubscribedAppsOfPage,
  showSubscribedApp,
  subscribeAccount,
  subscribePage,
  unsubscribeSubject,
} from './subscribed-apps.ts'
import { listSubscriptions, subscribe, unsubscribe } from './subscriptions.ts'

/** Every operation that is answered, by the name it has in the contract. */
export const handlers: Handlers = {
  'GET IGUser': 'read',
  'GET IGUser/media': listMedia,
  'GET IGMedia': 'read',
  'GET User': 'read',
  'GET User/accounts': listPages,
  'GET User/businesses': noBusinesses,
  'GET User/picture': showPicture,
  'GET User/permissions': listPermissions,
  'DELETE User/permissions': revokePermissions,
  'GET Page': 'read',
  'GET Page/accounts': noPages,
  'GET Page/picture': showPicture,
  'GET Application': 'read',
  'GET Application/subscriptions': listSubscriptions,
  'POST Application/subscriptions': subscribe,
  'DELETE Application/subscriptions': unsubscribe,
  'GET IGUser/subscribed_apps': showSubscribedApp,
  'POST IGUser/subscribed_apps': subscribeAccount,
  'DELETE IGUser/subscribed_apps': unsubscribeSubject,
  'GET Page/subscribed_apps': listSubscribedAppsOfPage,
  'POST Page/subscribed_apps': subscribePage,
  'DELETE Page/subscribed_apps': unsubscribeSubject,
}

/** Whether an operation is answered. */
export function isBuilt(name: string): name is BuiltOperation {
  return Object.hasOwn(handlers, name)
}
