import { query } from '../../store/query.ts'
import type { Schema } from '../../store/schema.ts'
import type { World } from '../../world.ts'

type Since = Schema['professionalSince']

const save = query<Since>((db, p) =>
  db
    .insertInto('professionalSince')
    .values({ accountId: p.accountId, at: p.at })
    .onConflict((conflict) => conflict.column('accountId').doUpdateSet((eb) => ({ at: eb.ref('excluded.at') }))),
)
const one = query<{ accountId: string }, Since>((db, p) =>
  db.selectFrom('professionalSince').selectAll().where('accountId', '=', p.accountId),
)

/** Remembers when a personal account became professional. */
export function setProfessionalSince(world: World, accountId: string, at: number = world.clock.now()): void {
  world.database.run(save, { accountId, at })
}

/** When an account became professional, in Unix milliseconds; undefined: it always was, as far as anybody knows. */
export function professionalSince(world: World, accountId: string): number | undefined {
  return world.database.first(one, { accountId })?.at
}
