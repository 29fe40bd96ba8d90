import { query } from '../../store/query.ts'
import type { MessageReactionRow } from '../../store/schema.ts'
import type { World } from '../../world.ts'

/** What somebody feels about a message. */
export type Reaction = MessageReactionRow

/** The reactions that have a name, and the emoji of each; every other emoji is `other`. */
export const namedReactions: Readonly<Record<string, string>> = {
  love: '\u2764\ufe0f',
  smile: '\u{1f606}',
  wow: '\u{1f62e}',
  sad: '\u{1f622}',
  angry: '\u{1f620}',
  like: '\u{1f44d}',
  dislike: '\u{1f44e}',
}

/** The name of an emoji as a reaction. */
export function reactionName(emoji: string): string {
  return Object.keys(namedReactions).find((name) => namedReactions[name] === emoji) ?? 'other'
}

const ofMessage = query<{ messageId: string }, Reaction>((db, p) =>
  db.selectFrom('messageReactions').selectAll().where('messageId', '=', p.messageId).orderBy('createdAt'),
)
const save = query<Reaction>((db, p) =>
  db
    .insertInto('messageReactions')
    .values({
      messageId: p.messageId,
      accountId: p.accountId,
      reaction: p.reaction,
      emoji: p.emoji,
      createdAt: p.createdAt,
    })
    .onConflict((conflict) =>
      conflict.columns(['messageId', 'accountId']).doUpdateSet((eb) => ({
        reaction: eb.ref('excluded.reaction'),
        emoji: eb.ref('excluded.emoji'),
      })),
    ),
)
const remove = query<Pick<Reaction, 'messageId' | 'accountId'>>((db, p) =>
  db.deleteFrom('messageReactions').where('messageId', '=', p.messageId).where('accountId', '=', p.accountId),
)
const every = query<object, Reaction>((db) => db.selectFrom('messageReactions').selectAll().orderBy('createdAt'))

export function listReactions(world: World, messageId: string): Reaction[] {
  return world.database.all(ofMessage, { messageId })
}

/** Stores a reaction in place of the one before. */
export function saveReaction(world: World, reaction: Reaction): void {
  world.database.run(save, reaction)
}

/** @returns Whether there was one. */
export function removeReaction(world: World, messageId: string, accountId: string): boolean {
  return world.database.run(remove, { messageId, accountId }) > 0
}

export function listEveryReaction(world: World): Reaction[] {
  return world.database.all(every, {})
}
