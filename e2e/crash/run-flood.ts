import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { signWebhook } from '@darkroom/client/incoming/testing'
import { createConnect, openPostgres, openSqlite } from '@darkroom/connect'
import { createRootKey, rootKeys, Secret } from '@darkroom/connect/vault'
import { createPlatform, registerUrls } from '@darkroom/platform'
import { Webhook } from 'standardwebhooks'

/** What came of a flood of webhooks through processes that were killed over and over. */
export interface Flooded {
  readonly kills: number
  readonly events: number
  /** Deliveries of Instagram's that were sent again, since nobody had acknowledged them. */
  readonly sentAgain: number
  /** Acknowledged events that the app never received. */
  readonly lost: number
  /** Events that the app received more than once. */
  readonly doubled: number
  /** Events that came with more than one `webhook-id`. */
  readonly renamed: number
  /** Requests whose signature was not right. */
  readonly forged: number
  /** Milliseconds until all was received. */
  readonly took: number
}

/** Where connect is said to be; nothing listens there. */
const origin = 'http://localhost:4100'
const app = { id: '1093847265518402', secret: '6f3d09a1c57e4b82a0d9e1f4782b5c36' }

/** Sends so many events to two processes over one store, of which one is killed again and again, and waits until the app has received everything. */
export async function runFlood(place: string, events: number, kills: number): Promise<Flooded> {
  const rootKey = createRootKey().reveal()
  const received = new Map<string, Set<string>>()
  const counts = { requests: 0, forged: 0, arrived: 0 }
  let secret = ''
  const receiver = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      // Now and then the app fails: before it has stored, or after.
      const luck = ++counts.requests % 40
      if (luck === 7) {
        response.writeHead(500).end()
        return
      }
      try {
        const body = Buffer.concat(chunks).toString()
        const { data } = new Webhook(secret).verify(body, request.headers as Record<string, string>) as {
          data: { value: { id: string } }
        }
        const ids = received.get(data.value.id) ?? new Set()
        received.set(data.value.id, ids.add(String(request.headers['webhook-id'])))
        counts.arrived++
      } catch {
        counts.forged++
      }
      response.writeHead(luck === 9 ? 503 : 204).end()
    })
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  const accountId = await prepare(
    place,
    rootKey,
    `http://127.0.0.1:${portOf(receiver)}/hooks`,
    (made) => (secret = made),
  )
  const start = (): Promise<Running> => startProcess([place, rootKey, app.id, app.secret])
  const running = [await start(), await start()]
  const acknowledged = new Set<string>()
  let sentAgain = 0
  let killed = 0
  const began = Date.now()

  async function send(ids: readonly string[]): Promise<void> {
    const entry = ids.map((id) => ({
      id: accountId,
      time: 1_790_000_000,
      changes: [{ value: { from: { id: '5' }, id, text: `Comment ${id}` }, field: 'comments' }],
    }))
    const body = JSON.stringify({ entry, object: 'instagram' })
    const headers = { 'content-type': 'application/json', 'x-hub-signature-256': await signWebhook(body, app.secret) }
    for (; ; sentAgain++) {
      const { port } = running[Math.floor(Math.random() * running.length)] ?? { port: 0 }
      const answer = await fetch(`http://127.0.0.1:${port}/webhooks/instagram`, {
        method: 'POST',
        headers,
        body,
      }).catch(() => undefined)
      if (answer?.status === 200) break
      await wait(50)
    }
    for (const id of ids) acknowledged.add(id)
  }

  async function flood(): Promise<void> {
    let next = 0
    const sender = async (): Promise<void> => {
      while (next < events) {
        const from = next
        next = Math.min(events, next + 1 + Math.floor(Math.random() * 4))
        await send(Array.from({ length: next - from }, (_, index) => String(from + index + 1)))
      }
    }
    await Promise.all(Array.from({ length: 6 }, sender))
  }

  async function kill(): Promise<void> {
    for (; killed < kills; killed++) {
      // Spread over the flood, and then over what is relayed after it.
      const target = (events * (killed + 1)) / (kills + 1)
      while (acknowledged.size < target) await wait(5)
      const index = killed % 2
      running[index]?.child.kill('SIGKILL')
      running[index] = await start()
    }
  }

  try {
    await Promise.all([flood(), kill()])
    for (const end = Date.now() + 120_000; received.size < events && Date.now() < end; ) await wait(50)
    return {
      kills: killed,
      events,
      sentAgain,
      lost: [...acknowledged].filter((id) => !received.has(id)).length,
      doubled: counts.arrived - received.size,
      renamed: [...received.values()].filter((ids) => ids.size > 1).length,
      forged: counts.forged,
      took: Date.now() - began,
    }
  } finally {
    for (const { child } of running) child.kill('SIGKILL')
    receiver.closeAllConnections()
    receiver.close()
  }
}

/** Connects an account and makes an endpoint. @returns The account's id, as webhooks name it. */
async function prepare(
  place: string,
  rootKey: string,
  url: string,
  onSecret: (secret: string) => void,
): Promise<string> {
  await using platform = createPlatform({ asOf: new Date().toISOString().slice(0, 10) })
  await using connect = await createConnect({
    store: place.startsWith('postgres:') ? await openPostgres({ url: place }) : await openSqlite(place),
    keys: rootKeys(rootKey),
    publicUrl: origin,
    apps: { instagram: { appId: app.id, appSecret: new Secret(app.secret), scopes: ['instagram_business_basic'] } },
    loopbackEndpoints: true,
    fetch: platform.fetch,
    now: platform.clock.now,
  })
  registerUrls(platform.world, 'instagram', app.id, {
    redirectUri: `${origin}/callback/instagram`,
    deauthorizeUrl: `${origin}/callbacks/instagram/deauthorize`,
    dataDeletionUrl: `${origin}/callbacks/instagram/deletion`,
  })
  const tenant = await connect.admin.createTenant('Flood')
  const key = (await connect.admin.createApiKey(tenant.id, { name: 'flood' })).text.reveal()
  const { secret } = await connect.admin.ensureEndpoint(tenant.id, { url, events: ['instagram.*'] })
  onSecret(secret.reveal())
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> =>
    connect.fetch(new Request(new URL(path, origin), { redirect: 'manual', ...init }))
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  const made = await ask('/v1/links', { method: 'POST', headers, body: '{"login":"instagram"}' })
  const link = (await made.json()) as { readonly url: string }
  const page = await ask(link.url)
  const cookie = page.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const proof = /name="proof" value="([^"]+)"/.exec(await page.text())?.[1] ?? ''
  const form = new URLSearchParams({ proof })
  const window = await ask(link.url, { method: 'POST', headers: { cookie, origin }, body: form })
  const back = platform.authorize({ url: window.headers.get('location') ?? '', username: 'mira.prints' })
  await ask(back, { headers: { cookie } })
  const { items } = (await (await ask('/v1/connections', { headers })).json()) as {
    readonly items: readonly { readonly account: { readonly userId: string } }[]
  }
  return items[0]?.account.userId ?? ''
}

interface Running {
  readonly child: ChildProcess
  readonly port: number
}

function startProcess(args: readonly string[]): Promise<Running> {
  const program = join(import.meta.dirname, 'relay-process.ts')
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    child.stdout.once('data', (chunk) => resolve({ child, port: Number(chunk) }))
    child.once('exit', (code) => reject(new Error(`The process ended with ${code} before it listened.`)))
  })
}

function portOf(server: ReturnType<typeof createServer>): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}
