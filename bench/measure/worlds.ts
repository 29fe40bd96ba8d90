import { createPlatform } from '../../packages/platform/dist/index.js'
import { record } from '../report.ts'

const count = 1000

/** How fast a test can have a world of its own, and what it costs to keep one. */
export async function measureWorlds(): Promise<void> {
  for (let index = 0; index < 50; index++) createPlatform({ asOf: '2024-11-01' }).close()
  const begun = performance.now()
  for (let index = 0; index < count; index++) {
    await using platform = createPlatform({ asOf: '2024-11-01' })
    await (await platform.fetch(new Request('https://graph.instagram.com/me'))).arrayBuffer()
  }
  const elapsed = performance.now() - begun
  record('worlds a second, in process, each with one answer', 'worlds/s', (count / elapsed) * 1000, {
    atLeast: 300,
  })

  globalThis.gc?.()
  const before = process.memoryUsage().rss
  const kept = Array.from({ length: 300 }, () => createPlatform({ asOf: '2024-11-01' }))
  globalThis.gc?.()
  record('memory of a world', 'KiB', (process.memoryUsage().rss - before) / kept.length / 1024, {})
  for (const platform of kept) platform.close()
}
