import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../../packages/cli/dist/index.js'
import { createPlatform, type Platform } from '../../packages/platform/dist/index.js'
import { hashSecret } from '../../packages/platform/dist/world/hash.js'
import { insertAccount } from '../../packages/platform/dist/world/records/accounts.js'
import { listApps } from '../../packages/platform/dist/world/records/apps/apps.js'
import {
  acceptTesterInvite,
  inviteInstagramTester,
} from '../../packages/platform/dist/world/records/apps/instagram-testers.js'
import { saveGrant } from '../../packages/platform/dist/world/records/grants.js'
import {
  issueAccessToken,
  storeAccessTokenRow,
} from '../../packages/platform/dist/world/records/tokens/access-tokens.js'
import { latency, type Shot } from '../load.ts'
import { type Aim, recordRounds } from '../report.ts'

const readings = 3000
const rounds = 7

/** Tokens of each account in the measurement with ten million. */
const tokensEach = 10

/** Tokens made in one transaction. */
const batch = 500_000

/** `/me` of random accounts over HTTP, one after another, from a file with a million of them, beside a file with a hundred. */
export async function measureMillion(): Promise<void> {
  await measure(false)
}

/** The same once the million have ten million tokens. Making them takes minutes, so it is run by name only. */
export async function measureTenMillion(): Promise<void> {
  await measure(true)
}

async function measure(withTokens: boolean): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'darkroom-million-'))
  try {
    const worlds = [100, 1_000_000].map((count) => {
      const data = join(directory, String(count))
      const platform = createPlatform({ data, asOf: '2024-11-01' })
      const { tokens, grants } = fill(platform, count)
      platform.close()
      return { data, tokens, grants, times: [] as number[] }
    })
    if (!withTokens) {
      await compare(worlds, '/me in a file with a million accounts, beside a hundred', { atMost: 1.2 })
      return
    }
    for (const world of worlds) addTokens(world)
    await compare(
      worlds,
      '/me in a file with ten million tokens of a million accounts, beside a thousand of a hundred',
      {},
    )
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

interface Filled {
  readonly data: string
  readonly tokens: string[]
  readonly grants: readonly string[]
  times: number[]
}

async function compare(worlds: readonly Filled[], what: string, aim: Aim): Promise<void> {
  for (const world of worlds) world.times = []
  for (let round = 0; round <= rounds; round++) {
    for (const { data, tokens, times } of worlds) {
      const time = await read(data, tokens)
      if (round > 0) times.push(time)
    }
  }
  const [small, large] = worlds.map(({ times }) => times)
  recordRounds(what, 'µs', large ?? [], small ?? [], aim)
}

/** Nine more tokens for each grant; a sample of them is read from then on. */
function addTokens({ data, tokens, grants }: Filled): void {
  const platform = createPlatform({ data })
  const { world } = platform
  tokens.length = 0
  const total = grants.length * (tokensEach - 1)
  const issuedAt = world.clock.now()
  const expiresAt = issuedAt + 5_184_000_000
  for (let begun = 0; begun < total; begun += batch) {
    const texts = Array.from({ length: Math.min(batch, total - begun) }, () =>
      world.ids.accessToken('basic-display', 'longLived'),
    )
    tokens.push(...texts.slice(0, Math.ceil((20_000 * texts.length) / total)))
    // In the order of the index, so that its pages are filled one after another.
    const hashes = texts.map(hashSecret).sort()
    world.database.transaction(() => {
      for (const [index, hash] of hashes.entries()) {
        const grantId = grants[(begun + index) % grants.length] ?? ''
        storeAccessTokenRow(world, {
          hash,
          grantId,
          kind: 'longLived',
          pageId: null,
          issuedAt,
          expiresAt,
          invalidatedAt: null,
          invalidatedBy: null,
        })
      }
    })
    if (total > batch)
      process.stderr.write(`\rmaking tokens: ${begun.toLocaleString('en')} of ${total.toLocaleString('en')}`)
  }
  platform.close()
  if (total > 1_000_000) process.stderr.write('\r\u001b[K')
}

/** Adds accounts, each with a grant and a token. @returns Tokens of a sample of them, and every grant. */
function fill(platform: Platform, count: number): { tokens: string[]; grants: string[] } {
  const { world } = platform
  const appId = listApps(world)[0]?.id ?? ''
  const tokens: string[] = []
  const grants: string[] = []
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
          biography: '',
          website: '',
          followersCount: 0,
          followsCount: 0,
          checkpointed: 0,
          offMetaActivity: 1,
        })
        inviteInstagramTester(world, appId, id)
        acceptTesterInvite(world, appId, id)
        const key = { appId, login: 'basic-display' as const, subjectId: id }
        const grant = saveGrant(world, key, { scopes: ['user_profile'] })
        const token = issueAccessToken(world, { grant, kind: 'shortLived' })
        grants.push(grant.id)
        if (index % Math.ceil(count / 20_000) === 0) tokens.push(token)
      }
    })
    if (begun % 100_000 === 0 && count > 100_000)
      process.stderr.write(`\rmaking accounts: ${begun.toLocaleString('en')} of ${count.toLocaleString('en')}`)
  }
  if (count > 100_000) process.stderr.write('\r\u001b[K')
  return { tokens, grants }
}

/** Microseconds a reading takes: the median, on one connection. */
async function read(data: string, tokens: readonly string[]): Promise<number> {
  await using server = await startServer({ data })
  const shots = Array.from({ length: readings }, (): Shot => {
    const token = tokens[Math.floor(Math.random() * tokens.length)]
    return { url: `${server.url}/graph.instagram.com/me?fields=id,username&access_token=${token}`, method: 'GET' }
  })
  return await latency(shots)
}
