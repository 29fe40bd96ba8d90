/** A process of connect that works, and receives what Instagram sends, until it is killed. Forked with a {@link Job} in `DRILL_JOB`. */
import { appendFileSync, existsSync } from 'node:fs'
import * as modules from 'node:module'
import { setTimeout as wait } from 'node:timers/promises'
import { createConnect, openPostgres, openSqlite, type Store } from '@darkroom/connect'
import { type KeyProvider, rootKeys } from '@darkroom/connect/vault'
import { serveConnect } from '../serve-connect.ts'
import type { Control } from './controls.ts'
import { drillTime, speed } from './drill-time.ts'
import { appOptions, type Job, publicUrl } from './job.ts'

type Send = (request: Request) => Promise<Response>

const job = JSON.parse(process.env['DRILL_JOB'] ?? '{}') as Job
const { store: address, death } = job
const makes = (mistake: Control): boolean => job.controls.includes(mistake)
let { reading } = job
// Whoever has forked it is gone.
process.on('disconnect', () => process.exit())
process.on('message', (told) => {
  reading = told as Job['reading']
})

void work()

/** Works until the process ends. A function, since a bundle of CommonJS cannot wait at its top. */
async function work(): Promise<never> {
  // What this one has compiled the next need not. Its death would keep it from writing that.
  modules.flushCompileCache?.()
  const store = await (address.startsWith('postgres')
    ? openPostgres({ url: address, connections: 4 })
    : openSqlite(address))
  const connect = await createConnect({
    store: dying(store),
    keys: failing(rootKeys(job.rootKey)),
    publicUrl,
    apps: appOptions({ webhooks: true }),
    hosts: job.hosts,
    fetch: mistaken((request) => fetch(request)),
    posts: { files: job.files },
    loopbackEndpoints: true,
    now: () => drillTime(reading) + job.ahead,
    signatureTime: Date.now,
    timer: (milliseconds, ring) => {
      // A deadline leaves a busy machine some real time; less than is left of a lease where the other clock is ahead.
      const id = setTimeout(ring, milliseconds < 10_000 ? milliseconds / speed : Math.max(5000, milliseconds / speed))
      return () => clearTimeout(id)
    },
    logger: { info: () => {}, warn: log, error: log },
  })
  const { port } = await serveConnect(
    async (request) =>
      makes('deaf') && request.method === 'POST' ? new Response('EVENT_RECEIVED') : connect.fetch(request),
    'localhost',
    0,
  )
  process.send?.({ port })
  for (;;) {
    if (makes('forgetful')) await forget(store)
    await connect.work().catch((err: unknown) => log({ err }, 'The work stopped.'))
    await wait(50)
  }
}

/** The store, whose process dies at one of its writes. */
function dying(inner: Store): Store {
  let writes = 0
  return {
    ...inner,
    transaction: async (work) => {
      const isLast = ++writes === death?.count
      if (isLast && death?.when === 'before') process.kill(process.pid, 'SIGKILL')
      const result = await inner.transaction(work)
      if (isLast) process.kill(process.pid, 'SIGKILL')
      return result
    },
  }
}

/** A key provider that is down now and then. */
function failing(keys: KeyProvider): KeyProvider {
  return {
    ...keys,
    unwrap: async (wrapped, context) => {
      if (existsSync(job.keysDown)) throw new Error('The key provider does not answer.')
      return keys.unwrap(wrapped, context)
    },
  }
}

/** Begins anew whatever Instagram was asked to publish, and whose answer is not there yet. */
async function forget(store: Store): Promise<void> {
  await store.run((db) =>
    db
      .updateTable('post')
      .set({ record: null, beganAt: null, state: 'scheduled' })
      .where('state', '=', 'waiting')
      .where('record', 'like', '%"step":"publishing"%')
      .execute(),
  )
}

/** What a process with a mistake sends, and believes that it was answered. */
function mistaken(send: Send): Send {
  return async (request) => {
    const { searchParams, pathname } = new URL(request.url)
    if (makes('no-refresh') && pathname.endsWith('/refresh_access_token'))
      return Response.json({
        access_token: searchParams.get('access_token'),
        token_type: 'bearer',
        expires_in: 5_184_000,
      })
    const isStatus = searchParams.get('fields')?.includes('status_code') ?? false
    const isLook = request.method === 'GET' && /\/(media|stories)$/.test(pathname)
    if (!makes('blind') || !(isStatus || isLook)) return send(request)
    if (isLook) return Response.json({ data: [] })
    const answer = await send(request)
    return new Response((await answer.text()).replace('"PUBLISHED"', '"FINISHED"'), answer)
  }
}

function log(details: object, message: string): void {
  const text = JSON.stringify(details, (_, value: unknown) => (value instanceof Error ? String(value.stack) : value))
  appendFileSync(job.log, `${message} ${text}\n`)
}
