import { type ChildProcessByStdio, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'

/** Starts a program of this directory in a process of its own, over the sources. */
export function run(program: string, directory: string): ChildProcessByStdio<Writable, Readable, null> {
  const path = fileURLToPath(new URL(program, import.meta.url))
  return spawn(process.execPath, ['--conditions=darkroom-source', path, directory], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
}
