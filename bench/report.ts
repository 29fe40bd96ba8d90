import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { median } from './load.ts'

/** One line of the table: Darkroom's figure, a peer's, their ratio, and what was aimed at. */
export interface Row {
  readonly what: string
  readonly darkroom: number
  readonly peer: number
  readonly unit: string
  readonly ratio: number
  readonly aim: string
  readonly met: boolean
}

const rows: Row[] = []

/** What was aimed at. */
export interface Aim {
  readonly atLeast?: number
  readonly atMost?: number
}

/**
 * Adds a line from rounds that were run by turns. The ratio is the median of the rounds' own ratios, so that a machine that
 * grows slower or quicker meanwhile does not decide it.
 */
export function recordRounds(
  what: string,
  unit: string,
  darkroom: readonly number[],
  peer: readonly number[],
  aim: Aim,
): void {
  const ratio = median(darkroom.map((value, round) => value / (peer[round] ?? Number.NaN)))
  add({ what, unit, darkroom: median(darkroom), peer: median(peer), ratio }, aim)
}

/** Adds a line without a peer: the aim is for the figure itself. */
export function record(what: string, unit: string, figure: number, aim: Aim): void {
  add({ what, unit, darkroom: figure, peer: Number.NaN, ratio: figure }, aim)
}

function add(line: Omit<Row, 'aim' | 'met'>, { atLeast, atMost }: Aim): void {
  const met = line.ratio >= (atLeast ?? -Infinity) && line.ratio <= (atMost ?? Infinity)
  const aim =
    atLeast !== undefined ? `at least ${atLeast}` : atMost !== undefined ? `at most ${atMost}` : 'for the record'
  rows.push({ ...line, aim, met })
  const { what, unit, darkroom, peer, ratio } = line
  const beside = Number.isNaN(peer) ? '' : `, peer ${format(peer)}, ratio ${ratio.toFixed(2)}`
  console.error(`${met ? 'ok  ' : 'MISS'} ${what}: ${format(darkroom)} ${unit}${beside} (${aim})`)
}

/**
 * Prints the table, and fails when an aim was missed.
 *
 * @param keep Whether to write it to results/latest.json, which is under version control.
 */
export function finish(keep: boolean): void {
  console.log('| what | Darkroom | peer | unit | ratio | aim | |')
  console.log('| --- | ---: | ---: | --- | ---: | --- | --- |')
  for (const { what, darkroom, peer, unit, ratio, aim, met } of rows) {
    const beside = Number.isNaN(peer) ? ['', ''] : [format(peer), ratio.toFixed(2)]
    console.log(
      `| ${what} | ${format(darkroom)} | ${beside[0]} | ${unit} | ${beside[1]} | ${aim} | ${met ? 'met' : 'missed'} |`,
    )
  }
  if (rows.some(({ met }) => !met)) process.exitCode = 1
  if (!keep) return
  mkdirSync(new URL('results/', import.meta.url), { recursive: true })
  const result = {
    date: new Date().toISOString(),
    node: process.version,
    cpu: cpus()[0]?.model,
    cores: cpus().length,
    rows,
  }
  writeFileSync(new URL('results/latest.json', import.meta.url), `${JSON.stringify(result, null, 2)}\n`)
}

function format(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2)
}
