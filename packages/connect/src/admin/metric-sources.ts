import { type SelectQueryBuilder, sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Schema } from '../store/schema.ts'
import type { Queries } from '../store/store.ts'
import type { Sources } from '../telemetry/metrics.ts'
import { countStates } from './find-connections.ts'
import { workLag } from './read-records.ts'

/** What is counted in the store whenever metrics are asked for. */
export function metricSources(context: Pick<Context, 'store' | 'now'>): Sources {
  return {
    connections: () => countStates(context),
    posts: () => countPosts(context),
    deliveries: () => countDeliveriesLeft(context),
    workLag: async () => (await workLag(context)) / 1000,
    cooling: async () => {
      const { count } = await context.store.run((db) =>
        db
          .selectFrom('cooling')
          .select((q) => q.fn.countAll<number>().as('count'))
          .where('until', '>', context.now())
          .executeTakeFirstOrThrow(),
      )
      return count
    },
  }
}

async function countPosts({ store }: Pick<Context, 'store'>): Promise<Readonly<Record<string, number>>> {
  return counted(
    await store.run((db) =>
      db
        .selectFrom('post')
        .select(['state', (q) => q.fn.countAll<number>().as('count')])
        .groupBy('state')
        .execute(),
    ),
  )
}

/** Those that arrived are nearly all, and are not looked at: the condition is that of the index, word for word. */
async function countDeliveriesLeft({ store }: Pick<Context, 'store'>): Promise<Readonly<Record<string, number>>> {
  return counted(await store.run((db) => deliveriesLeft(db).execute()))
}

/** Counts of deliveries that have not arrived, by state. */
export function deliveriesLeft(db: Queries): SelectQueryBuilder<Schema, 'delivery', StateCount> {
  return db
    .selectFrom('delivery')
    .select(['state', (q) => q.fn.countAll<number>().as('count')])
    .where(sql<boolean>`"state" <> 'delivered'`)
    .groupBy('state')
}

interface StateCount {
  readonly state: string
  readonly count: number
}

function counted(rows: readonly StateCount[]): Readonly<Record<string, number>> {
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}
