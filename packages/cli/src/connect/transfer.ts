import { closeSync, existsSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { type Connect, type ExportedToken, type Imported, StoreError } from '@darkroom/connect'
import { exitCodes, Failure } from '../failure.ts'
import { print, printJson, type Terminal } from '../terminal.ts'
import { createSecretFile } from '../write-secret-file.ts'
import type { Maintained } from './maintain.ts'
import { openConfigured, readConfig } from './open-configured.ts'

/** What `darkroom connect import` was asked. */
export interface ImportCommand {
  readonly file: string
  /** An id or a name; undefined: the only one. */
  readonly tenant: string | undefined
  readonly dryRun?: boolean | undefined
}

/** `darkroom connect import`: makes connections of tokens that somebody else has kept so far. @returns The exit code. */
export async function runImport(
  { config, json }: Maintained,
  { file, tenant, dryRun = false }: ImportCommand,
  terminal: Terminal,
): Promise<number> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new Failure(`${file} cannot be read.`, 'Give a file with tokens: JSON, an object on each line, or CSV.')
  }
  await using connect = await openConfigured(readConfig(config, terminal), terminal)
  const tenantId = await tenantOf(connect, tenant)
  const counts = { imported: 0, known: 0, leftOut: 0, refused: 0 }
  try {
    for await (const entry of connect.admin.importTokens(tenantId, text, { dryRun })) {
      if (entry.problem !== undefined) counts.refused++
      else if (entry.leftOut !== undefined) counts.leftOut++
      else if (entry.isNew === false) counts.known++
      else counts.imported++
      if (json) printJson(terminal.stdout, entry)
      else print(terminal.stdout, `${placeOf(file, entry)}: ${wordsOf(entry)}`)
    }
  } catch (error) {
    // What was imported stays: whoever imports again gets the rest.
    print(terminal.stderr, `The import stopped in the middle. ${sum(counts, dryRun)}`)
    throw error instanceof StoreError
      ? new Failure(error.message, [error.fix, 'Then import the file again: what was imported is known by then.'])
      : error
  }
  if (!json) print(terminal.stdout, sum(counts, dryRun))
  return counts.refused > 0 ? exitCodes.failed : exitCodes.done
}

function placeOf(file: string, { line, column }: Imported): string {
  return [file, line, ...(column === undefined ? [] : [column])].join(':')
}

function wordsOf({ problem, leftOut, connection, isNew }: Imported): string {
  if (problem !== undefined) return problem
  if (leftOut !== undefined) return `left out. ${leftOut}`
  return connection === undefined ? 'can be read' : `${connection}${isNew ? '' : ' (known)'}`
}

function sum(
  { imported, known, leftOut, refused }: Readonly<Record<'imported' | 'known' | 'leftOut' | 'refused', number>>,
  dryRun: boolean,
): string {
  const did = dryRun ? `${imported} can be read` : `${imported} imported, ${known} known before`
  return `${did}, ${leftOut} left out, ${refused} refused.${dryRun ? ' Nothing was changed, and Instagram was not asked.' : ''}`
}

/** `darkroom connect export`: prints every connection as a line of JSON, without its token. */
export async function runExport(
  { config }: Maintained,
  { to, tenant }: ExportTokensCommand,
  terminal: Terminal,
): Promise<void> {
  const stray = to === undefined ? (tenant === undefined ? undefined : '--tenant') : '--to'
  if (stray !== undefined)
    throw new Failure(
      `${stray} goes with --with-tokens.`,
      'Without it, every connection is printed: redirect that into a file.',
      exitCodes.usage,
    )
  await using connect = await openConfigured(readConfig(config, terminal), terminal)
  for await (const connection of connect.admin.exportConnections()) printJson(terminal.stdout, connection)
}

/** What `darkroom connect export --with-tokens` was asked. */
export interface ExportTokensCommand {
  /** The file to make. */
  readonly to: string | undefined
  /** An id or a name; undefined: all. */
  readonly tenant?: string | undefined
}

/** `darkroom connect export --with-tokens`: writes every connection with its token into a file of its owner's alone. @returns The exit code. */
export async function runExportTokens(
  { config, json }: Maintained,
  { to, tenant }: ExportTokensCommand,
  terminal: Terminal,
): Promise<number> {
  if (to === undefined)
    throw new Failure(
      'Tokens are written to a file only: a terminal keeps what it shows.',
      'Name a file that does not exist yet: --to tokens.jsonl',
      exitCodes.usage,
    )
  // Asked before the store is: an export that comes to nothing is no entry of the audit.
  if (existsSync(to)) throw new Failure(`${to} already exists.`, 'Choose another file.')
  await using connect = await openConfigured(readConfig(config, terminal), terminal)
  const tenantId = tenant === undefined ? undefined : await tenantOf(connect, tenant)
  const file = createSecretFile(to)
  const counts = { exported: 0, failed: 0 }
  try {
    for await (const entry of connect.admin.exportTokens(tenantId)) {
      if (entry.accessToken === undefined) counts.failed++
      else counts.exported++
      writeSync(file, `${JSON.stringify(lineOf(entry))}\n`)
    }
  } catch (error) {
    // Half of them would be taken for all.
    rmSync(to, { force: true })
    throw error instanceof StoreError ? new Failure(error.message, error.fix) : error
  } finally {
    closeSync(file)
  }
  print(
    terminal.stderr,
    `${to} has ${counts.exported === 1 ? 'a token' : `${counts.exported} tokens`} in plain text. Anyone who reads it can act for these accounts.`,
    'Protect it like the root key, send it nowhere, and delete it after use. The audit log has an entry for it.',
  )
  if (json) printJson(terminal.stdout, { to, ...counts })
  else if (counts.failed > 0) print(terminal.stdout, `${counts.failed} did not open: each has its reason in the file.`)
  return counts.failed > 0 ? exitCodes.failed : exitCodes.done
}

function lineOf({ accessToken, ...facts }: ExportedToken): object {
  return accessToken === undefined ? facts : { ...facts, accessToken: accessToken.reveal() }
}

/** @throws Failure */
async function tenantOf(connect: Connect, wanted: string | undefined): Promise<string> {
  const tenants = await connect.admin.listTenants()
  const found = tenants.filter(({ id, name }) => wanted === undefined || id === wanted || name === wanted)
  const [only] = found
  if (only !== undefined && found.length === 1) return only.id
  throw new Failure(
    only === undefined ? 'There is no such tenant.' : 'There are several tenants.',
    `Name one with --tenant: ${tenants.map(({ id, name }) => `${id} (${name})`).join(', ') || 'make one first, on the pages of connect'}.`,
  )
}
