import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPlatform, type Platform } from '../../packages/platform/dist/index.js'
import { issueAccessToken } from '../../packages/platform/dist/world/access-tokens.js'
import { insertAccount } from '../../packages/platform/dist/world/accounts.js'
import { listApps } from '../../packages/platform/dist/world/apps.js'
import { saveGrant } from '../../packages/platform/dist/world/grants.js'
import { acceptTesterInvite, inviteInstagramTester } from '../../packages/platform/dist/world/instagram-testers.js'
import { scopedId } from '../../packages/platform/dist/world/scoped-ids.js'
import { median } from '../load.ts'
import { record } from '../report.ts'

const readings = 20_000
const rounds = 5

/** `/me` of random accounts in a file with a million of them, beside a file with a hundred. */
export async function measureMillion(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'darkroom-million-'))
  try {
    await using small = createPlatform({ data: join(directory, 'small'), asOf: '2024-11-01' })
    await using large = createPlatform({ data: join(directory, 'large'), asOf: '2024-11-01' })
    const tokens = new Map([
      [small, fill(small, 100)],
      [large, fill(large, 1_000_000)],
    ])
    const times = new Map<Platform, number[]>([
      [small, []],
      [large, []],
    ])
    for (let round = 0; round <= rounds; round++) {
      for (const platform of [small, large]) {
        const time = await read(platform, tokens.get(platform) ?? [])
        if (round > 0) times.get(platform)?.push(time)
      }
    }
    const of = (platform: Platform): number => median(times.get(platform) ?? [])
    record('/me in a file with a million accounts, beside a hundred', 'µs', of(large), of(small), { atMost: 1.2 })
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

/** Adds accounts, each with a grant and a token. @returns Tokens of a sample of them. */
function fill(platform: Platform, count: number): string[] {
  const { world } = platform
  const appId = listApps(world)[0]?.id ?? ''
  const tokens: string[] = []
  const createdAt = world.clock.now()
  for (let begun = 0; begun < count; begun += 10_000) {
    world.database.transaction(() => {
      for (let index = begun; index < Math.min(begun + 10_000, count); index++) {
        const id = `17841${String(index).padStart(12, '0')}`
        const username = `account.${index}`
        insertAccount(world, {
          id,
          username,
          name: username,
          passwordHash: 'none',
          type: 'PERSONAL',
          private: 0,
          hue: 0,
          createdAt,
        })
        inviteInstagramTester(world, appId, id)
        acceptTesterInvite(world, appId, id)
        scopedId(world, appId, id)
        const token = issueAccessToken(world, saveGrant(world, appId, id, ['user_profile']).id, 'shortLived')
        if (index % Math.ceil(count / 5000) === 0) tokens.push(token)
      }
    })
    if (begun % 100_000 === 0 && count > 100_000)
      process.stderr.write(`\rmaking accounts: ${begun.toLocaleString('en')} of ${count.toLocaleString('en')}`)
  }
  if (count > 100_000) process.stderr.write('\r\u001b[K')
  return tokens
}

/** Microseconds a reading takes, in process, over random tokens. */
async function read(platform: Platform, tokens: readonly string[]): Promise<number> {
  const begun = performance.now()
  for (let index = 0; index < readings; index++) {
    const token = tokens[Math.floor(Math.random() * tokens.length)]
    const answer = await platform.fetch(
      new Request(`https://graph.instagram.com/me?fields=id,username&access_token=${token}`),
    )
    if (answer.status !== 200) throw new Error(`a reading was refused: ${await answer.text()}`)
  }
  return ((performance.now() - begun) / readings) * 1000
}
