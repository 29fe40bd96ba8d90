import { query } from '../../store/query.ts'
import type { WelcomeFlowRow } from '../../store/schema.ts'
import type { World } from '../../world.ts'

/** Messages that ads lead to. */
export type WelcomeFlow = WelcomeFlowRow

const byId = query<{ id: string }, WelcomeFlow>((db, p) =>
  db.selectFrom('welcomeFlows').selectAll().where('id', '=', p.id),
)
const ofAccount = query<{ accountId: string }, WelcomeFlow>((db, p) =>
  db.selectFrom('welcomeFlows').selectAll().where('accountId', '=', p.accountId).orderBy('id'),
)
const save = query<WelcomeFlow>((db, p) =>
  db
    .insertInto('welcomeFlows')
    .values({
      id: p.id,
      accountId: p.accountId,
      appId: p.appId,
      name: p.name,
      flow: p.flow,
      platforms: p.platforms,
      usedInAd: p.usedInAd,
      updatedAt: p.updatedAt,
    })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        flow: eb.ref('excluded.flow'),
        platforms: eb.ref('excluded.platforms'),
        updatedAt: eb.ref('excluded.updatedAt'),
      })),
    ),
)
const remove = query<{ id: string }>((db, p) => db.deleteFrom('welcomeFlows').where('id', '=', p.id))

export function findWelcomeFlow(world: World, id: string): WelcomeFlow | undefined {
  return world.database.first(byId, { id })
}

export function listWelcomeFlows(world: World, accountId: string): WelcomeFlow[] {
  return world.database.all(ofAccount, { accountId })
}

/** Stores a flow, in place of the one with its id. */
export function saveWelcomeFlow(world: World, flow: WelcomeFlow): void {
  world.database.run(save, flow)
}

export function removeWelcomeFlow(world: World, id: string): void {
  world.database.run(remove, { id })
}
