import { query } from '../../store/query.ts'
import type { Schema } from '../../store/schema.ts'
import type { World } from '../../world.ts'
import { findAccountByUsername } from '../accounts.ts'

/** Where an account is named: in a caption, or in a comment. */
export type Mention = Schema['mentions']

const insert = query<Mention>((db, p) =>
  db
    .insertInto('mentions')
    .values({ mediaId: p.mediaId, commentId: p.commentId, accountId: p.accountId, createdAt: p.createdAt }),
)
const ofAccount = query<{ accountId: string; mediaId: string }, Mention>((db, p) =>
  db.selectFrom('mentions').selectAll().where('accountId', '=', p.accountId).where('mediaId', '=', p.mediaId),
)

const ofMedia = query<{ mediaId: string }, Mention>((db, p) =>
  db.selectFrom('mentions').selectAll().where('mediaId', '=', p.mediaId),
)

/** Stores which accounts a caption or a comment names. Names that nobody has are left out. */
export function nameAccounts(world: World, where: Omit<Mention, 'accountId'>, usernames: readonly string[]): void {
  for (const username of usernames) {
    const account = findAccountByUsername(world, username)
    if (account !== undefined) world.database.run(insert, { ...where, accountId: account.id })
  }
}

/** Whom a media's caption and comments name. */
export function mentionsOf(world: World, mediaId: string): Mention[] {
  return world.database.all(ofMedia, { mediaId })
}

/** Where a media's caption and comments name an account. */
export function mentionsIn(world: World, mediaId: string, accountId: string): Mention[] {
  return world.database.all(ofAccount, { accountId, mediaId })
}
