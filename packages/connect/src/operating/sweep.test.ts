import { expect, test } from 'vitest'
import { day } from '../base/time.ts'
import { startWorld } from '../testing/world.ts'

test('links, events and the audit are kept for their time, and then deleted; connections stay', async () => {
  await using world = await startWorld({ options: { retention: { audit: 30, events: 10, links: 1 } } })
  await world.link()
  const counts = async (): Promise<number[]> =>
    Promise.all(
      (['link', 'event', 'audit', 'connection'] as const).map(
        async (table) =>
          (
            await world.store.run((db) =>
              db.selectFrom(table).select('id').where('tenantId', '=', world.tenantId).execute(),
            )
          ).length,
      ),
    )
  expect(await counts()).toEqual([1, 1, 4, 1])
  await world.advance(2 * day)
  expect(await counts()).toEqual([0, 1, 4, 1])
  await world.advance(9 * day)
  expect(await counts()).toEqual([0, 0, 4, 1])
  await world.advance(20 * day)
  expect(await counts()).toEqual([0, 0, 0, 1])
})
