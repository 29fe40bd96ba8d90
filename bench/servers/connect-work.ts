/**
 * A process of connect over a store that is filled: how long it takes to see that nothing is due, its memory, and then a part of a day's outage caught up.
 * Prints one line of JSON and ends.
 */
import { scheduleOnce } from '../../packages/connect/dist/work/work.js'
import { connectionRow } from '../connect/connection-row.ts'
import { openBench } from '../connect/open.ts'
import { openPlace } from '../connect/stores.ts'

const looks = 300
const [address = '', overdue = '0'] = process.argv.slice(2)
const opened = await openBench(await openPlace({ address }))
const { connect, context } = opened
const { store } = context
await connect.work()

const times: number[] = []
for (let look = 0; look < looks; look++) {
  const begun = performance.now()
  await connect.work()
  times.push(performance.now() - begun)
}
times.sort((a, b) => a - b)
const at = (part: number): number => times[Math.floor(times.length * part)] ?? Number.NaN
globalThis.gc?.()
const idleMemory = process.memoryUsage().rss

const refreshes = await catchUp(Number(overdue), { daysOld: 45 })
const checks = await catchUp(Number(overdue), { daysOld: 1, checkedDaysAgo: 9 })
globalThis.gc?.()
const { rss } = process.memoryUsage()
console.log(JSON.stringify({ url: '', p50: at(0.5), p99: at(0.99), idleMemory, memory: rss, refreshes, checks }))
await connect.close()

/** So many pieces of work of the same sort, overdue: how many of them a second are done. */
async function catchUp(count: number, age: Parameters<typeof connectionRow>[2]): Promise<number> {
  const first = age?.checkedDaysAgo === undefined ? 1 : 1 + count
  for (let from = first; from < first + count; from += 500) {
    const size = Math.min(500, first + count - from)
    const rows = await Promise.all(Array.from({ length: size }, (_, index) => connectionRow(opened, from + index, age)))
    await store.transaction(async (db) => {
      for (const row of rows) {
        await db.insertInto('connection').values(row).execute()
        await scheduleOnce(db, 'care', row.id, context.now() - 1000)
      }
    })
  }
  const begun = performance.now()
  const done = await connect.work()
  if (done < count) throw new Error(`Only ${done} of ${count} were worked on.`)
  return (count / (performance.now() - begun)) * 1000
}
