import type { InviteState } from '@darkroom/contract'
import { query } from '../../store/query.ts'
import type { AppRow, Schema } from '../../store/schema.ts'
import type { World } from '../../world.ts'
import type { Account } from '../accounts.ts'

/** An account's place on an app's list of Instagram Testers. */
export type InstagramTester = Schema['instagramTesters']

type Key = { appId: string; accountId: string }

const one = query<Key, InstagramTester>((db, p) =>
  db.selectFrom('instagramTesters').selectAll().where('appId', '=', p.appId).where('accountId', '=', p.accountId),
)
const ofApp = query<{ appId: string }, InstagramTester & Pick<Account, 'username' | 'name'>>((db, p) =>
  db
    .selectFrom('instagramTesters')
    .innerJoin('accounts', 'accounts.id', 'instagramTesters.accountId')
    .selectAll('instagramTesters')
    .select(['accounts.username', 'accounts.name'])
    .where('instagramTesters.appId', '=', p.appId)
    .orderBy('instagramTesters.invitedAt'),
)
const invitesOf = query<{ accountId: string }, InstagramTester & { appName: AppRow['name'] }>((db, p) =>
  db
    .selectFrom('instagramTesters')
    .innerJoin('apps', 'apps.id', 'instagramTesters.appId')
    .selectAll('instagramTesters')
    .select('apps.name as appName')
    .where('instagramTesters.accountId', '=', p.accountId)
    .where('apps.deletedAt', 'is', null)
    .orderBy('instagramTesters.invitedAt'),
)
const insert = query<InstagramTester>((db, p) =>
  db
    .insertInto('instagramTesters')
    .values({
      appId: p.appId,
      accountId: p.accountId,
      state: p.state,
      invitedAt: p.invitedAt,
      acceptedAt: p.acceptedAt,
    })
    .onConflict((conflict) => conflict.doNothing()),
)
const updateState = query<Key & { state: InviteState; acceptedAt: number }>((db, p) =>
  db
    .updateTable('instagramTesters')
    .set({ state: p.state, acceptedAt: p.acceptedAt })
    .where('appId', '=', p.appId)
    .where('accountId', '=', p.accountId),
)
const remove = query<Key>((db, p) =>
  db.deleteFrom('instagramTesters').where('appId', '=', p.appId).where('accountId', '=', p.accountId),
)

export function findInstagramTester(world: World, appId: string, accountId: string): InstagramTester | undefined {
  return world.database.first(one, { appId, accountId })
}

export function listInstagramTesters(
  world: World,
  appId: string,
): (InstagramTester & Pick<Account, 'username' | 'name'>)[] {
  return world.database.all(ofApp, { appId })
}

/** What an account finds under Tester Invites, accepted ones too. */
export function listTesterInvites(world: World, accountId: string): (InstagramTester & { appName: string })[] {
  return world.database.all(invitesOf, { accountId })
}

/** Invites an account; one that is on the list already stays as it is. */
export function inviteInstagramTester(world: World, appId: string, accountId: string): void {
  world.database.run(insert, { appId, accountId, state: 'pending', invitedAt: world.clock.now(), acceptedAt: null })
}

export function acceptTesterInvite(world: World, appId: string, accountId: string): void {
  world.database.run(updateState, { appId, accountId, state: 'accepted', acceptedAt: world.clock.now() })
}

/** Takes an account off the list: declined, left, or removed in the dashboard. */
export function removeInstagramTester(world: World, appId: string, accountId: string): void {
  world.database.run(remove, { appId, accountId })
}
