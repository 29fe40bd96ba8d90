import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { DeliveryRow } from '../store/schema.ts'
import { openSqlite } from '../store/sqlite.ts'
import { scheduleOnce } from '../work/work.ts'
import { deliveriesLeft, metricSources } from './metric-sources.ts'

const delivery = (id: string, state: DeliveryRow['state']): DeliveryRow => ({
  id,
  tenantId: 'ten_1',
  endpointId: 'end_1',
  eventId: `evt_${id}`,
  type: 'endpoint.test',
  lane: '',
  state,
  attempts: 1,
  nextAttemptAt: null,
  createdAt: 0,
  endedAt: null,
  log: '[]',
})

test('deliveries that have not arrived are counted by an index that has no others', async () => {
  await using store = await openSqlite(':memory:')
  const rows = [delivery('1', 'waiting'), delivery('2', 'parked'), delivery('3', 'parked'), delivery('4', 'delivered')]
  await store.run((db) => db.insertInto('delivery').values(rows).execute())
  expect(await metricSources({ store, now: () => 0 }).deliveries()).toEqual({ waiting: 1, parked: 2 })
  const plan = await store.run((db) =>
    sql<{ detail: string }>`EXPLAIN QUERY PLAN ${sql.raw(deliveriesLeft(db).compile().sql)}`.execute(db),
  )
  expect(plan.rows.map(({ detail }) => detail)).toEqual([expect.stringContaining('COVERING INDEX deliveryLeft')])
})

test('work lags by as much as the oldest of all kinds and buckets is late', async () => {
  await using store = await openSqlite(':memory:')
  const lag = () => metricSources({ store, now: () => 100_000 }).workLag()
  expect(await lag()).toBe(0)
  await store.run((db) => scheduleOnce(db, 'care', 'con_1', 500_000))
  expect(await lag()).toBe(0)
  for (let index = 0; index < 40; index++)
    await store.run((db) => scheduleOnce(db, 'relay', `end_${index}`, 60_000 + index))
  expect(await lag()).toBe(40)
})
