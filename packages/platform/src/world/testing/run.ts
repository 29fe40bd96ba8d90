import { type ChildProcessByStdio, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'

/** Starts a program over the sources, in a process of its own. */
export function run(program: URL, ...args: readonly string[]): ChildProcessByStdio<Writable, Readable, null> {
  return spawn(process.execPath, ['--conditions=darkroom-source', fileURLToPath(program), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
}
