import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../../packages/cli/dist/index.js'
import { createPlatform, type Platform } from '../../packages/platform/dist/index.js'
import { insertAccount } from '../../packages/platform/dist/world/records/accounts.js'
import { listApps } from '../../packages/platform/dist/world/records/apps/apps.js'
import {
  acceptTesterInvite,
  inviteInstagramTester,
} from '../../packages/platform/dist/world/records/apps/instagram-testers.js'
import { saveGrant } from '../../packages/platform/dist/world/records/grants.js'
import { insertMedia } from '../../packages/platform/dist/world/records/media/media.js'
import { issueAccessToken } from '../../packages/platform/dist/world/records/tokens/access-tokens.js'
import { latency, type Shot } from '../load.ts'
import { recordRounds } from '../report.ts'

const readings = 2000
const rounds = 5
const mediaEach = 10
const batch = 10_000

/** `/me/media` of random accounts, from a file with 100,000 accounts and a million media, beside one with a hundred and a thousand. */
export async function measureManyMedia(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'darkroom-many-media-'))
  try {
    const worlds = [100, 100_000].map((count) => {
      const data = join(directory, String(count))
      const platform = createPlatform({ data, asOf: '2026-11-01' })
      const tokens = fill(platform, count)
      platform.close()
      return { data, tokens, times: [] as number[] }
    })
    for (let round = 0; round <= rounds; round++) {
      for (const { data, tokens, times } of worlds) {
        const time = await read(data, tokens)
        if (round > 0) times.push(time)
      }
    }
    const [small, large] = worlds.map(({ times }) => times)
    recordRounds(
      '/me/media of ten in a file with 10^5 accounts and 10^6 media, beside a hundred and a thousand',
      'µs',
      large ?? [],
      small ?? [],
      { atMost: 1.5 },
    )
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

/** Accounts with a token each, and then their media in the order of time, so that an account's are not side by side. @returns Tokens of a sample */
function fill({ world }: Platform, count: number): string[] {
  const app = listApps(world)[0]?.id ?? ''
  const createdAt = world.clock.now()
  const tokens: string[] = []
  inBatches(count, (index) => {
    const id = idOf(index)
    const username = `account.${index}`
    insertAccount(world, {
      id,
      username,
      name: username,
      passwordHash: 'none',
      type: 'BUSINESS',
      private: 0,
      hue: 0,
      createdAt,
      biography: '',
      website: '',
      followersCount: 0,
      followsCount: 0,
      checkpointed: 0,
      offMetaActivity: 1,
    })
    inviteInstagramTester(world, app, id)
    acceptTesterInvite(world, app, id)
    const key = { appId: app, login: 'instagram' as const, subjectId: id }
    const grant = saveGrant(world, key, { scopes: ['instagram_business_basic'] })
    const token = issueAccessToken(world, { grant, kind: 'longLived' })
    if (index % Math.ceil(count / 20_000) === 0) tokens.push(token)
  })
  const begun = createdAt - count * mediaEach * 10
  inBatches(count * mediaEach, (index) => {
    const accountId = idOf(index % count)
    const media = {
      id: world.ids.media(),
      caption: `Picture ${index}`,
      hue: index % 360,
      createdAt: begun + index * 10,
    }
    insertMedia(world, { ...media, accountId })
  })
  return tokens

  function inBatches(total: number, insert: (index: number) => void): void {
    for (let begun = 0; begun < total; begun += batch) {
      world.database.transaction(() => {
        for (let index = begun; index < Math.min(begun + batch, total); index++) insert(index)
      })
      if (total > batch)
        process.stderr.write(`\rmaking rows: ${begun.toLocaleString('en')} of ${total.toLocaleString('en')}`)
    }
    if (total > batch) process.stderr.write('\r\u001b[K')
  }
}

function idOf(index: number): string {
  return `17841${String(index).padStart(12, '0')}`
}

/** Microseconds a reading takes: the median, on one connection. */
async function read(data: string, tokens: readonly string[]): Promise<number> {
  await using server = await startServer({ data })
  const fields = 'id,caption,media_type,permalink,timestamp,like_count,comments_count'
  const shots = Array.from({ length: readings }, (): Shot => {
    const token = tokens[Math.floor(Math.random() * tokens.length)]
    return { url: `${server.url}/graph.instagram.com/me/media?fields=${fields}&access_token=${token}`, method: 'GET' }
  })
  return await latency(shots)
}
