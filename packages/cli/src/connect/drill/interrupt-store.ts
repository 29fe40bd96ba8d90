import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

/** So long nobody can write to a store in a file: longer than a process tries. */
const outage = 12_000

/** Takes the store away for a while, as a restart does: PostgreSQL ends every connection; of a file nobody gets the lock. */
export async function interruptStore(address: string): Promise<void> {
  if (address.startsWith('postgres')) {
    const client = new pg.Client(address)
    await client.connect()
    await client.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    )
    await client.end()
    return
  }
  const file = new DatabaseSync(address, { timeout: 10_000 })
  file.exec('BEGIN IMMEDIATE')
  await wait(outage)
  file.exec('ROLLBACK')
  file.close()
}
