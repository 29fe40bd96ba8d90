import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Connect, createConnect, openPostgres, openSqlite, type Store, StoreError } from '@darkroom/connect'
import { type Config, ConfigError, parseConfig, printProblem } from '@darkroom/connect/config'
import { VaultError } from '@darkroom/connect/vault'
import { Failure } from '../failure.ts'
import type { Terminal } from '../terminal.ts'
import { jsonLogger } from './json-logger.ts'

/** Reads a configuration. @throws Failure with every mistake in a line of its own. */
export function readConfig(path: string, { environment }: Terminal): Config {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw new Failure(`There is no configuration at ${path}.`, [
      'Name one with --config, or try everything out with: darkroom connect --dev',
    ])
  }
  try {
    return parseConfig(text, path, environment)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    const { problems } = error
    throw new Failure(
      `The configuration has ${problems.length === 1 ? 'a mistake' : `${problems.length} mistakes`}.`,
      problems.map(printProblem),
    )
  }
}

/** Opens the store of a configuration. @throws Failure */
export async function openStore({ store }: Config): Promise<Store> {
  return orFailure(() =>
    store.kind === 'sqlite'
      ? openSqlite(join(store.folder, 'connect.db'))
      : openPostgres({ url: store.url.reveal(), locksRows: store.locksRows }),
  )
}

/** Connect of a configuration. @throws Failure */
export async function openConfigured(config: Config, terminal: Terminal): Promise<Connect> {
  const store = await openStore(config)
  try {
    return await orFailure(() =>
      createConnect({ ...config, store, eager: true, logger: jsonLogger(terminal, Date.now) }),
    )
  } catch (error) {
    await store.close()
    throw error
  }
}

async function orFailure<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof StoreError || error instanceof VaultError) throw new Failure(error.message, error.fix)
    throw error
  }
}
