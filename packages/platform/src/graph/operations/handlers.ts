import { listPages, noBusinesses, noPages } from './accounts.ts'
import { listComments, listReplies } from './comments/list.ts'
import { answerMention } from './comments/mention.ts'
import { createComment, createReply, removeCommentByCall, updateComment } from './comments/write.ts'
import type { BuiltOperation, Handlers } from './handler.ts'
import { showPoll, showPromptResponse } from './media/add-ons.ts'
import { addLike, takeLike } from './media/likes.ts'
import { listLiveMedia, listMedia, listStories } from './media/list.ts'
import { listChildren, listCollaborators } from './media/parts.ts'
import { removeMediaByCall, updateMedia } from './media/settings.ts'
import { listTags } from './media/tags.ts'
import { listPermissions, revokePermissions } from './permissions.ts'
import { showPicture } from './picture.ts'

/** Every operation that is answered, by the name it has in the contract. */
export const handlers: Handlers = {
  'GET IGUser': 'read',
  'GET IGUser/media': listMedia,
  'GET IGUser/stories': listStories,
  'GET IGUser/tags': listTags,
  'GET IGUser/live_media': listLiveMedia,
  'POST IGUser/likes': addLike,
  'DELETE IGUser/likes': takeLike,
  'POST IGUser/mentions': answerMention,
  'GET IGMedia': 'read',
  'POST IGMedia': updateMedia,
  'DELETE IGMedia': removeMediaByCall,
  'GET IGMedia/children': listChildren,
  'GET IGMedia/collaborators': listCollaborators,
  'GET IGMedia/comments': listComments,
  'POST IGMedia/comments': createComment,
  'GET IGMedia/poll_attachment': showPoll,
  'GET IGMedia/prompt_response': showPromptResponse,
  'GET IGComment': 'read',
  'POST IGComment': updateComment,
  'DELETE IGComment': removeCommentByCall,
  'GET IGComment/replies': listReplies,
  'POST IGComment/replies': createReply,
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
