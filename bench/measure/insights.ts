import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pacificDay, pacificMidnight } from '../../packages/platform/dist/base/pacific-day.js'
import { createPlatform, type Platform } from '../../packages/platform/dist/index.js'
import { findAccountByUsername } from '../../packages/platform/dist/world/records/accounts.js'
import { listApps } from '../../packages/platform/dist/world/records/apps/apps.js'
import { saveGrant } from '../../packages/platform/dist/world/records/grants.js'
import { addActivity } from '../../packages/platform/dist/world/records/insights/activity.js'
import { issueAccessToken } from '../../packages/platform/dist/world/records/tokens/access-tokens.js'
import { recordRounds } from '../report.ts'

const rounds = 5
const days = 90
const events = 1_000_000
const people = 200_000

/** Insights of 90 days of an account for which a million things were recorded, beside the same sums in bare SQL on the same file. */
export async function measureInsights(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'darkroom-insights-'))
  try {
    const made = createPlatform({ data: directory, asOf: '2026-11-01' })
    const accountId = findAccountByUsername(made.world, 'mira.prints')?.id ?? ''
    const today = pacificDay(made.world.clock.now())
    fill(made, accountId, today)
    made.close()
    const floor = await inTurns(() => countInSql(join(directory, 'world.db'), accountId, today))
    const platform = createPlatform({ data: directory, limits: 'off' })
    const ours = await inTurns(() => ask(platform, accountId, today))
    platform.close()
    const what = 'processor time of insights of 90 days of an account with 10^6 events, beside the same counts in SQL'
    recordRounds(what, 'ms', ours, floor, { atMost: 2 })
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

/**
 * Milliseconds of processor time of each round but the first, which opens files and prepares statements. Only one program can have the file open,
 * so that the two do not go by turns, and time on a clock would compare the neighbours.
 */
async function inTurns(work: () => unknown): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const begun = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(begun)
    if (round > 0) times.push((user + system) / 1000)
  }
  return times
}

function fill({ world }: Platform, accountId: string, today: number): void {
  const each = Math.ceil(events / days)
  for (let back = 1; back <= days; back++) {
    process.stderr.write(`\rrecording day ${back} of ${days}`)
    world.database.transaction(() => {
      for (let index = 0; index < each; index++) {
        const viewerId = `17842${String((index * 7 + back * 1009) % people).padStart(12, '0')}`
        addActivity(world, { accountId, day: today - back, viewerId, views: 1 + (index % 3), follower: 0 })
      }
    })
  }
  process.stderr.write('\r\u001b[K')
}

/** Three spans, since a call takes thirty days at the most: reach day by day, and the views of each span. */
const spans = [0, 30, 60].map((from) => ({ from, to: from + 30 }))

function countInSql(file: string, accountId: string, today: number): void {
  using database = new DatabaseSync(file, { readOnly: true })
  const daily = database.prepare(
    'SELECT day, COUNT(DISTINCT viewerId) AS reach FROM activity WHERE accountId = ? AND day BETWEEN ? AND ? GROUP BY day',
  )
  const total = database.prepare('SELECT SUM(views) AS views FROM activity WHERE accountId = ? AND day BETWEEN ? AND ?')
  for (const { from, to } of spans) {
    const span = [accountId, today - to, today - from - 1] as const
    if (daily.all(...span).length !== 30) throw new Error('Not every day was counted.')
    if (Number(total.get(...span)?.['views']) < 100_000) throw new Error('Not all views were counted.')
  }
}

let token = ''

async function ask(platform: Platform, accountId: string, today: number): Promise<void> {
  const { world } = platform
  token ||= issueAccessToken(world, {
    grant: saveGrant(
      world,
      { appId: listApps(world)[0]?.id ?? '', login: 'instagram', subjectId: accountId },
      { scopes: ['instagram_business_basic', 'instagram_business_manage_insights'] },
    ),
    kind: 'longLived',
  })
  const read = async (query: string): Promise<string> => {
    const url = `https://graph.instagram.com/${accountId}/insights?period=day&${query}&access_token=${token}`
    const answer = await platform.fetch(new Request(url))
    const text = await answer.text()
    if (!answer.ok) throw new Error(text)
    return text
  }
  for (const { from, to } of spans) {
    const window = `since=${seconds(today - to)}&until=${seconds(today - from) - 1}`
    const reach = await read(`metric=reach&${window}`)
    if (reach.split('end_time').length !== 31) throw new Error(`Not every day was counted: ${reach.slice(0, 300)}`)
    await read(`metric=views&metric_type=total_value&${window}`)
  }
}

const seconds = (day: number): number => pacificMidnight(day) / 1000
