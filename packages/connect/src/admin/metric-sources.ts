import type { Context } from '../context.ts'
import type { Sources } from '../telemetry/metrics.ts'
import { countStates } from './find-connections.ts'
import { workLag } from './read-records.ts'

/** What is counted in the store whenever metrics are asked for. */
export function metricSources(context: Pick<Context, 'store' | 'now'>): Sources {
  return {
    connections: () => countStates(context),
    posts: () => countByState(context, 'post'),
    deliveries: () => countByState(context, 'delivery'),
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

async function countByState(
  { store }: Pick<Context, 'store'>,
  table: 'post' | 'delivery',
): Promise<Readonly<Record<string, number>>> {
  const rows = await store.run((db) =>
    db
      .selectFrom(table)
      .select(['state', (q) => q.fn.countAll<number>().as('count')])
      .groupBy('state')
      .execute(),
  )
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}
