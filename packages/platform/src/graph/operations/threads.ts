import { findThreadsUser, insertThreadsUser, type ThreadsUser } from '../../world/records/threads-users.ts'
import type { AccountRecord } from '../records.ts'
import { wholeList } from './found-as.ts'
import type { ListHandler, ObjectHandler } from './handler.ts'

/** `GET /{ig-user}/connected_threads_user`: the profile on Threads that the account's owner connected. */
export const listConnectedThreads: ListHandler<AccountRecord> = listOf('connected')

/** `GET /{ig-user}/instagram_backed_threads_user`: the one that stands in for it. */
export const listBackedThreads: ListHandler<AccountRecord> = listOf('backed')

/** `POST /{ig-user}/instagram_backed_threads_user`: makes it, once. */
export const createBackedThreads: ObjectHandler<AccountRecord> = {
  object: ({ call }, { id: accountId }) => {
    const { world } = call.context
    const found = findThreadsUser(world, accountId, 'backed')
    const user = found ?? { accountId, kind: 'backed', id: world.ids.account() }
    if (found === undefined) insertThreadsUser(world, user)
    return { node: 'ThreadsUser', record: user }
  },
}

function listOf(kind: ThreadsUser['kind']): ListHandler<AccountRecord> {
  return {
    list: ({ call }, { id }) => {
      const user = findThreadsUser(call.context.world, id, kind)
      return wholeList('ThreadsUser', user === undefined ? [] : [user])
    },
  }
}
