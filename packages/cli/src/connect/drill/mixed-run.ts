import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Connect, createConnect, openPostgres, openSqlite } from '@darkroom/connect'
import { createConnectClient } from '@darkroom/connect/client'
import { createRootKey, rootKeys } from '@darkroom/connect/vault'
import type { Platform } from '@darkroom/platform'
import { type Crew, startCrew } from './crew.ts'
import { speed } from './drill-time.ts'
import { beginFaults, createDrillWorld, endFaults, openDoors } from './drill-world.ts'
import { interruptStore } from './interrupt-store.ts'
import { appOptions, apps, publicUrl } from './job.ts'
import { isPageSubscribed } from './owners/own-pages.ts'
import { ownToken, read, readAll } from './owners/own-tokens.ts'
import { signedIn } from './owners/owners.ts'
import { connectAccount, ownersAct } from './owners/owners-act.ts'
import { persist } from './persist.ts'
import { startReceiver } from './receiver.ts'
import { judge } from './report/judge.ts'
import type { Report } from './report/report.ts'
import { keepers, leavers, type MixedOptions, type Run } from './run.ts'
import { readMedia, serveMedia } from './serve-media.ts'
import { countStories } from './stories.ts'
import { tell, untilCared, untilEnded, untilRelayed } from './waiting.ts'

const minute = 60_000
const day = 24 * 60 * minute
const kinds = ['image', 'reel', 'story', 'carousel'] as const

/**
 * Everything at once: two processes publish posts of all kinds, keep tokens fresh for four months and relay webhooks, while one or the other is
 * killed at every step, owners leave and come back, the store is away, the key provider is down, one clock is ahead, and Instagram fails as
 * it was seen to fail.
 */
