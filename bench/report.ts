import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'

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

/** Adds a line. @param aim What the ratio (or, without a peer, the figure) should be. */
export function record(
  what: string,
  unit: string,
  darkroom: number,
  peer: number,
  aim: { atLeast?: number; atMost?: number },
): void {
  const ratio = Number.isNaN(peer) ? darkroom : darkroom / peer
  const met = ratio >= (aim.atLeast ?? -Infinity) && ratio <= (aim.atMost ?? Infinity)
  const words =
    aim.atLeast !== undefined
      ? `at least ${aim.atLeast}`
      : aim.atMost !== undefined
        ? `at most ${aim.atMost}`
        : 'for the record'
  rows.push({ what, darkroom, peer, unit, ratio, aim: words, met })
  console.error(
    `${met ? 'ok  ' : 'MISS'} ${what}: ${format(darkroom)} ${unit}${Number.isNaN(peer) ? '' : `, peer ${format(peer)}, ratio ${ratio.toFixed(2)}`} (${words})`,
  )
}

/** Prints the table and keeps it as JSON beside the benchmarks. */
export function finish(): void {
  console.log('| what | Darkroom | peer | unit | ratio | aim | |')
  console.log('| --- | ---: | ---: | --- | ---: | --- | --- |')
  for (const { what, darkroom, peer, unit, ratio, aim, met } of rows) {
    const beside = Number.isNaN(peer) ? ['', ''] : [format(peer), ratio.toFixed(2)]
    console.log(
      `| ${what} | ${format(darkroom)} | ${beside[0]} | ${unit} | ${beside[1]} | ${aim} | ${met ? 'met' : 'missed'} |`,
    )
  }
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
