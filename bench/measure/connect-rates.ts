import { claim, scheduleOnce, settle } from '../../packages/connect/dist/work/work.js'
import { connectionRow } from '../connect/connection-row.ts'
import { linkAccount } from '../connect/link-account.ts'
import { type Opened, openBench } from '../connect/open.ts'
import { bothPlaces, openPlace } from '../connect/stores.ts'
import { recordRounds } from '../report.ts'

const rounds = 3
const links = 60
const refreshes = 120
const claims = 600
const atOnce = 8
const buckets = 16

/** Links, refreshes and claims a second of one process, on SQLite beside PostgreSQL; Instagram answers at once. */
export async function measureConnectRates(): Promise<void> {
  await using stores = await bothPlaces()
  const opened: Opened[] = []
  for (const place of stores.places) opened.push(await openBench(await openPlace(place)))
  const tasks = { 'accounts linked': linkMany, 'tokens refreshed': refreshMany, 'work claimed and settled': claimMany }
  for (const [what, task] of Object.entries(tasks)) {
    const rates = opened.map(() => [] as number[])
    for (let round = 0; round <= rounds; round++) {
      for (const [index, each] of opened.entries()) {
        const rate = await task(each, round)
        if (round > 0) rates[index]?.push(rate)
      }
    }
    const [sqlite = [], postgres = []] = rates
    recordRounds(`${what}, SQLite beside PostgreSQL`, 'a second', sqlite, postgres, {})
  }
  for (const { connect } of opened) await connect.close()
}

async function linkMany(opened: Opened, round: number): Promise<number> {
  let next = 0
  return rate(links, () =>
    Promise.all(
      Array.from({ length: atOnce }, async () => {
        while (next < links) await linkAccount(opened, `17841${round}${String(next++).padStart(11, '0')}`)
      }),
    ),
  )
}

/** Tokens of 45 days, due together: the worker claims, refreshes and settles them, eight at a time. */
async function refreshMany(opened: Opened, round: number): Promise<number> {
  const { connect, context } = opened
  await connect.work()
  for (let index = 0; index < refreshes; index++) {
    const row = await connectionRow(opened, (round + 1) * 1_000_000 + index, { daysOld: 45 })
    await context.store.transaction(async (db) => {
      await db.insertInto('connection').values(row).execute()
      await scheduleOnce(db, 'care', row.id, context.now() - 1000)
    })
  }
  return rate(refreshes, async () => {
    const done = await connect.work()
    if (done < refreshes) throw new Error(`Only ${done} of ${refreshes} were worked on.`)
  })
}

/** Work that is nothing but claimed, eight at a time, and settled one by one. */
async function claimMany({ context }: Opened, round: number): Promise<number> {
  const { store } = context
  const kind = `bench${round}`
  await store.transaction(async (db) => {
    for (let index = 0; index < claims; index++) await scheduleOnce(db, kind, String(index), 0)
  })
  return rate(claims, async () => {
    for (let bucket = 0; bucket < buckets; bucket++)
      for (;;) {
        const now = context.now()
        const wanted = { bucket, kinds: [kind], now, lease: now + 60_000, owner: 'bench', most: atOnce }
        const held = await claim(store, wanted)
        if (held.length === 0) break
        await Promise.all(held.map((each) => store.run((db) => settle(db, each, { dueAt: undefined }))))
      }
  })
}

async function rate(count: number, work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return (count / (performance.now() - begun)) * 1000
}
