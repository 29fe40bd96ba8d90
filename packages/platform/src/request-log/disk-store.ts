import { appendFileSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FoundRequest, RequestStore } from './request-log.ts'

/** Bytes of one file; the one before it is kept too. */
const mostBytes = 4 * 1024 ** 2

/** Requests that are written at a time. Of more than that in a second, the latest are. */
const mostAtOnce = 500

/** Milliseconds of real time for which requests are gathered before they are written. */
const pause = 1000

/** How a store waits, and whom it tells that it cannot write. */
export interface DiskStoreOptions {
  /** Calls back a little later, in real time. Default: a timer that keeps no process alive. */
  readonly later?: (work: () => void, milliseconds: number) => void
  readonly bytes?: number
  readonly onFault: (fault: unknown) => void
}

/**
 * Keeps requests in a data directory: `requests.jsonl`, and when that is full, the one before it as `requests.1.jsonl`. Each line is a
 * request without its secrets.
 *
 * @param find Finds what is to be written.
 */
export function openDiskStore(
  directory: string,
  find: (id: string) => FoundRequest | undefined,
  { later = byTimer, bytes = mostBytes, onFault }: DiskStoreOptions,
): RequestStore {
  const path = join(directory, 'requests.jsonl')
  const before = join(directory, 'requests.1.jsonl')
  let waiting: string[] = []
  let isPlanned = false

  function write(): void {
    isPlanned = false
    const lines = waiting.slice(-mostAtOnce).flatMap((id) => {
      const found = find(id)
      return found === undefined ? [] : `${JSON.stringify({ request: found.request, detail: found.detail })}\n`
    })
    waiting = []
    if (lines.length === 0) return
    try {
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > bytes) renameSync(path, before)
      appendFileSync(path, lines.join(''), { mode: 0o600 })
    } catch (fault) {
      onFault(fault)
    }
  }

  return {
    earlier: [...readLines(before), ...readLines(path)],
    add: (id) => {
      waiting.push(id)
      // A list that nobody gets to write must not grow.
      if (waiting.length > 2 * mostAtOnce) waiting = waiting.slice(-mostAtOnce)
      if (isPlanned) return
      isPlanned = true
      later(write, pause)
    },
    clear: () => {
      waiting = []
      rmSync(before, { force: true })
      writeFileSync(path, '', { mode: 0o600 })
    },
    close: write,
  }
}

function byTimer(work: () => void, milliseconds: number): void {
  setTimeout(work, milliseconds).unref()
}

/** What was written by a process that was killed can end in the middle of a line. */
function readLines(path: string): FoundRequest[] {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    // Nothing was written yet.
    return []
  }
  return text.split('\n').flatMap((line) => readLine(line) ?? [])
}

function readLine(line: string): FoundRequest | undefined {
  try {
    const found = JSON.parse(line) as Partial<FoundRequest> | null
    return isWhole(found) ? found : undefined
  } catch {
    return undefined
  }
}

function isWhole(found: Partial<FoundRequest> | null): found is FoundRequest {
  const { request, detail } = found ?? {}
  if (typeof request !== 'object' || typeof detail !== 'object') return false
  const { id, at, took, status, method, host, path, query, operation, kind, links } = request
  const numbers: unknown[] = [at, took, status]
  const texts: unknown[] = [method, host, path, query, operation, kind]
  const lists: unknown[] = [links?.needs, links?.gives, detail.headers, detail.parameters, detail.answerHeaders]
  return (
    typeof id === 'string' &&
    /^\d{1,15}$/.test(id) &&
    numbers.every(Number.isFinite) &&
    texts.every((text) => typeof text === 'string') &&
    lists.every(Array.isArray)
  )
}
