import { connectionRow } from '../connect/connection-row.ts'
import { fill } from '../connect/fill.ts'
import { openBench } from '../connect/open.ts'
import { bothPlaces, openPlace, type Place } from '../connect/stores.ts'
import { startPeer } from '../peers.ts'
import { record } from '../report.ts'

const connections = 1_000_000
const overdue = 2000
/** The worker does so much at once. */
const atOnce = 8
/** A day's share of a million: each is refreshed every 36 days, and checked once a week. */
const daily = { refreshes: connections / 36, checks: connections / 7 }

/** A million connections: a look for due work while there is none, memory, bytes, and a day's outage caught up by one process. */
export async function measureConnectMillion(): Promise<void> {
  await using stores = await bothPlaces()
  for (const place of stores.places) await measure(place)
}

async function measure(place: Place): Promise<void> {
  const { name } = place
  const seconds = await fillPlace(place)
  record(`${name}: a million connections loaded`, 's', seconds, {})
  record(`${name}: bytes of each, with indexes and work`, 'bytes', (await place.size()) / connections, {})
  await using worker = await startPeer('worker', [
    'node',
    '--expose-gc',
    'servers/connect-work.ts',
    place.address,
    String(overdue),
  ])
  const told = worker.ready as Record<string, unknown>
  const figure = (key: string): number => Number(told[key])
  record(`${name}: a look for due work with nothing due, median`, 'ms', figure('p50'), {})
  record(`${name}: the same, 99th of a hundred`, 'ms', figure('p99'), {})
  record(`${name}: memory of the process while nothing is due`, 'MB', figure('idleMemory') / 1e6, {})
  record(`${name}: memory after ${2 * overdue} pieces of work`, 'MB', figure('memory') / 1e6, {})
  record(`${name}: overdue refreshes caught up`, 'a second', figure('refreshes'), {})
  record(`${name}: overdue checks caught up`, 'a second', figure('checks'), {})
  const minutes = (seconds: number): number =>
    (daily.refreshes * (1 / figure('refreshes') + seconds) + daily.checks * (1 / figure('checks') + seconds)) / 60
  record(`${name}: a day's outage caught up, extrapolated`, 'minutes', minutes(0), {})
  record(
    `${name}: the same, were each call of Instagram's to take 200 ms, computed`,
    'minutes',
    minutes(0.2 / atOnce),
    {},
  )
}

/** @returns In how many seconds. */
async function fillPlace(place: Place): Promise<number> {
  const opened = await openBench(await openPlace(place))
  const { store, now } = opened.context
  const like = await connectionRow(opened, 0)
  const begun = performance.now()
  await fill(store, like, connections, now())
  await store.checkpoint?.()
  const took = (performance.now() - begun) / 1000
  await opened.connect.close()
  return took
}
