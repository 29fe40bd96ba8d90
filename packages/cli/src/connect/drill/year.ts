import { type Connect, createConnect, openSqlite } from '@darkroom/connect'
import { type ConnectClient, createConnectClient } from '@darkroom/connect/client'
import { createRootKey, rootKeys } from '@darkroom/connect/vault'
import type { Platform } from '@darkroom/platform'
import type { Control } from './controls.ts'
import { createDrillWorld, openDoors } from './drill-world.ts'
import { appOptions, publicUrl } from './job.ts'
import { linkAccount } from './link-account.ts'
import { ownToken, read } from './own-tokens.ts'
import { changePassword, removeApp, turnPrivate } from './owners.ts'
import type { Report } from './report.ts'

/** How it is done. */
export interface YearOptions {
  readonly connections: number
  readonly days: number
  readonly control?: readonly Control[] | undefined
}

/** An account, and a keeper of one token besides connect: whatever that one keeps could be kept. */
interface Kept {
  readonly username: string
  readonly connection: string
  password: string
  token: string
}

const hour = 3_600_000
const day = 24 * hour
/** A refresh of the other keeper's, and a look of connect's. */
const [refreshEach, lookEach] = [10 * day, 12 * hour]
/** So long an account is private, where it is not for ever; less than the rest of a token's life after its refresh is due. */
const awayFor = 10 * day

/**
 * Many connections for a year and more, in this process, with jumps of the clock, while a third of the owners change their password, remove the
 * app, or turn private for ten days. What connect keeps is compared with a program that refreshes each token every ten days and does nothing else.
 */
export async function runYear({ connections: count, days, control = [] }: YearOptions): Promise<Report> {
  const began = Date.now()
  let connect: Connect | undefined
  const platform = createDrillWorld(
    Array.from({ length: count }, (_, index) => `year.${index}`),
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
    apps: { instagram: { ...appOptions, webhooks: undefined } },
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
    const username = `year.${index}`
    const connection = await linkAccount(connect, api, platform, { username })
    all.push({ username, connection, password: 'safelight', token: await ownToken(platform, username) })
  }
  const begin = clock.now()
  const happenings = happeningsOf(all, { connect, api, platform, begin, days })
  for (let refreshed = begin; clock.now() < begin + days * day; ) {
    clock.advance(lookEach)
    while (happenings.length > 0 && (happenings[0]?.at ?? 0) <= clock.now()) await happenings.shift()?.happen()
    await platform.deliverCallbacks()
    await connect.work()
    if (clock.now() - refreshed < refreshEach) continue
    refreshed = clock.now()
    for (const { token } of all) await refresh(platform, token)
  }
  const checks = await compare(all, api, platform)
  await connect.close()
  platform.close()
  return { run: `${count} connections, ${days} days`, seconds: Math.round((Date.now() - began) / 1000), checks }
}

async function refresh(platform: Platform, token: string): Promise<void> {
  await read(platform, 'refresh_access_token', token, { grant_type: 'ig_refresh_token' }).catch(() => {})
}

interface Happening {
  readonly at: number
  readonly happen: () => Promise<void>
}

/** What owners do, each at a moment: six in eighteen do something, and half of those who left come back. In the last seventy days nobody does. */
function happeningsOf(
  all: readonly Kept[],
  world: { connect: Connect; api: ConnectClient; platform: Platform; begin: number; days: number },
): Happening[] {
  const { connect, api, platform, begin, days } = world
  const again = async (kept: Kept): Promise<void> => {
    await linkAccount(connect, api, platform, kept)
    kept.token = await ownToken(platform, kept.username)
  }
  const happenings = all.flatMap((kept, index): Happening[] => {
    const { username } = kept
    const at = begin + ((index * 37) % Math.max(1, days - 70)) * day
    const setPrivate = (isPrivate: boolean) => () => turnPrivate(platform, username, isPrivate, kept.password)
    const back = { at: at + 30 * day, happen: () => again(kept) }
    switch (index % 18) {
      case 0:
      case 1: {
        const leave = async (): Promise<void> => {
          await changePassword(platform, username, kept.password, 'safelight 2')
          kept.password = 'safelight 2'
        }
        return [{ at, happen: leave }, ...(index % 18 === 0 ? [back] : [])]
      }
      case 2:
      case 3:
        return [{ at, happen: () => removeApp(platform, username, kept.password) }, ...(index % 18 === 2 ? [back] : [])]
      case 4:
        return [
          { at, happen: setPrivate(true) },
          { at: at + awayFor, happen: setPrivate(false) },
        ]
      case 5:
        return [{ at, happen: setPrivate(true) }]
      default:
        return []
    }
  })
  return happenings.sort((a, b) => a.at - b.at)
}

/** Which tokens work, of connect's and of the other keeper's. */
async function compare(all: readonly Kept[], api: ConnectClient, platform: Platform): Promise<Report['checks']> {
  const lost: string[] = []
  const wronglyTold: string[] = []
  let kept = 0
  for (const { username, connection, token } of all) {
    const could = await read(platform, 'me', token, { fields: 'username' }).then(
      () => true,
      () => false,
    )
    const { state, reason } = await api.connections.get(connection)
    const answer = await api.connections.proxy(connection, 'me?fields=username')
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
