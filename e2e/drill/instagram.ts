import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { createInstagram } from '@darkroom/client/instagram'
import { createPlatform, type FaultRule, type Platform, sampleWorld } from '@darkroom/platform'
import { app, publicUrl } from './app.ts'
import { speed } from './clock.ts'

/** Instagram, and a door to it for each process, where it is seen what that process asks. */
export interface DrillInstagram extends AsyncDisposable {
  readonly platform: Platform
  readonly accounts: readonly string[]
  readonly doors: readonly Door[]
  /** The address of a picture. */
  readonly image: string
}

/** Where one process reaches Instagram. */
export interface Door {
  readonly url: string
  /** Called before a request is handled and after, before it is answered. */
  watch: (when: 'before' | 'after') => void
}

/** What goes wrong, again and again: answers that do not tell what became of a request, and requests that never arrive. */
const faults: readonly FaultRule[] = [
  { operation: 'POST IGUser/media_publish', error: 'publishRestrictedActivity', done: true, probability: 0.1 },
  { operation: 'POST IGUser/media_publish', error: 'unknownTransient', done: true, probability: 0.1 },
  { operation: 'POST IGUser/media_publish', broken: 'reset', done: true, probability: 0.1 },
  { operation: 'POST IGUser/media_publish', error: 'unknownTransient', probability: 0.05 },
  { operation: 'POST IGUser/media_publish', broken: 'reset', probability: 0.05 },
  { operation: 'POST IGUser/media', broken: 'reset', done: true, probability: 0.05 },
  { path: '/refresh_access_token', broken: 'reset', done: true, probability: 0.2 },
  { path: '/**', error: 'unknownTransient', probability: 0.02 },
]

/** Starts it, with some accounts that may publish. It makes another media whenever a container is published again. */
export async function startInstagram(
  accountCount: number,
  doorCount: number,
  connect: (request: Request) => Promise<Response>,
): Promise<DrillInstagram> {
  const accounts = Array.from({ length: accountCount }, (_, index) => `drill.${index}`)
  const sample = sampleWorld('http://localhost:4000')
  const begun = Date.now()
  const platform = createPlatform({
    asOf: '2026-03-01',
    // The clock runs on from the date by real time, and by this one faster.
    now: () => begun + (Date.now() - begun) * speed,
    seed: 'drill',
    limits: 'off',
    publishing: { republish: 'another-media', quota: 10_000 },
    world: {
      ...sample,
      accounts: [
        ...(sample.accounts ?? []),
        ...accounts.map((username) => ({ username, type: 'BUSINESS' as const, password: 'safelight' })),
      ],
      apps:
        sample.apps?.map((entry) =>
          entry.instagramLogin === undefined
            ? entry
            : {
                ...entry,
                instagramTesters: Object.fromEntries(accounts.map((username) => [username, 'accepted' as const])),
                instagramLogin: { ...entry.instagramLogin, redirectUris: [`${publicUrl}/callback/instagram`] },
              },
        ) ?? [],
    },
    fetch: (...asked) => connect(new Request(...asked)),
  })
  const servers: Server[] = []
  const doors: Door[] = []
  for (let index = 0; index < doorCount; index++) {
    const door: Door = { url: '', watch: () => {} }
    const server = createServer((incoming, outgoing) => {
      pass(platform, door, incoming, outgoing).catch(() => outgoing.destroy())
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    servers.push(server)
    doors.push(Object.assign(door, { url: `http://localhost:${(server.address() as AddressInfo).port}` }))
  }
  return {
    platform,
    accounts,
    doors,
    image: `${publicUrl}/print.jpg`,
    [Symbol.asyncDispose]: async () => {
      platform.close()
      for (const server of servers) {
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
      }
    },
  }
}

/**
 * The ids of what is published, by caption: read with tokens of its own, which connect has never seen.
 *
 * @param prefix What the captions begin with.
 */
export async function publishedMedia(
  { platform, accounts }: DrillInstagram,
  prefix: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const instagram = createInstagram({
    ...app,
    redirectUri: `${publicUrl}/callback/instagram`,
    fetch: platform.fetch,
    now: platform.clock.now,
  })
  const found = new Map<string, string[]>()
  for (const username of accounts) {
    const { url, state } = await instagram.authorizationUrl()
    const token = await instagram.completeSignIn(platform.authorize({ url, username }), { state })
    const media = instagram
      .as(token)
      .node<'IGUser'>(token.userId ?? 'me')
      .edge('media', { fields: ['caption'] })
    for await (const { id, caption = '' } of media)
      if (caption.startsWith(prefix)) found.set(caption, [...(found.get(caption) ?? []), id])
  }
  return found
}

/** Lets everything go wrong that can. */
export function beginFaults({ platform }: DrillInstagram): void {
  for (const fault of faults) platform.faults.add(fault)
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
      ...(incoming.method === 'POST' && { body }),
    }),
  )
  const answer = Buffer.from(await response.arrayBuffer())
  door.watch('after')
  outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(answer)
}
