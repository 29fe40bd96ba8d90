import { createPlatform } from '../../packages/platform/dist/index.js'
import { median } from '../load.ts'
import { record } from '../report.ts'
import { tokenFor } from '../tutorial.ts'

const rounds = 60
const reads = 1500

/** What remembering requests, and watching them for known mistakes, cost a read of `/me` in process: by turns in one process, the median of the rounds. */
export async function measureLog(): Promise<void> {
  const common = { asOf: '2024-11-01', limits: 'off' } as const
  await using none = createPlatform({ ...common, requestLog: false })
  await using log = createPlatform({ ...common, watchMistakes: false })
  await using both = createPlatform(common)
  const platforms = [none, log, both]
  const urls = await Promise.all(
    platforms.map(async (platform) => {
      const token = await tokenFor(platform, 'jayposiris')
      return `https://graph.instagram.com/me?fields=id,username&access_token=${token}`
    }),
  )
  const times: number[][] = platforms.map(() => [])
  for (let round = 0; round <= rounds; round++) {
    // Each is first as often as last, since what runs first after a pause is slower.
    for (let turn = 0; turn < platforms.length; turn++) {
      const at = (turn + round) % platforms.length
      const [platform, url] = [platforms[at], urls[at]]
      if (platform === undefined || url === undefined) continue
      const begun = process.cpuUsage()
      for (let count = 0; count < reads; count++) await platform.fetch(new Request(url))
      const { user, system } = process.cpuUsage(begun)
      if (round > 0) times[at]?.push((user + system) / reads)
    }
  }
  const [bare = [], logged = [], watched = []] = times
  const costOf = (dearer: readonly number[], cheaper: readonly number[]): number =>
    median(dearer.map((value, round) => value / (cheaper[round] ?? Number.NaN)))
  record('/me in process without log', 'µs', median(bare), {})
  record('the log, times that', '', costOf(logged, bare), { atMost: 1.1 })
  record('log and lint, times that', '', costOf(watched, bare), { atMost: 1.1 })
}
