import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Connect, createConnect, openPostgres, openSqlite } from '@darkroom/connect'
import { type ConnectClient, createConnectClient, type Post } from '@darkroom/connect/client'
import { createRootKey, rootKeys, Secret } from '@darkroom/connect/vault'
import { app, publicUrl } from './app.ts'
import type { Reading } from './clock.ts'
import { beginFaults, type Door, type DrillInstagram, publishedMedia, startInstagram } from './instagram.ts'

/** What came of it. Everything is judged by what Instagram has, and not by what connect says of itself. */
export interface DrillResult {
  readonly kills: number
  /** Posts that were acknowledged. */
  readonly posts: number
  /** Media that Instagram has of them. */
  readonly media: number
  /** Posts of which Instagram has no media, and more than one. */
  readonly lost: readonly string[]
  readonly doubled: readonly string[]
  /** Posts of which connect says another thing than Instagram: the state, or the media's id. */
  readonly wrong: readonly string[]
  /** Accounts whose permission stands and whose token connect has lost. */
  readonly tokensLost: readonly string[]
  readonly connections: number
  readonly refreshed: number
  readonly seconds: number
}

/** How it is done. */
export interface DrillOptions {
  /** `sqlite`, or the URL of a PostgreSQL database. */
  readonly store: string
  readonly posts: number
  readonly kills: number
  readonly accounts?: number
}

/** Where a process dies: at a request to Instagram, before it is handled or before it is answered, or at a write to the store. */
interface Death {
  readonly at: 'request' | 'write'
  readonly count: number
  readonly when: 'before' | 'after'
}

const deaths: readonly Death[] = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((count) =>
  (['write', 'request'] as const).flatMap((at) => (['before', 'after'] as const).map((when) => ({ at, count, when }))),
)

const processes = 2
const months = 4
const day = 24 * 3_600_000

/**
 * Two processes publish posts of several accounts at once, and keep their tokens fresh for four months, while one or the other is killed at
 * every step and Instagram fails as it was seen to fail.
 */
export async function runDrill({ store, posts, kills, accounts = 6 }: DrillOptions): Promise<DrillResult> {
  const began = Date.now()
  const folder = mkdtempSync(join(tmpdir(), 'darkroom-drill-'))
  const address = store === 'sqlite' ? join(folder, 'connect.db') : store
  const picture = readFileSync(join(import.meta.dirname, '../../examples/publish/print.jpg'))
  let connect: Connect | undefined
  await using instagram = await startInstagram(accounts, processes, async (request) =>
    request.url === `${publicUrl}/print.jpg`
      ? new Response(picture, { headers: { 'content-type': 'image/jpeg' } })
      : ((await connect?.fetch(request)) ?? new Response(null, { status: 503 })),
  )
  const { platform } = instagram
  const rootKey = createRootKey().reveal()
  const files = join(folder, 'files')
  // It answers requests, and leaves the work to the others.
  connect = await createConnect({
    store: await (store === 'sqlite' ? openSqlite(address) : openPostgres({ url: address })),
    keys: rootKeys(rootKey),
    publicUrl,
    apps: { instagram: { ...app, appSecret: new Secret(app.appSecret) } },
    hosts: instagram.doors[0]?.url ?? '',
    fetch: platform.fetch,
    posts: { files },
    now: platform.clock.now,
  })
  const tenant = await connect.admin.createTenant('Drill')
  const key = (await connect.admin.createApiKey(tenant.id, { name: 'drill' })).text.reveal()
  const api = createConnectClient({ url: publicUrl, apiKey: key, fetch: connect.fetch })
  const connections: string[] = []
  for (const username of instagram.accounts) connections.push(await link(connect, api, instagram, username))
  beginFaults(instagram)
  const crew = startCrew(instagram, { args: [address, publicUrl, files], rootKey })
  const wanted = new Map<string, { readonly caption: string; readonly connection: string }>()
  try {
    const create = async (index: number): Promise<void> => {
      const connection = connections[index % connections.length] ?? ''
      const caption = `Drill no. ${index}`
      const image = index % 3 === 0 ? { file: (await api.files.upload(new Blob([picture]))).id } : instagram.image
      const { id } = await api.posts.create(
        connection,
        { kind: 'image', image, caption },
        { idempotencyKey: String(index) },
      )
      wanted.set(id, { caption, connection })
    }
    // Some now, and some each month: between them tokens are refreshed.
    for (let month = 0; month < months; month++) {
      const [from, to] = [month, month + 1].map((each) => Math.floor((posts * each) / months)) as [number, number]
      crew.allow(Math.ceil((kills * (month + 1)) / months))
      for (let index = from; index < to; index++) await create(index)
      await untilEnded(api, crew)
      for (let step = 0; step < 6; step++) {
        platform.clock.advance(5 * day)
        crew.tell()
        await wait(400)
      }
    }
    await untilKilled(crew, kills, create, posts, () => untilEnded(api, crew))
  } finally {
    await crew.stop()
  }
  for (const { id } of platform.faults.list()) platform.faults.remove(id)
  const result = await judge(api, instagram, connections, wanted)
  await connect.close()
  rmSync(folder, { recursive: true, force: true })
  return { ...result, kills: crew.kills(), seconds: Math.round((Date.now() - began) / 1000) }
}

