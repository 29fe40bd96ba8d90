import { query } from '../../store/query.ts'
import type { CollaboratorRow } from '../../store/schema.ts'
import type { World } from '../../world.ts'

/** An account that was invited to be a media's author too. */
export type Collaborator = CollaboratorRow

const insert = query<Collaborator>((db, p) =>
  db
    .insertInto('collaborators')
    .values({
      mediaId: p.mediaId,
      accountId: p.accountId,
      state: p.state,
      position: p.position,
      createdAt: p.createdAt,
    })
    .onConflict((conflict) => conflict.doNothing()),
)
const ofMedia = query<{ mediaId: string }, Collaborator & { username: string }>((db, p) =>
  db
    .selectFrom('collaborators')
    .innerJoin('accounts', 'accounts.id', 'collaborators.accountId')
    .selectAll('collaborators')
    .select('accounts.username')
    .where('mediaId', '=', p.mediaId)
    .orderBy('position'),
)
const ofAccount = query<{ accountId: string; state: Collaborator['state'] }, Collaborator>((db, p) =>
  db
    .selectFrom('collaborators')
    .selectAll()
    .where('accountId', '=', p.accountId)
    .where('state', '=', p.state)
    .orderBy('createdAt', 'desc')
    .orderBy('mediaId', 'desc'),
)
const answer = query<Pick<Collaborator, 'mediaId' | 'accountId' | 'state'>>((db, p) =>
  db
    .updateTable('collaborators')
    .set({ state: p.state })
    .where('mediaId', '=', p.mediaId)
    .where('accountId', '=', p.accountId),
)

export function insertCollaborator(world: World, collaborator: Collaborator): void {
  world.database.run(insert, collaborator)
}

/** Who was invited to a media, with their usernames, in the order of the invitation. */
export function listCollaborators(world: World, mediaId: string): (Collaborator & { username: string })[] {
  return world.database.all(ofMedia, { mediaId })
}

/** To which media an account was invited, or is a collaborator of, newest first. */
export function listCollaborations(world: World, accountId: string, state: Collaborator['state']): Collaborator[] {
  return world.database.all(ofAccount, { accountId, state })
}

/** Accepts or declines an invitation. */
export function answerInvitation(world: World, mediaId: string, accountId: string, accepted: boolean): void {
  world.database.run(answer, { mediaId, accountId, state: accepted ? 'Accepted' : 'Declined' })
}
