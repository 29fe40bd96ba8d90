import { Writable } from 'node:stream'
import type { Environment } from '../server/proxy/upstream-proxy.ts'
import type { Terminal } from '../terminal.ts'

/** A terminal whose words are kept. */
export interface TestTerminal extends Terminal {
  /** What was written to stdout and to stderr so far. */
  readonly out: () => string
  readonly err: () => string
}

/** @param columns The terminal's width. Absent: it is none. */
export function testTerminal(environment: Environment = { PATH: process.env['PATH'] }, columns?: number): TestTerminal {
  const [stdout, out] = kept(columns)
  const [stderr, err] = kept(columns)
  return { stdout, stderr, environment, out, err }
}

function kept(columns: number | undefined): [stream: Writable, text: () => string] {
  let text = ''
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      text += String(chunk)
      done()
    },
  })
  return [Object.assign(stream, { columns }), () => text]
}
