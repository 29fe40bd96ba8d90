import type { FoundNode, NodeKind, ReadableNode } from '../node.ts'
import { application } from './application.ts'
import { contentPublishingLimit } from './content-publishing-limit.ts'
import { igContainer } from './ig-container.ts'
import { igMedia } from './ig-media.ts'
import { igUser } from './ig-user.ts'
import { page } from './page.ts'
import { user } from './user.ts'

/** How each kind of object is found and read. */
export const kinds: { readonly [N in ReadableNode]: NodeKind<N> } = {
  IGUser: igUser,
  IGMedia: igMedia,
  IGContainer: igContainer,
  ContentPublishingLimit: contentPublishingLimit,
  User: user,
  Page: page,
  Application: application,
}

/** How objects of the kind of one that was found are read, the two taken together. */
export function kindOf(found: FoundNode): NodeKind<ReadableNode> {
  return kinds[found.node]
}
