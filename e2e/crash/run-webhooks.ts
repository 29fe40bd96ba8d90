import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { createPlatform, type Platform } from '@darkroom/platform'
import type { ReceivedDelivery } from './webhook-receiver.ts'

/** What came of webhooks to a server that was killed over and over. */
export interface Delivered {
  readonly events: number
  readonly kills: number
  /** Deliveries as the platform counts them: one can hold several events. */
  readonly deliveries: number
  /** Attempts after the first. */
  readonly retries: number
  /** Events that the server never wrote down. */
  readonly lost: number
  /** Events that it wrote down more than once, each after an attempt that failed or was not answered. */
  readonly doubled: number
  /** Events that it wrote down more often than there was reason to send them. */
  readonly unasked: number
  /** Deliveries whose signature one of three verifiers did not find right. */
  readonly forged: number
  readonly took: number
}

const origin = 'http://localhost:4000'
const secret = '6f3d09a1c57e4b82a0d9e1f4782b5c36'
const app = { id: '358205879134926', instagramAppId: '1093847265518402', redirectUri: 'https://app.example/back' }
const scopes = ['instagram_business_basic', 'instagram_business_manage_comments']

/** Has so many comments made, of which a server is told that is killed so often meanwhile. @param folder An empty folder. */
export async function runWebhooks(folder: string, events: number, kills: number): Promise<Delivered> {
  const began = Date.now()
  const file = join(folder, 'received.jsonl')
  let receiver = await startReceiver(0, file)
  const data = join(folder, 'world')
  const platform = createPlatform({ data, world, limits: 'off' })
  const made: string[] = []
  const progress = { isMade: false }
  let killed = 0

  async function makeComments(): Promise<void> {
    const { token, media } = await begin(platform, receiver.port)
    while (made.length < events) {
      made.push(...(await Promise.all(Array.from({ length: 5 }, () => commentBy(platform, media, token)))))
      // A turn for what is being sent.
      await wait(0)
    }
  }

  async function deliver(): Promise<void> {
    while (!progress.isMade) {
      await platform.deliverCallbacks()
      await wait(1)
    }
    // What failed twice waits for a minute of the world's time, and then longer.
    for (let hours = 0; hours < 36; hours++) {
      await platform.deliverCallbacks()
      platform.clock.advance(3_600_000)
    }
  }

  async function kill(): Promise<void> {
    for (; killed < kills; killed++) {
      while (made.length < (events * (killed + 1)) / (kills + 1)) await wait(1)
      receiver.child.kill('SIGKILL')
      receiver = await startReceiver(receiver.port, file)
    }
  }

  const delivering = deliver()
  try {
    await Promise.all([makeComments(), kill()]).finally(() => {
      progress.isMade = true
    })
    await delivering
  } finally {
    platform.close()
    receiver.child.kill('SIGKILL')
  }
  return { kills: killed, ...count(made, file, data), took: Date.now() - began }
}

/** The sample's app, which is live, and an account that may sign in to it. */
const world = {
  accounts: [{ username: 'mira.prints', type: 'BUSINESS', pictures: ['Heron at the weir'] }],
  apps: [
    {
      id: app.id,
      name: 'Social Sizzle',
      mode: 'live',
      instagramTesters: { 'mira.prints': 'accepted' },
      instagramLogin: {
        instagramAppId: app.instagramAppId,
        instagramAppSecret: secret,
        redirectUris: [app.redirectUri],
      },
    },
  ],
} as const

/** Signs in, and has the app's webhooks sent to the server. */
async function begin(platform: Platform, port: number): Promise<{ readonly token: string; readonly media: string }> {
  const read = async (url: string, body?: URLSearchParams | object): Promise<Record<string, string>> => {
    const answer = await platform.fetch(new Request(url, body === undefined ? {} : post(body)))
    if (!answer.ok) throw new Error(`${url}: ${await answer.text()}`)
    return (await answer.json()) as Record<string, string>
  }
  const client = { client_id: app.instagramAppId, redirect_uri: app.redirectUri }
  const window = new URLSearchParams({ ...client, response_type: 'code', scope: scopes.join() })
  const back = platform.authorize({
    url: `https://www.instagram.com/oauth/authorize?${window}`,
    username: 'mira.prints',
  })
  const code = new URL(back).searchParams.get('code') ?? ''
  const exchange = { ...client, client_secret: secret, grant_type: 'authorization_code', code }
  const { access_token: token = '' } = await read(
    'https://api.instagram.com/oauth/access_token',
    new URLSearchParams(exchange),
  )
  const subscription = { to: `http://127.0.0.1:${port}/webhooks`, verifyToken: 'verify', app: app.id }
  await read(`${origin}/console/api/v1/webhooks/subscription`, subscription)
  const { data } = (await read(`https://graph.instagram.com/me/media?access_token=${token}`)) as never as {
    readonly data: readonly { readonly id: string }[]
  }
  return { token, media: data[0]?.id ?? '' }
}

function post(body: URLSearchParams | object): RequestInit {
  if (body instanceof URLSearchParams) return { method: 'POST', body }
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

async function commentBy(platform: Platform, media: string, token: string): Promise<string> {
  const url = `https://graph.instagram.com/${media}/comments`
  const body = new URLSearchParams({ message: 'Größe ❤️ 50% <b>', access_token: token })
  const answer = await platform.fetch(new Request(url, post(body)))
  return ((await answer.json()) as { readonly id: string }).id
}

function count(made: readonly string[], file: string, data: string): Omit<Delivered, 'kills' | 'took'> {
  const received = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ReceivedDelivery)
  const arrivals = Map.groupBy(
    received.flatMap(({ ids }) => ids),
    (id) => id,
  )
  const times = (id: string): number => arrivals.get(id)?.length ?? 0
  const sent = deliveriesIn(data)
  const attempts = new Map(sent.flatMap(({ body, attempts: tried }) => idsIn(body).map((id) => [id, tried] as const)))
  return {
    events: made.length,
    deliveries: sent.length,
    retries: sent.reduce((sum, { attempts: tried }) => sum + tried - 1, 0),
    lost: made.filter((id) => times(id) === 0).length,
    doubled: made.filter((id) => times(id) > 1).length,
    unasked: made.filter((id) => times(id) > (attempts.get(id) ?? 0)).length,
    forged: received.filter(({ forged }) => forged).length,
  }
}

function idsIn(body: string): string[] {
  const { entry } = JSON.parse(body) as {
    readonly entry: readonly { readonly changes: readonly { readonly value: { readonly id: string } }[] }[]
  }
  return entry.flatMap(({ changes }) => changes.map(({ value }) => value.id))
}

/** The platform's own log, read from its data directory. */
function deliveriesIn(data: string): { readonly body: string; readonly attempts: number }[] {
  using database = new DatabaseSync(join(data, 'world.db'), { readOnly: true })
  return database.prepare('SELECT body, attempts FROM webhookDeliveries').all() as never
}

interface Receiver {
  readonly child: ChildProcess
  readonly port: number
}

function startReceiver(port: number, file: string): Promise<Receiver> {
  const program = join(import.meta.dirname, 'webhook-receiver.ts')
  const child = spawn(process.execPath, [program, String(port), file, secret], { stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    child.stdout.once('data', (chunk) => resolve({ child, port: Number(chunk) }))
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it listened.`)))
  })
}
