import type { FoundNode, NodeKind, ReadableNode } from '../node.ts'
import { application } from './application.ts'
import { collaborationInvite, collaborativeMedia } from './collaboration.ts'
import { igAudio } from './ig-audio.ts'
import { igComment } from './ig-comment.ts'
import { igHashtag } from './ig-hashtag.ts'
import { igMedia } from './ig-media.ts'
import { igUpcomingEvent } from './ig-upcoming-event.ts'
import { igUser } from './ig-user.ts'
import { page } from './page.ts'
import { availableCatalog, catalogProduct, mediaProductTag, productAppeal } from './shopping.ts'
import { threadsUser } from './threads-user.ts'
import { user } from './user.ts'

/** How each kind of object is found and read. */
export const kinds: { readonly [N in ReadableNode]: NodeKind<N> } = {
  IGUser: igUser,
  IGMedia: igMedia,
  User: user,
  Page: page,
  Application: application,
  IGComment: igComment,
  IGHashtag: igHashtag,
  IGAudio: igAudio,
  IGUpcomingEvent: igUpcomingEvent,
  ThreadsUser: threadsUser,
  CollaborativeMedia: collaborativeMedia,
  CollaborationInvite: collaborationInvite,
  AvailableCatalog: availableCatalog,
  CatalogProduct: catalogProduct,
  MediaProductTag: mediaProductTag,
  ProductAppeal: productAppeal,
}

/** How objects of the kind of one that was found are read, the two taken together. */
export function kindOf(found: FoundNode): NodeKind<ReadableNode> {
  return kinds[found.node] as NodeKind<ReadableNode>
}
