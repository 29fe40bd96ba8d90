import type { Tables } from '../store/database.ts'
import { query } from '../store/query.ts'
import type { Schema } from '../store/schema.ts'
import type { World } from '../world.ts'

export type FaultRow = Schema['faults']
export type FaultCounts = Omit<Schema['faultCounts'], 'id'>

const every = query<object, FaultRow>((db) => db.selectFrom('faults').selectAll().orderBy('position'))
const last = query<object, { position: number }>((db) =>
  db.selectFrom('faults').select('position').orderBy('position', 'desc').limit(1),
)
const insert = query<FaultRow>((db, p) =>
  db.insertInto('faults').values({ id: p.id, position: p.position, rule: p.rule, createdAt: p.createdAt }),
)
const update = query<{ id: string; rule: string }>((db, p) =>
  db.updateTable('faults').set({ rule: p.rule }).where('id', '=', p.id),
)
const remove = query<{ id: string }>((db, p) => db.deleteFrom('faults').where('id', '=', p.id))
const removeAll = query<object>((db) => db.deleteFrom('faults'))
const countsOf = query<{ id: string }, FaultCounts>((db, p) =>
  db.selectFrom('faultCounts').select(['seen', 'hits', 'lastAt']).where('id', '=', p.id),
)
const saveCounts = query<Schema['faultCounts']>((db, p) =>
  db
    .insertInto('faultCounts')
    .values({ id: p.id, seen: p.seen, hits: p.hits, lastAt: p.lastAt })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ seen: p.seen, hits: p.hits, lastAt: p.lastAt })),
)

/** What a look-up of faults reads; counts stand elsewhere, so that counting does not make every request read the rules anew. */
export const faultTables: Tables = ['faults']

/** Every fault, in the order in which they are tried. */
export function listFaultRows(world: World): FaultRow[] {
  return world.database.all(every, {})
}

/** Adds a fault behind the others. @param rule As JSON. */
export function insertFault(world: World, id: string, rule: string): void {
  const position = (world.database.first(last, {})?.position ?? 0) + 1
  world.database.run(insert, { id, position, rule, createdAt: world.clock.now() })
}

/** Puts another rule in a fault's place. @param rule As JSON. @returns Whether there was such a fault. */
export function updateFault(world: World, id: string, rule: string): boolean {
  return world.database.run(update, { id, rule }) > 0
}

/** @returns Whether there was such a fault. */
export function deleteFault(world: World, id: string): boolean {
  return world.database.run(remove, { id }) > 0
}

/** @returns How many there were. */
export function deleteFaults(world: World): number {
  return world.database.run(removeAll, {})
}

export function findFaultCounts(world: World, id: string): FaultCounts {
  return world.database.first(countsOf, { id }) ?? { seen: 0, hits: 0, lastAt: null }
}

export function saveFaultCounts(world: World, id: string, counts: FaultCounts): void {
  world.database.run(saveCounts, { id, ...counts })
}
