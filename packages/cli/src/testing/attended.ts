import { Readable } from 'node:stream'
import type { TestTerminal } from './terminal.ts'

/** A terminal at which somebody sits and types. */
export function attended(terminal: TestTerminal, typed: string): TestTerminal {
  const stdin = Object.assign(Readable.from([typed]), { isTTY: true })
  return { ...terminal, stdin, stderr: Object.assign(terminal.stderr, { isTTY: true }) }
}
