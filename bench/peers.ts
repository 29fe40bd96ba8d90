import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'

/** A server under load, in a process of its own. */
export interface Peer extends AsyncDisposable {
  readonly name: string
  /** What its first line of output said: at least `url`. */
  readonly ready: { url: string; [key: string]: unknown }
  /** Milliseconds from the start of the process to its first line. */
  readonly startedIn: number
  readonly process: ChildProcess
}

/** Starts a server that prints one line of JSON when it listens. */
export async function startPeer(name: string, command: string[], env: Record<string, string> = {}): Promise<Peer> {
  const begun = performance.now()
  const [file = '', ...args] = command
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...env } })
  const line = await firstLine(child, name)
  return {
    name,
    ready: JSON.parse(line) as Peer['ready'],
    startedIn: performance.now() - begun,
    process: child,
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

async function firstLine(child: ChildProcess, name: string): Promise<string> {
  let text = ''
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk)
    if (text.includes('\n')) return text.slice(0, text.indexOf('\n'))
  }
  throw new Error(`${name} ended before it listened`)
}

/** Seconds of processor time that a peer has used so far, all its threads together. Linux only; elsewhere NaN. */
export function processorTime({ process }: Pick<Peer, 'process'>): number {
  try {
    const fields = readFileSync(`/proc/${process.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    // utime and stime, in hundredths of a second.
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return Number.NaN
  }
}
