import { Writable } from 'node:stream'
import type { Environment } from '../server/upstream-proxy.ts'
import type { Terminal } from '../terminal.ts'

/** A terminal whose words are kept. */
export interface TestTerminal extends Terminal {
  /** What was written to stdout and to stderr so far. */
  readonly out: () => string
  readonly err: () => string
}

export function testTerminal(environment: Environment = { PATH: process.env['PATH'] }): TestTerminal {
  const [stdout, out] = kept()
  const [stderr, err] = kept()
  return { stdout, stderr, environment, out, err }
}

function kept(): [stream: Writable, text: () => string] {
  let text = ''
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      text += String(chunk)
      done()
    },
  })
  return [stream, () => text]
}
