import { existsSync } from 'node:fs'
import { type Connect, copyStore, type Finding, openPostgres, Problem, StoreError } from '@darkroom/connect'
import { exitCodes, Failure } from '../failure.ts'
import { print, printJson, type Terminal } from '../terminal.ts'
import { openConfigured, openStore, readConfig } from './open-configured.ts'

/** What every one of these commands is asked. */
export interface Maintained {
  readonly config: string
  readonly json?: boolean | undefined
}

/** `darkroom connect backup`: copies the store while it is in use. */
export async function runBackup({ config, json }: Maintained, to: string, terminal: Terminal): Promise<void> {
  if (existsSync(to)) throw new Failure(`${to} already exists.`, 'Choose another file.')
  await using store = await openStore(readConfig(config, terminal))
  if (store.backup === undefined)
    throw new Failure(
      'The store is PostgreSQL, which has its own backups.',
      'Use pg_dump, or what your provider offers.',
    )
  await store.backup(to)
  if (json) printJson(terminal.stdout, { backup: to })
  else
    print(terminal.stdout, `The store is copied to ${to}. It opens with the same root key only: keep that elsewhere.`)
}

/** `darkroom connect move`: copies a store into PostgreSQL. */
export async function runMove({ config, json }: Maintained, to: string, terminal: Terminal): Promise<void> {
  await using from = await openStore(readConfig(config, terminal))
  try {
    await using store = await openPostgres({ url: to })
    const counts = await copyStore(from, store)
    if (json) printJson(terminal.stdout, { moved: counts })
    else
      print(
        terminal.stdout,
        ...Object.entries(counts).map(([name, count]) => `${name.padEnd(12)} ${count}`),
        'Everything is copied. Set database in the configuration, remove data, and start connect again.',
      )
  } catch (error) {
    if (error instanceof StoreError) throw new Failure(error.message, error.fix)
    if (error instanceof TypeError) throw new Failure(error.message, 'Stop connect, and give a database that is empty.')
    throw error
  }
}

/** `darkroom connect admin-link`: prints a link that signs in to the pages. @param endSessions Whether everybody is signed out first. */
export async function runAdminLink(
  { config, json }: Maintained,
  endSessions: boolean,
  terminal: Terminal,
): Promise<void> {
  await using connect = await openConfigured(readConfig(config, terminal), terminal)
  if (endSessions) await connect.admin.endSessions()
  const admin = (await connect.admin.createLink()).reveal()
  if (json) printJson(terminal.stdout, { admin })
  else print(terminal.stdout, admin, 'It signs in once, within a quarter of an hour. Give it to nobody else.')
}

/** `darkroom connect operator-endpoint`: where whoever runs connect is told what the weekly review finds. @param url Undefined: nowhere any more. */
export async function runOperatorEndpoint(
  { config, json }: Maintained,
  url: string | undefined,
  terminal: Terminal,
): Promise<void> {
  await using connect = await openConfigured(readConfig(config, terminal), terminal)
  if (url === undefined) {
    const removed = await connect.admin.removeOperatorEndpoints()
    if (json) printJson(terminal.stdout, { removed })
    else print(terminal.stdout, `${removed} removed. What the review finds is on its page and in the log.`)
    return
  }
  try {
    const { secret } = await connect.admin.ensureOperatorEndpoint(url)
    if (json) printJson(terminal.stdout, { url, secret: secret.reveal() })
    else
      print(
        terminal.stdout,
        `What the review finds is sent to ${url}, signed as Standard Webhooks says, with this secret:`,
        secret.reveal(),
      )
  } catch (error) {
    if (error instanceof Problem) throw new Failure(error.message, error.fix)
    throw error
  }
}

/** `darkroom connect doctor`. */
export function runDoctor(options: Maintained, terminal: Terminal): Promise<number> {
  return tell(options, terminal, (connect) => connect.admin.diagnose(), ['failure'])
}

/** `darkroom connect review`: fails where anything is to be seen to. */
export function runReview(options: Maintained, terminal: Terminal): Promise<number> {
  return tell(options, terminal, (connect) => connect.admin.review(), ['failure', 'warning'])
}

/** Prints findings. @returns The exit code. */
async function tell(
  { config, json }: Maintained,
  terminal: Terminal,
  look: (connect: Connect) => Promise<readonly Finding[]>,
  fails: readonly Finding['level'][],
): Promise<number> {
  await using connect = await openConfigured(readConfig(config, terminal), terminal)
  const findings = await look(connect)
  if (json) printJson(terminal.stdout, { findings })
  else
    for (const { level, about, what, fix } of findings)
      print(terminal.stdout, `${level.padEnd(8)} ${about}: ${what}`, ...(fix === null ? [] : [`         ${fix}`]))
  return findings.some(({ level }) => fails.includes(level)) ? exitCodes.failed : exitCodes.done
}
