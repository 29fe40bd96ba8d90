import { listPages, noBusinesses, noPages } from './accounts.ts'
import type { BuiltOperation, Handlers } from './handler.ts'
import { listMedia } from './media.ts'
import { listPermissions, revokePermissions } from './permissions.ts'
import { showPicture } from './picture.ts'
import { makeContainer, noScheduledMedia, publishContainer, showPublishingLimit } from './publishing.ts'

/** Every operation that is answered, by the name it has in the contract. */
export const handlers: Handlers = {
  'GET IGUser': 'read',
  'GET IGUser/media': listMedia,
  'GET IGMedia': 'read',
  'POST IGUser/media': makeContainer,
  'POST IGUser/media_publish': publishContainer,
  'GET IGUser/content_publishing_limit': showPublishingLimit,
  'GET IGUser/scheduled_media': noScheduledMedia,
  'GET IGContainer': 'read',
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
}

/** Whether an operation is answered. */
export function isBuilt(name: string): name is BuiltOperation {
  return Object.hasOwn(handlers, name)
}
