import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { Platform } from '@darkroom/platform'
import type { Reading } from './drill-time.ts'
import type { Door } from './drill-world.ts'
import type { Job } from './job.ts'

/** The processes that work, of which one or the other is killed. */
export interface Crew {
  /** How many were killed. */
  kills(): number
  /** How many could not start, since the key provider or the store was away. */
  failedStarts(): number
  /** How many were started. */
  starts(): number
  /** What those said that ended by themselves, which none may. */
  crashes(): readonly string[]
  /** Lets processes be killed until there were so many kills. */
  allow(kills: number): void
  /** Kills all that run now. */
  killAll(): void
  /** Tells them what time it is. */
  tell(): void
  /** Has one of them answer. @throws TypeError when it cannot be reached, or dies. */
  answer(path: string, init: RequestInit | undefined): Promise<Response>
  stop(): Promise<void>
}

/** Where a process dies: at a request to Instagram, before it is handled or before it is answered, or at a write to the store. */
interface Death {
  readonly at: 'request' | 'write'
  readonly count: number
  readonly when: 'before' | 'after'
}

const deaths: readonly Death[] = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((count) =>
  (['write', 'request'] as const).flatMap((at) => (['before', 'after'] as const).map((when) => ({ at, count, when }))),
)

/** The clock of every second process is so many milliseconds ahead. */
const skew = 90_000

/**
 * Starts a process behind each door, and another where one has ended.
 *
 * @param program The file of `worker.ts`. Default: beside this one, in the bundle.
 */
export function startCrew(
  platform: Platform,
  doors: readonly Door[],
  job: Omit<Job, 'hosts' | 'reading' | 'ahead' | 'death'>,
  program: string = join(import.meta.dirname, 'drill-worker.cjs'),
): Crew {
  const running = new Map<ChildProcess, number | undefined>()
  let starts = 0
  let killed = 0
  let failed = 0
  const crashes: string[] = []
  let planned = 0
  let allowed = 0
  let asked = 0
  let isOver = false
  const read = (): Reading => ({ at: platform.clock.now(), real: Date.now() })

  function start(door: Door, index: number): void {
    const death = planned < allowed ? deaths[starts % deaths.length] : undefined
    starts++
    if (death !== undefined) planned++
    const told: Job = {
      ...job,
      hosts: door.url,
      reading: read(),
      ahead: index % 2 === 0 ? 0 : skew,
      ...(death?.at === 'write' && { death: { count: death.count, when: death.when } }),
    }
    const child = fork(program, {
      env: { ...process.env, DRILL_JOB: JSON.stringify(told), NODE_COMPILE_CACHE: job.compiled },
      execArgv: [],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    running.set(child, undefined)
    let words = ''
    child.stderr?.on('data', (chunk: Buffer) => (words += chunk.toString()))
    child.on('message', ({ port }: { port: number }) => running.set(child, port))
    let seen = 0
    door.watch = (when) => {
      if (death?.at !== 'request') return
      if (when === 'before') seen++
      if (seen === death.count && when === death.when) child.kill('SIGKILL')
    }
    child.on('close', (_, signal) => {
      const wasUp = running.get(child) !== undefined
      running.delete(child)
      if (signal === 'SIGKILL') killed++
      else if (!isOver) {
        if (death !== undefined) planned--
        if (!wasUp && /The key provider does not answer|StoreError/.test(words)) failed++
        else crashes.push(/^\w*Error.*$/m.exec(words)?.[0] ?? words.slice(0, 200))
      }
      if (!isOver) setTimeout(() => !isOver && start(door, index), signal === 'SIGKILL' ? 0 : 500)
    })
  }

  for (const [index, door] of doors.entries()) start(door, index)
  return {
    kills: () => killed,
    failedStarts: () => failed,
    starts: () => starts,
    crashes: () => crashes,
    allow: (kills) => {
      allowed = kills
      // Those that were to live are killed now, wherever they are.
      for (const child of planned < allowed ? running.keys() : []) child.kill('SIGKILL')
    },
    killAll: () => {
      for (const child of running.keys()) child.kill('SIGKILL')
    },
    tell: () => {
      // One that is dying is not told.
      for (const child of running.keys()) if (child.connected) child.send(read(), () => {})
    },
    answer: (path, init) => {
      const ports = [...running.values()].filter((port) => port !== undefined)
      if (ports.length === 0) return Promise.reject(new TypeError('No process is there.'))
      return fetch(`http://localhost:${ports[asked++ % ports.length]}${path}`, init)
    },
    stop: async () => {
      isOver = true
      const ended = [...running.keys()].map((child) => new Promise((resolve) => child.once('close', resolve)))
      for (const child of running.keys()) child.kill('SIGTERM')
      await Promise.all(ended)
    },
  }
}
