import type { Context } from '../../call.ts'
import { setBlock } from '../../world/records/messages/blocks.ts'
import { changeConversation, findConversationWith } from '../../world/records/messages/conversations.ts'

/** Blocks somebody, so that neither can write the other, or no longer does. */
export function blockPerson(
  { world }: Pick<Context, 'world'>,
  accountId: string,
  otherId: string,
  blocked: boolean,
): void {
  setBlock(world, accountId, otherId, blocked)
}

/** Moves the conversation with somebody to spam, if there is one. */
export function moveToSpam({ world }: Pick<Context, 'world'>, accountId: string, otherId: string): void {
  const side = findConversationWith(world, accountId, otherId)
  if (side !== undefined) changeConversation(world, side, { folder: 'spam' })
}
