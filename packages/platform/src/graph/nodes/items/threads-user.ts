import { pictureUrl } from '../../../base/picture-url.ts'
import type { NodeKind } from '../../node.ts'

/** A profile on Threads. Its picture is its account's. */
export const threadsUser: NodeKind<'ThreadsUser'> = {
  resolvers: {
    threads_user_id: (_, { id }) => id,
    threads_user_profile_pic: ({ call }, { accountId }) => pictureUrl(call.context.origin, accountId),
  },
}
