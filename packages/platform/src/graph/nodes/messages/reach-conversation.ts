import { findAccount } from '../../../world/records/accounts.ts'
import { type Conversation, listSides } from '../../../world/records/messages/conversations.ts'
import type { Reader } from '../../host.ts'
import { reachesAccount, whyNoAccount } from '../reach-account.ts'

/** A thread as the account sees it that the token reaches; undefined: it reaches neither of the two. */
export function sideOf(reader: Reader, threadId: string): Conversation | undefined {
  const { world } = reader.call.context
  return listSides(world, threadId).find(({ accountId }) => {
    const account = findAccount(world, accountId)
    return account !== undefined && reachesAccount(reader, account)
  })
}

/** Why a thread that exists is not seen. */
export function whyNoConversation(reader: Reader, threadId: string): string | undefined {
  const { world } = reader.call.context
  const [side] = listSides(world, threadId)
  const account = side && findAccount(world, side.accountId)
  return account && (whyNoAccount(reader, account) ?? 'It is a conversation of other accounts.')
}
