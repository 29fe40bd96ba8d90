import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import {
  createPlatform,
  type FaultRule,
  type Platform,
  type PlatformOptions,
  registerUrls,
  registerWebhooks,
  sampleWorld,
} from '@darkroom/platform'
import { apps, publicUrl, verifyToken } from './job.ts'
import { pagesAndPeople } from './owners/page-accounts.ts'

/** What goes wrong, again and again: answers that do not tell what became of a request, requests that never arrive, refusals, garbage. */
const faults: readonly FaultRule[] = [
  { operation: 'POST IGUser/media_publish', error: 'publishRestrictedActivity', done: true, probability: 0.1 },
  { operation: 'POST IGUser/media_publish', error: 'unknownTransient', done: true, probability: 0.1 },
  { operation: 'POST IGUser/media_publish', broken: 'reset', done: true, probability: 0.1 },
  { operation: 'POST IGUser/media_publish', error: 'unknownTransient', probability: 0.05 },
  { operation: 'POST IGUser/media_publish', broken: 'reset', probability: 0.05 },
  { operation: 'POST IGUser/media', broken: 'reset', done: true, probability: 0.05 },
  { path: '/refresh_access_token', broken: 'reset', done: true, probability: 0.2 },
  { path: '/**', error: 'unknownTransient', probability: 0.02 },
  { path: '/**', rateLimit: 'account', probability: 0.01 },
  { path: '/**', broken: 'garbage', probability: 0.01 },
  { path: '/**', broken: 'truncated', probability: 0.01 },
]

/** Lets everything go wrong that can. */
export function beginFaults({ faults: of }: Platform): void {
  for (const fault of faults) of.add(fault)
}

/** Lets nothing go wrong any more. */
export function endFaults({ faults: of }: Platform): void {
  for (const { id } of of.list()) of.remove(id)
}

/** The date on which a drill begins: Instagram Login, and tokens of sixty days. */
export const firstDay = '2026-03-01'

/**
 * Instagram with so many business accounts, and Pages where these are linked by one. Its apps are live and lead to connect. It makes another media
 * whenever a container is published again.
 *
 * @param accounts Their usernames; everybody's password is `safelight`.
 */
export function createDrillWorld(accounts: readonly string[], options: Partial<PlatformOptions>): Platform {
  const sample = sampleWorld('http://localhost:4000')
  const { passwordHash } = sample.accounts?.[0] ?? {}
  const credentials = { password: 'safelight', ...(passwordHash !== undefined && { passwordHash }) }
  const { people, pages } = pagesAndPeople(accounts, credentials)
  const platform = createPlatform({
    asOf: firstDay,
    limits: 'off',
    publishing: { republish: 'another-media', quota: 10_000 },
    world: {
      ...sample,
      accounts: [
        ...(sample.accounts ?? []),
        ...accounts.map((username) => ({ username, type: 'BUSINESS' as const, ...credentials })),
      ],
      people: [...(sample.people ?? []), ...people],
      pages: [...(sample.pages ?? []), ...pages],
    },
    ...options,
  })
  for (const login of ['instagram', 'facebook'] as const) {
    const { appId } = apps[login]
    registerUrls(platform.world, login, appId, {
      redirectUri: `${publicUrl}/callback/${login}`,
      deauthorizeUrl: `${publicUrl}/callbacks/${login}/deauthorize`,
      dataDeletionUrl: `${publicUrl}/callbacks/${login}/deletion`,
    })
    registerWebhooks(platform.world, login, appId, {
      url: `${publicUrl}/webhooks/${login}`,
      verifyToken,
      fields: ['comments'],
      live: true,
    })
  }
  return platform
}

/** Where one process reaches Instagram. */
export interface Door {
  readonly url: string
  /** Called before a request is handled and after, before it is answered. */
  watch: (when: 'before' | 'after') => void
}

/** Opens a door for each process, where it is seen what that process asks. */
export async function openDoors(platform: Platform, count: number): Promise<AsyncDisposable & { all: Door[] }> {
  const servers: Server[] = []
  const all: Door[] = []
  for (let index = 0; index < count; index++) {
    const door: Door = { url: '', watch: () => {} }
    const server = createServer((incoming, outgoing) => {
      pass(platform, door, incoming, outgoing).catch(() => outgoing.destroy())
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    servers.push(server)
    all.push(Object.assign(door, { url: `http://localhost:${(server.address() as AddressInfo).port}` }))
  }
  return {
    all,
    [Symbol.asyncDispose]: async () => {
      for (const server of servers) {
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
      }
    },
  }
}

async function pass(
  platform: Platform,
  door: Door,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const body = await buffer(incoming)
  door.watch('before')
  const response = await platform.respond(
    new Request(`http://localhost:4000${incoming.url}`, {
      method: incoming.method ?? 'GET',
      headers: incoming.headers as Record<string, string>,
      ...(body.length > 0 && { body }),
    }),
  )
  const answer = Buffer.from(await response.arrayBuffer())
  door.watch('after')
  outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(answer)
}
