import type { FoundNode, NodeKind, ReadableNode } from '../node.ts'
import { application } from './application.ts'
import { pollAttachment, promptResponse } from './caption-add-ons.ts'
import { copyrightCheckInformation } from './copyright-check.ts'
import { commentFrom, igComment } from './ig-comment.ts'
import { igMedia } from './ig-media.ts'
import { igUser } from './ig-user.ts'
import { mediaCollaborator } from './media-collaborator.ts'
import { page } from './page.ts'
import { user } from './user.ts'

/** How each kind of object is found and read. */
export const kinds: { readonly [N in ReadableNode]: NodeKind<N> } = {
  IGUser: igUser,
  IGMedia: igMedia,
  IGComment: igComment,
  CommentFrom: commentFrom,
  MediaCollaborator: mediaCollaborator,
  CopyrightCheckInformation: copyrightCheckInformation,
  PollAttachment: pollAttachment,
  PromptResponse: promptResponse,
  User: user,
  Page: page,
  Application: application,
}

/** How objects of the kind of one that was found are read, the two taken together. */
export function kindOf(found: FoundNode): NodeKind<ReadableNode> {
  return kinds[found.node]
}