/** More posts, one at a time, until so many kills were done as were asked for. */
async function untilKilled(
  crew: Crew,
  kills: number,
  create: (index: number) => Promise<void>,
  from: number,
  ended: () => Promise<void>,
): Promise<void> {
  for (let index = from; crew.kills() < kills && index < from + 20 * kills; index += 4) {
    crew.allow(kills)
    for (let more = 0; more < 4; more++) await create(index + more)
    await ended()
  }
}

async function link(
  connect: Connect,
  api: ConnectClient,
  { platform }: DrillInstagram,
  username: string,
): Promise<string> {
  const made = await api.links.create({ login: 'instagram' })
  const page = await connect.fetch(new Request(made.url))
  const [cookie = ''] = page.headers.getSetCookie().map((each) => each.split(';')[0])
  const proof = /name="proof" value="([^"]+)"/.exec(await page.text())?.[1] ?? ''
  const form = { method: 'POST', headers: { cookie, origin: publicUrl }, body: new URLSearchParams({ proof }) }
  const window = (await connect.fetch(new Request(made.url, form))).headers.get('location') ?? ''
  await connect.fetch(new Request(platform.authorize({ url: window, username }), { headers: { cookie } }))
  const { connection } = await api.links.get(made.id)
  if (connection === null) throw new Error(`${username} could not be linked.`)
  return connection
}

/** The processes that work. */
interface Crew {
  kills(): number
  /** Lets processes be killed until there were so many kills. */
  allow(kills: number): void
  /** Tells them what time it is. */
  tell(): void
  stop(): Promise<void>
}

