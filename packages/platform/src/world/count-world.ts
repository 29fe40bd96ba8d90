import { query } from './store/query.ts'
import type { World } from './world.ts'

/** How much a world holds. */
export interface WorldCounts {
  readonly people: number
  readonly accounts: number
  readonly pages: number
  readonly apps: number
  /** Those in force. */
  readonly grants: number
  readonly tokens: number
}

const counts = query<object, WorldCounts>((db) => {
  const rows = (table: 'people' | 'accounts' | 'pages' | 'accessTokens') =>
    db.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('count'))
  return db.selectNoFrom(() => [
    rows('people').as('people'),
    rows('accounts').as('accounts'),
    rows('pages').as('pages'),
    db
      .selectFrom('apps')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('deletedAt', 'is', null)
      .as('apps'),
    db
      .selectFrom('grants')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('removedAt', 'is', null)
      .as('grants'),
    rows('accessTokens').as('tokens'),
  ])
})

/** Counts what a world holds: what is lost when another takes its place. */
export function countWorld(world: World): WorldCounts {
  const found = world.database.first(counts, {})
  if (found === undefined) throw new Error('A count has always one row.')
  return { ...found }
}
