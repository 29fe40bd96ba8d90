import { listCollaborators as collaboratorsOf } from '../../../world/records/media/collaborators.ts'
import { listChildren as childrenOf, type Media } from '../../../world/records/media/media.ts'
import type { ListHandler } from '../handler.ts'

/** `GET /{ig-media}/children`: the parts of an album, in order. Other media have no such key among their fields. */
export const listChildren: ListHandler<Media> = {
  list: ({ call }, { id }) => {
    const items = childrenOf(call.context.world, id).map((record) => ({ node: 'IGMedia', record }) as const)
    return { items, hasPrevious: false, hasNext: false }
  },
  emptyWithin: 'omitted',
}

/** `GET /{ig-media}/collaborators`: who was invited to be an author too, in the order of the invitations. */
export const listCollaborators: ListHandler<Media> = {
  list: ({ call }, { id }) => {
    const items = collaboratorsOf(call.context.world, id).map(
      (record) => ({ node: 'MediaCollaborator', record }) as const,
    )
    return { items, hasPrevious: false, hasNext: false }
  },
}
