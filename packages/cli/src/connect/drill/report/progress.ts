import { widthOf } from '../../../terminal.ts'

/** How far a run is. */
export interface Standing {
  /** The part of the run: `Month 2 of 4`. */
  readonly stage: string
  /** What there is to know of it now. */
  readonly facts: readonly string[]
  /** What has to happen before it goes on: its name, and what is missing now. */
  readonly waitsFor?: { readonly what: string; readonly missing: string } | undefined
}

/** Shows how far the drill is, while it runs. */
export interface Progress {
  /** On a terminal one line is updated; elsewhere a line is written for each stage, and for each minute of a wait. */
  show(standing: Standing): void
  /** Removes the line. */
  end(): void
}

const minute = 60_000

/** Writes the progress to a stream. @param now Unix milliseconds. */
export function startProgress(
  stream: NodeJS.WritableStream & { readonly isTTY?: boolean },
  now: () => number = Date.now,
): Progress {
  const began = now()
  const isTerminal = stream.isTTY === true
  let told = ''
  let wait = { what: '', since: 0, minutes: 0 }

  function show({ stage, facts, waitsFor }: Standing): void {
    const at = now()
    if (waitsFor === undefined) wait = { what: '', since: 0, minutes: 0 }
    else if (waitsFor.what !== wait.what) wait = { what: waitsFor.what, since: at, minutes: 0 }
    const minutes = waitsFor === undefined ? 0 : Math.floor((at - wait.since) / minute)
    const words = [stage, ...facts, `${Math.round((at - began) / 1000)} s`].join(', ')
    const line = minutes === 0 ? words : `${words}; waiting for ${waitsFor?.what}: ${waitsFor?.missing}`
    if (isTerminal) stream.write(`\r${line.slice(0, widthOf(stream) - 1)}\u001b[K`)
    else if (stage !== told || minutes > wait.minutes) stream.write(`${line}\n`)
    told = stage
    wait.minutes = minutes
  }

  return { show, end: () => isTerminal && stream.write('\r\u001b[K') }
}
