import { openPostgres, StoreError } from '@darkroom/connect'
import { exitCodes, Failure } from '../../failure.ts'
import { print, printJson, stylesFor, type Terminal } from '../../terminal.ts'
import type { Control } from './controls.ts'
import { runMixed } from './mixed-run.ts'
import { type Progress, startProgress } from './report/progress.ts'
import { isClean, type Report, table } from './report/report.ts'
import { runYear } from './year/year.ts'

/** What `darkroom connect drill` was asked. */
export interface DrillOptions {
  readonly store: string
  readonly kills: number
  readonly posts: number
  readonly months: number
  readonly connections: number
  readonly days: number
  readonly control?: readonly Control[] | undefined
  readonly json?: boolean | undefined
}

/** `darkroom connect drill`. @returns The exit code: not 0 when anything was lost, doubled or told wrongly. */
export async function runDrill(options: DrillOptions, terminal: Terminal): Promise<number> {
  await checkParts()
  if (options.store !== 'sqlite') await checkEmpty(options.store)
  const runs: ((progress: Progress) => Promise<Report>)[] = [
    ...(options.kills === 0 && options.posts === 0 ? [] : [(progress: Progress) => runMixed({ ...options, progress })]),
    ...(options.connections === 0 ? [] : [(progress: Progress) => runYear({ ...options, progress })]),
  ]
  let isWrong = false
  for (const run of runs) {
    const progress = startProgress(terminal.stderr)
    const report = await run(progress).finally(() => progress.end())
    isWrong ||= !isClean(report)
    if (options.json) printJson(terminal.stdout, report)
    else print(terminal.stdout, ...table(report), '')
  }
  if (!options.json) {
    const { strong, bad } = stylesFor(terminal.stdout)
    const words = isWrong ? bad('Something was lost, doubled or told wrongly.') : strong('Nothing was lost or doubled.')
    print(terminal.stdout, words)
  }
  return isWrong ? exitCodes.failed : exitCodes.done
}

/** Posts have pictures and videos, which the platform looks at with packages that not everybody has. */
async function checkParts(): Promise<void> {
  try {
    await Promise.all([import('sharp'), import('mediainfo.js')])
  } catch {
    throw new Failure(
      'The drill publishes pictures and videos.',
      'Install what looks at them: npm install sharp mediainfo.js',
    )
  }
}

/** What is drilled is no store of anybody's. */
async function checkEmpty(url: string): Promise<void> {
  try {
    await using store = await openPostgres({ url, connections: 1 })
    const tenants = await store.run((db) => db.selectFrom('tenant').select('id').limit(1).execute())
    if (tenants.length > 0)
      throw new Failure(
        'The database is in use by connect.',
        'Give an empty one: the drill fills it and ends its connections.',
      )
  } catch (error) {
    if (error instanceof StoreError) throw new Failure(error.message, error.fix)
    throw error
  }
}
