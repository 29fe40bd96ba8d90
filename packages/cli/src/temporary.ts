import { lstatSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'

/** A directory for one run. */
export interface Temporary extends Disposable {
  readonly path: string
}

/** Who made a directory, kept inside it. */
const marker = '.darkroom-process.json'
const kept = new Set<string>()

/**
 * Makes a directory that is its owner's alone (0700) and is removed when it is disposed of, or when the process exits. What a
 * killed process leaves behind is found by `sweepTemporaries`.
 */
export function openTemporary(kind: 'ca' | 'exec' | 'browser'): Temporary {
  const path = mkdtempSync(join(tmpdir(), `darkroom-${kind}-`))
  writeFileSync(join(path, marker), JSON.stringify({ pid: process.pid, machine: machine() }), { mode: 0o600 })
  if (kept.size === 0) process.on('exit', removeAll)
  kept.add(path)
  return {
    path,
    [Symbol.dispose]: () => {
      kept.delete(path)
      if (kept.size === 0) process.off('exit', removeAll)
      remove(path)
    },
  }
}

function removeAll(): void {
  for (const path of kept) remove(path)
}

function remove(path: string): void {
  // A browser's helpers may write for a moment after it has gone.
  rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}

/** Removes what processes of this user and this machine that are gone, killed for one, have left behind. */
export function sweepTemporaries(parent: string = tmpdir()): void {
  for (const path of list(parent)) {
    try {
      if (isLeftOver(path)) rmSync(path, { recursive: true, force: true })
    } catch {
      // What cannot be looked at or removed is left alone: a start does not depend on it.
    }
  }
}

function list(parent: string): string[] {
  try {
    return readdirSync(parent)
      .filter((name) => /^darkroom-(?:ca|exec|browser)-[A-Za-z0-9]{6}$/.test(name))
      .map((name) => join(parent, name))
  } catch {
    return []
  }
}

/** A directory of this user's, that nobody else can write to, whose marker names a process of this machine that is gone. */
function isLeftOver(path: string): boolean {
  for (const [each, isKind] of [
    [path, 'isDirectory'],
    [join(path, marker), 'isFile'],
  ] as const) {
    const status = lstatSync(each)
    if (!status[isKind]()) return false
    // Windows has neither, and a temporary directory for each user.
    if (process.getuid !== undefined && (status.uid !== process.getuid() || (status.mode & 0o022) !== 0)) return false
  }
  const made: unknown = JSON.parse(readFileSync(join(path, marker), 'utf8'))
  if (typeof made !== 'object' || made === null || !('pid' in made) || !('machine' in made)) return false
  return Number.isSafeInteger(made.pid) && made.machine === machine() && isGone(Number(made.pid))
}

function isGone(pid: number): boolean {
  if (pid <= 0) return false
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

/** Where a process number means a process: containers may share a directory, and each counts for itself. */
function machine(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return hostname()
  }
}
