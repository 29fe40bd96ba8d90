import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Environment } from '../server/proxy/upstream-proxy.ts'

/** Whether this machine has a program; tests that need one it lacks are skipped. */
export function has(command: string): boolean {
  return spawnSync(command, ['--version']).error === undefined
}

/** How a program ended, and what it said. */
export interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a program to its end. */
export function runTool(command: string, args: readonly string[], env: Environment = process.env): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(command, args, { env, timeout: 20_000 }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, out, err })
    })
  })
}

/** A directory that is removed at the end. */
export function temporaryDirectory(): Disposable & { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), 'darkroom-test-'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}
