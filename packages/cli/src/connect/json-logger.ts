import type { Logger } from '@darkroom/connect'
import { print, type Terminal } from '../terminal.ts'

/** Logs a line of JSON for each thing, on stderr. An error is its name, its message and, for faults of Darkroom's own, its stack; never what it carries. */
export function jsonLogger({ stderr }: Terminal, now: () => number, labels: object = {}): Logger {
  const log =
    (level: string) =>
    (details: object, message: string): void =>
      print(
        stderr,
        JSON.stringify({ time: new Date(now()).toISOString(), level, message, ...labels, ...details }, readable),
      )
  return { info: log('info'), warn: log('warn'), error: log('error') }
}

function readable(_key: string, value: unknown): unknown {
  return value instanceof Error ? { name: value.name, message: value.message, stack: value.stack } : value
}
