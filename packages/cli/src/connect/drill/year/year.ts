import { type Connect, createConnect, openSqlite } from '@darkroom/connect'
import { type ConnectClient, createConnectClient } from '@darkroom/connect/client'
import { createRootKey, rootKeys } from '@darkroom/connect/vault'
import type { Platform } from '@darkroom/platform'
import type { Control } from '../controls.ts'
import { createDrillWorld, openDoors } from '../drill-world.ts'
import { appOptions, publicUrl } from '../job.ts'
import { linkAccount } from '../owners/link-account.ts'
import { canRead, type OwnPage, ownPage } from '../owners/own-pages.ts'
import { ownToken, read } from '../owners/own-tokens.ts'
import { isByPage } from '../owners/page-accounts.ts'
import type { Progress } from '../report/progress.ts'
import type { Report } from '../report/report.ts'
import { happeningsOf, type Kept, yearName } from './year-happenings.ts'

/** How it is done. */
export interface YearOptions {
  readonly connections: number
  readonly days: number
  readonly control?: readonly Control[] | undefined
  /** Is told how far it is. */
  readonly progress?: Progress | undefined
}

const hour = 3_600_000
const day = 24 * hour
/** A refresh of the other keeper's, and a look of connect's. */
const [refreshEach, lookEach] = [10 * day, 12 * hour]

/**
 * Many connections for a year and more, in this process, with jumps of the clock, while owners change their password, remove the app, turn private
 * or are without their role on the Page for ten days, or do not agree again. What connect keeps is compared with a program that refreshes each token
 * every ten days, or keeps that of a Page, and does nothing else.
 */
export async function runYear({ connections: count, days, control = [], progress }: YearOptions): Promise<Report> {
  const began = Date.now()
  let connect: Connect | undefined
  const platform = createDrillWorld(
    Array.from({ length: count }, (_, index) => yearName(index)),
    {
      now: () => 0,
      seed: 'year',
      fetch: async (...asked) => (await connect?.fetch(new Request(...asked))) ?? new Response(null, { status: 503 }),
    },
  )
  const { clock } = platform
  clock.freeze()
  await using doors = await openDoors(platform, 1)
  connect = await createConnect({
    store: await openSqlite(':memory:'),
    keys: rootKeys(createRootKey()),
    publicUrl,
    apps: appOptions({ webhooks: false }),
    hosts: doors.all[0]?.url ?? '',
    fetch: (request) =>
      control.includes('no-refresh') && request.url.includes('/refresh_access_token')
        ? Promise.resolve(new Response(null, { status: 503 }))
        : platform.fetch(request),
    now: clock.now,
  })
  const tenant = await connect.admin.createTenant('Year')
  const key = (await connect.admin.createApiKey(tenant.id, { name: 'year' })).text.reveal()
  const api = createConnectClient({ url: publicUrl, apiKey: key, fetch: connect.fetch })
  const all: Kept[] = []
  for (let index = 0; index < count; index++) {
    if (index % 100 === 0) progress?.show({ stage: 'Connecting', facts: [`${index} of ${count}`] })
    const username = yearName(index)
    const token = await (isByPage(username) ? ownPage(platform, username) : ownToken(platform, username))
    const connection = await linkAccount(connect, api, platform, { username })
    all.push({ username, connection, password: 'safelight', token })
  }
  const begin = clock.now()
  const happenings = happeningsOf(all, { connect, api, platform, begin, days })
  for (let refreshed = begin; clock.now() < begin + days * day; ) {
    const gone = Math.floor((clock.now() - begin) / day)
    progress?.show({ stage: `Month ${Math.floor(gone / 30) + 1}`, facts: [`day ${gone} of ${days}`] })
    clock.advance(lookEach)
    while (happenings.length > 0 && (happenings[0]?.at ?? 0) <= clock.now()) await happenings.shift()?.happen()
    await platform.deliverCallbacks()
    await connect.work()
    if (clock.now() - refreshed < refreshEach) continue
    refreshed = clock.now()
    // A Page's token never expires.
    for (const { token } of all) if (typeof token === 'string') await refresh(platform, token)
  }
  const checks = await compare(all, api, platform)
  await connect.close()
  platform.close()
  return { run: `${count} connections, ${days} days`, seconds: Math.round((Date.now() - began) / 1000), checks }
}

async function refresh(platform: Platform, token: string): Promise<void> {
  await read(platform, 'refresh_access_token', token, { grant_type: 'ig_refresh_token' }).catch(() => {})
}

/** Which tokens work, of connect's and of the other keeper's. */
async function compare(all: readonly Kept[], api: ConnectClient, platform: Platform): Promise<Report['checks']> {
  const lost: string[] = []
  const wronglyTold: string[] = []
  let kept = 0
  for (const { username, connection, token } of all) {
    const could = await canReadWith(platform, token)
    const { state, reason } = await api.connections.get(connection)
    const who = typeof token === 'string' ? 'me' : token.accountId
    const answer = await api.connections.proxy(connection, `${who}?fields=username`)
    const { username: answered } = (await answer.json()) as { username?: string }
    const words = `${username}: ${state} ${reason ?? ''}, answered with ${answer.status}`
    if (could) kept++
    if (could && answered !== username) lost.push(words)
    if ((answered === username) !== ['healthy', 'expiring'].includes(state)) wronglyTold.push(words)
  }
  return [
    { what: 'tokens kept that could be', of: kept, wrong: lost },
    { what: 'connections told as they are', of: all.length, wrong: wronglyTold },
  ]
}

async function canReadWith(platform: Platform, token: string | OwnPage): Promise<boolean> {
  if (typeof token !== 'string') return canRead(platform, token)
  return read(platform, 'me', token, { fields: 'username' }).then(
    () => true,
    () => false,
  )
}