export async function runMixed(options: MixedOptions): Promise<Report> {
  const { store, kills, months = 4, pictures = import.meta.dirname } = options
  const began = Date.now()
  const folder = mkdtempSync(join(tmpdir(), 'darkroom-drill-'))
  const address = store === 'sqlite' ? join(folder, 'connect.db') : store
  const [files, compiled, log, keysDown] = ['files', 'compiled', 'log', 'keys-down'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string]
  writeFileSync(log, '')
  const media = readMedia(pictures)
  const picture = media['/print.jpg'] ?? new Uint8Array()
  let connect: Connect | undefined
  let crew: Crew | undefined
  const platform = createDrillWorld([...keepers, ...leavers], {
    // The clock runs on from the date by real time, and by this one faster.
    now: () => began + (Date.now() - began) * speed,
    seed: 'drill',
    fetch: async (...asked) => {
      const request = new Request(...asked)
      const file = serveMedia(media, request)
      if (file !== undefined) return file
      const { pathname } = new URL(request.url)
      // Webhooks and callbacks go to the processes that may be killed.
      if (/^\/(webhooks|callbacks)\//.test(pathname) && crew !== undefined) return crew.answer(pathname, asked[1])
      return (await connect?.fetch(request)) ?? new Response(null, { status: 503 })
    },
  })
  await using doors = await openDoors(platform, 2)
  await using receiver = await startReceiver()
  const rootKey = createRootKey().reveal()
  const opened = await (store === 'sqlite' ? openSqlite(address) : openPostgres({ url: address }))
  // It answers requests, and leaves the work to the others.
  connect = await createConnect({
    store: opened,
    keys: rootKeys(rootKey),
    publicUrl,
    apps: appOptions({ webhooks: true }),
    hosts: doors.all[0]?.url ?? '',
    fetch: platform.fetch,
    posts: { files },
    loopbackEndpoints: true,
    now: platform.clock.now,
  })
  const tenant = await connect.admin.createTenant('Drill')
  const key = (await connect.admin.createApiKey(tenant.id, { name: 'drill' })).text.reveal()
  const api = createConnectClient({ url: publicUrl, apiKey: key, fetch: askAgain(connect.fetch) })
  receiver.secret = (
    await connect.admin.ensureEndpoint(tenant.id, { url: receiver.url, events: ['instagram.*'] })
  ).secret.reveal()
  const { control: controls = [], program } = options
  crew = startCrew(platform, doors.all, { store: address, files, compiled, rootKey, keysDown, log, controls }, program)
  const secrets = [rootKey, apps.instagram.appSecret, apps.facebook.appSecret, key, receiver.secret]
  const run: Run = {
    options,
    platform,
    connect,
    store: opened,
    api,
    crew,
    receiver,
    connections: new Map(),
    gone: new Set(),
    pages: new Map(),
    log,
    secrets,
    picture,
    wanted: [],
    comments: [],
    stories: [],
    storyIds: new Set(),
    stuck: [],
    stage: { name: 'Connecting', open: 0 },
  }
  try {
    tell(run)
    for (const username of [...keepers, ...leavers]) await connectAccount(run, username)
    beginFaults(platform)
    for (let month = 0; month < months; month++) {
      run.stage.name = `Month ${month + 1} of ${months}`
      tell(run)
      crew.allow(Math.ceil((kills * (month + 1)) / months))
      await publishSome(run, Math.round(options.posts / months))
      await ownersAct(run, month)
      if (month === 1) await persist(() => interruptStore(address))
      if (month === 2) await keysAreDown(keysDown, crew)
      await untilEnded(run)
      await countStories(run)
      await comment(run)
      // In the real world time does not jump over the days in which a webhook is sent again.
      await untilRelayed(run)
      for (let step = 0; step < 6; step++) {
        platform.clock.advance(5 * day)
        await untilCared(run)
      }
    }
    run.stage.name = 'Last kills'
    for (let more = 0; crew.kills() < kills && more < 20 * kills; more += 4) {
      crew.allow(kills)
      await publishSome(run, 4)
      await untilEnded(run)
    }
    endFaults(platform)
    run.stage.name = 'Judging'
    tell(run)
    await countStories(run)
    await untilRelayed(run)
    await untilCared(run, true)
  } finally {
    await crew.stop()
  }
  const checks = await judge(run)
  await connect.close()
  platform.close()
  rmSync(folder, { recursive: true, force: true })
  const name = store === 'sqlite' ? 'SQLite' : 'PostgreSQL'
  const facts = `${crew.kills()} kills, ${crew.failedStarts()} starts without store or keys`
  return {
    run: `Two processes on ${name}, ${months} months, ${facts}`,
    seconds: Math.round((Date.now() - began) / 1000),
    checks,
  }
}

/** Asks again where the store was away, as the answer says: nothing was changed. */
function askAgain(ask: Connect['fetch']): Connect['fetch'] {
  return async (request) => {
    for (let tries = 1; ; tries++) {
      const answer = await ask(request.clone())
      if (answer.status !== 503 || tries === 10) return answer
      await wait(500)
    }
  }
}

/** Makes posts of all kinds, now and later, of accounts of both sorts. */
async function publishSome(run: Run, count: number): Promise<void> {
  const { api, platform, wanted, connections } = run
  const url = (name: string): string => `${publicUrl}/${name}`
  for (let more = 0; more < count; more++) {
    const index = wanted.length
    const kind = kinds[index % kinds.length] ?? 'image'
    // The connections of those who leave are not all there to the end.
    const isLeaver = index % 7 === 6 && kind !== 'story'
    const owners = isLeaver ? leavers.filter((each) => connections.has(each)) : keepers
    const username = owners[Math.floor(index / 7 + index) % owners.length] ?? ''
    const caption = `Drill no. ${index}`
    const isLater = index % 5 === 3
    const publishAt = platform.clock.now() + (isLater ? 6 * minute : 0)
    const image = index % 3 === 0 ? { file: (await api.files.upload(new Blob([run.picture]))).id } : url('print.jpg')
    const body = {
      image: { image, caption },
      reel: { video: url('press.mp4'), caption },
      story: { image },
      carousel: { items: [{ image }, { image: url('print.jpg') }], caption },
    }[kind]
    const { id } = await api.posts.create(
      connections.get(username) ?? '',
      { kind, ...body, ...(isLater && { publishAt: new Date(publishAt).toISOString() }) },
      { idempotencyKey: String(index) },
    )
    wanted.push({ id, username, kind, caption: kind === 'story' ? '' : caption, notBefore: publishAt })
  }
}

/** While the key provider is down, one process after the other dies, and none can start. */
async function keysAreDown(file: string, crew: Crew): Promise<void> {
  writeFileSync(file, '')
  const before = crew.failedStarts()
  crew.killAll()
  for (let round = 0; crew.failedStarts() < before + 2 && round < 200; round++) await wait(100)
  rmSync(file)
}

/** Comments on the newest post of each account that connect has subscribed. */
async function comment({ platform, comments, pages }: Run): Promise<void> {
  const fan = await signedIn(platform, 'lee.wanders')
  for (const username of keepers) {
    const page = pages.get(username)
    const [isSubscribed, newest] = await persist(async () => {
      const token = await ownToken(platform, username)
      const subscribed = await (page === undefined
        ? isAppSubscribed(platform, token)
        : isPageSubscribed(platform, page))
      return [subscribed, (await readAll(platform, 'me/media', token, 'permalink'))[0]?.['permalink']] as const
    })
    if (!isSubscribed || newest === undefined) continue
    const text = `Comment no. ${comments.length} on ${username}`
    await fan.click(await fan.open(newest), 'Send', { text })
    comments.push(text)
  }
}

async function isAppSubscribed(platform: Platform, token: string): Promise<boolean> {
  const { data } = (await read(platform, 'me/subscribed_apps', token)) as { data: unknown[] }
  return data.length > 0
}
