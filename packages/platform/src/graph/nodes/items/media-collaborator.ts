import type { NodeKind } from '../../node.ts'

/** Somebody who was invited to be a media's author too. */
export const mediaCollaborator: NodeKind<'MediaCollaborator'> = {
  resolvers: {
    id: (_, { accountId }) => accountId,
    username: (_, { username }) => username,
    invite_status: (_, { state }) => state,
  },
}
