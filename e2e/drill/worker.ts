/**
 * A process of connect that works until it is killed. Run as `worker.ts <store> <Instagram> <public URL> <folder of files>`; the root key
 * and the reading of the clock are in the environment, and a new reading comes as a message.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { createConnect, openPostgres, openSqlite, type Store } from '@darkroom/connect'
import { rootKeys, Secret } from '@darkroom/connect/vault'
import { app } from './app.ts'
import { drillTime, type Reading, speed } from './clock.ts'

const [address = '', hosts = '', publicUrl = '', files = ''] = process.argv.slice(2)
/** Dies at the so-manieth write: before it is stored, or after. */
const [killAt = 0, killWhen = ''] = (process.env['KILL_AT_WRITE'] ?? '').split(' ').map((part) => Number(part) || part)
let reading = JSON.parse(process.env['READING'] ?? '{}') as Reading
process.on('message', (told) => {
  reading = told as Reading
})

const connect = await createConnect({
  store: dying(
    await (address.startsWith('postgres:') ? openPostgres({ url: address, connections: 4 }) : openSqlite(address)),
  ),
  keys: rootKeys(process.env['ROOT_KEY'] ?? ''),
  publicUrl,
  apps: { instagram: { ...app, appSecret: new Secret(app.appSecret) } },
  hosts,
  posts: { files },
  now: () => drillTime(reading),
  timer: (milliseconds, ring) => {
    const id = setTimeout(ring, milliseconds / speed)
    return () => clearTimeout(id)
  },
  logger: {
    info: () => {},
    warn: () => {},
    error: (details, message) => console.error(message, details),
  },
})
process.send?.('ready')
for (;;) {
  await connect.work().catch((error: unknown) => console.error(error))
  await wait(50)
}

/** The store, whose process dies at one of its writes. */
function dying(store: Store): Store {
  let writes = 0
  return {
    ...store,
    transaction: async (work) => {
      const isLast = ++writes === killAt
      if (isLast && killWhen === 'before') process.kill(process.pid, 'SIGKILL')
      const result = await store.transaction(work)
      if (isLast) process.kill(process.pid, 'SIGKILL')
      return result
    },
  }
}
