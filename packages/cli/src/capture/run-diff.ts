import { exitCodes } from '../failure.ts'
import { print, printJson, stylesFor, type Terminal } from '../terminal.ts'
import { type Drift, diffRecordings, diffWithContract } from './diff.ts'
import { readFolder } from './folder.ts'

/** What is compared. */
export interface DiffChoice {
  readonly folder: string
  /** An earlier folder; absent: the contract. */
  readonly before?: string | undefined
  readonly json?: true | undefined
}

/**
 * `darkroom capture diff`: what differs, by operation.
 *
 * @returns 0 where nothing does, else 1.
 * @throws Failure
 */
export function runDiff({ folder, before, json }: DiffChoice, terminal: Terminal): number {
  const recordings = readFolder(folder)
  const earlier = before === undefined ? undefined : new Map(readFolder(before).map((each) => [each.operation, each]))
  const drift: Drift[] = []
  const unknown: string[] = []
  for (const recording of recordings) {
    const known = earlier?.get(recording.operation)
    const found =
      earlier === undefined
        ? diffWithContract(recording)
        : known === undefined
          ? undefined
          : diffRecordings(known, recording)
    if (found === undefined) unknown.push(recording.operation)
    else drift.push(...found)
  }
  if (json) printJson(terminal.stdout, { operations: recordings.length, drift, notCompared: unknown })
  else tell(terminal, drift, unknown, recordings.length, before)
  return drift.length === 0 ? exitCodes.done : exitCodes.failed
}

function tell(
  { stdout }: Terminal,
  drift: readonly Drift[],
  unknown: readonly string[],
  count: number,
  before: string | undefined,
): void {
  const { strong } = stylesFor(stdout)
  for (const operation of new Set(drift.map((each) => each.operation))) {
    print(stdout, strong(operation))
    for (const each of drift.filter((one) => one.operation === operation)) print(stdout, `  ${inWords(each)}`)
  }
  const against = before ?? 'the contract'
  for (const operation of unknown) print(stdout, `${operation} is not in ${against}, and was not compared.`)
  const differences = `${drift.length} ${drift.length === 1 ? 'difference' : 'differences'}`
  print(stdout, `${differences} from ${against} in ${count} ${count === 1 ? 'operation' : 'operations'}.`)
}

function inWords({ kind, what, expected, received }: Drift): string {
  const sides = [expected && `expected ${expected}`, received && `received ${received}`].filter(Boolean).join(', ')
  return `${kind}: ${what}${sides === '' ? '' : ` (${sides})`}`
}
