/** Connect over HTTP, as the command serves it: SQLite in a file, one connection, and Instagram at BENCH_UPSTREAM. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveConnect } from '../../packages/cli/dist/connect/serve-connect.js'
import { openSqlite } from '../../packages/connect/dist/index.js'
import { connectionRow } from '../connect/connection-row.ts'
import { openBench } from '../connect/open.ts'

const directory = mkdtempSync(join(tmpdir(), 'connect-bench-'))
const hosts = process.env['BENCH_UPSTREAM']
const opened = await openBench(await openSqlite(join(directory, 'connect.db')), { hosts })
const { connect, context, key } = opened
const row = await connectionRow(opened, 1)
await context.store.run((db) => db.insertInto('connection').values(row).execute())
const served = await serveConnect(connect.fetch, '127.0.0.1', 0)
console.log(JSON.stringify({ url: `http://127.0.0.1:${served.port}`, key, connection: row.id }))
process.once('SIGTERM', async () => {
  await served[Symbol.asyncDispose]()
  await connect.close()
  rmSync(directory, { recursive: true, force: true })
  process.exit()
})