function startCrew(
  { platform, doors }: DrillInstagram,
  { args, rootKey }: { args: readonly string[]; rootKey: string },
): Crew {
  const [address = '', ...rest] = args
  const running = new Set<ChildProcess>()
  let starts = 0
  let killed = 0
  let planned = 0
  let allowed = 0
  let isOver = false
  const read = (): Reading => ({ at: platform.clock.now(), real: Date.now() })

  function start(door: Door): void {
    const death = planned < allowed ? deaths[starts % deaths.length] : undefined
    starts++
    if (death !== undefined) planned++
    const child = fork(join(import.meta.dirname, 'worker.ts'), [address, door.url, ...rest], {
      env: {
        ...process.env,
        ROOT_KEY: rootKey,
        READING: JSON.stringify(read()),
        ...(death?.at === 'write' && { KILL_AT_WRITE: `${death.count} ${death.when}` }),
      },
      execArgv: [],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    running.add(child)
    let seen = 0
    door.watch = (when) => {
      if (death?.at !== 'request') return
      if (when === 'before') seen++
      if (seen === death.count && when === death.when) child.kill('SIGKILL')
    }
    child.on('close', (code, signal) => {
      running.delete(child)
      if (signal === 'SIGKILL') killed++
      else if (!isOver) console.error(`A process of the drill ended by itself (${code ?? signal}).`)
      if (!isOver) start(door)
    })
  }

  for (const door of doors) start(door)
  return {
    kills: () => killed,
    allow: (kills) => {
      allowed = kills
      // Those that were to live are killed now, wherever they are.
      for (const child of planned < allowed ? running : []) child.kill('SIGKILL')
    },
    tell: () => {
      for (const child of running) if (child.connected) child.send(read())
    },
    stop: async () => {
      isOver = true
      const ended = [...running].map((child) => new Promise((resolve) => child.once('close', resolve)))
      for (const child of running) child.kill('SIGTERM')
      await Promise.all(ended)
    },
  }
}

/** Waits until no post is on its way any more. */
async function untilEnded(api: ConnectClient, crew: Crew): Promise<void> {
  for (let round = 0; round < 1200; round++) {
    const open = (await allPosts(api)).filter(({ endedAt }) => endedAt === null)
    if (open.length === 0) return
    // What waits for hours waits on the drill's clock, which is told again now and then.
    if (round % 20 === 19) crew.tell()
    await wait(250)
  }
  const open = (await allPosts(api)).filter(({ endedAt }) => endedAt === null)
  throw new Error(`Posts did not end within five minutes: ${JSON.stringify(open.slice(0, 3))}`)
}

async function allPosts(api: ConnectClient): Promise<Post[]> {
  const all: Post[] = []
  for (let after: string | undefined; ; ) {
    const { items, next } = await api.posts.list({ limit: 200, ...(after !== undefined && { after }) })
    all.push(...items)
    if (next === null) return all
    after = next
  }
}

/** What Instagram has, against what was acknowledged. */
async function judge(
  api: ConnectClient,
  instagram: DrillInstagram,
  connections: readonly string[],
  wanted: ReadonlyMap<string, { readonly caption: string; readonly connection: string }>,
): Promise<Omit<DrillResult, 'kills' | 'seconds'>> {
  const media = await publishedMedia(instagram, 'Drill no. ')
  const told = new Map((await allPosts(api)).map((post) => [post.id, post]))
  const captions = [...wanted.values()].map(({ caption }) => caption)
  const wrong = [...wanted].filter(([id, { caption }]) => {
    const post = told.get(id)
    const [found] = media.get(caption) ?? []
    return post?.state !== 'published' || (post.mediaId !== null && post.mediaId !== found)
  })
  const tokensLost: string[] = []
  let refreshed = 0
  for (const [index, id] of connections.entries()) {
    const { token } = await api.connections.get(id)
    if (token.refreshedAt !== null) refreshed++
    const answer = await api.connections.proxy(id, 'me?fields=username')
    const { username } = (await answer.json()) as { username?: string }
    // Nobody has taken a permission back: every token could be kept.
    if (username !== instagram.accounts[index]) tokensLost.push(instagram.accounts[index] ?? id)
  }
  return {
    posts: wanted.size,
    media: [...media.values()].reduce((sum, ids) => sum + ids.length, 0),
    lost: captions.filter((caption) => !media.has(caption)),
    doubled: captions.filter((caption) => (media.get(caption)?.length ?? 0) > 1),
    wrong: wrong.map(([id, { caption }]) => `${caption} (${told.get(id)?.state} ${told.get(id)?.reason})`),
    tokensLost,
    connections: connections.length,
    refreshed,
  }
}

/** The figures in a line each. */
export function printed(name: string, result: DrillResult): string[] {
  const list = (what: string, all: readonly string[]): string =>
    `  ${what.padEnd(28)} ${all.length}${all.length === 0 ? '' : `: ${all.slice(0, 5).join(', ')}`}`
  return [
    `${name}: ${result.kills} kills in ${result.seconds} seconds`,
    `  ${'posts acknowledged'.padEnd(28)} ${result.posts}`,
    `  ${'media that Instagram has'.padEnd(28)} ${result.media}`,
    list('posts lost', result.lost),
    list('posts published twice', result.doubled),
    list('posts told wrongly', result.wrong),
    `  ${'connections'.padEnd(28)} ${result.connections}, ${result.refreshed} of them refreshed`,
    list('tokens lost', result.tokensLost),
  ]
}

/** Whether nothing was lost, doubled or told wrongly. */
export function isClean({ lost, doubled, wrong, tokensLost, posts, media }: DrillResult): boolean {
  return [lost, doubled, wrong, tokensLost].every((list) => list.length === 0) && posts === media
}
