import { answerTextOf } from '../base/answer-text.ts'
import { readBodyOf } from '../base/request/body.ts'
import { explanationHeader } from '../explain/explanations.ts'
import type { LoggedRequest, RequestDetail } from './logged-request.ts'
import type { RawRequest } from './raw-request.ts'

export type { LoggedRequest, RequestDetail } from './logged-request.ts'
export type { RawRequest } from './raw-request.ts'

/** A request with all that is shown of it. */
export interface FoundRequest {
  readonly request: LoggedRequest
  readonly detail: RequestDetail
  /** As it came in, to be sent again; undefined for one of an earlier run. */
  readonly raw?: RawRequest
}

/** The last requests to Meta's hosts. */
export interface RequestLog {
  /** Remembers a request. @param at Unix milliseconds, in the world. @param took Milliseconds of real time. @param fault The fault that met it. */
  record(at: number, took: number, request: Request, response: Response, fault?: string): void
  /** Remembers a request whose connection a fault cut. */
  recordCut(at: number, took: number, request: Request, fault: string): void
  /** Newest first, secrets hidden. @param limit How many at most. */
  list(limit?: number): LoggedRequest[]
  find(id: string): FoundRequest | undefined
  /** How many are kept. */
  count(): number
  /** Forgets all. @returns How many there were. */
  clear(): number
  /** Calls back with each request, until the returned function is called. */
  onRecord(listener: (raw: RawRequest) => void): () => void
  /** Writes down what is to be kept beyond this run. */
  close(): void
}

/** Where requests are kept beyond a run, without their secrets. */
export interface RequestStore {
  /** Of earlier runs, oldest first. */
  readonly earlier: readonly FoundRequest[]
  /** Notes a request that will be written a little later. */
  add(id: string): void
  clear(): void
  close(): void
}

/** How requests are described and how many are kept. */
export interface RequestLogOptions {
  /** Tells what is shown of a request. */
  readonly describe: (raw: RawRequest) => FoundRequest
  /** How many are remembered. Beyond it, the oldest is dropped. Default {@link requestLogCapacity}. */
  readonly capacity?: number
  /** Characters and bytes that are remembered of all together. Default 16 MiB. */
  readonly bytes?: number
  readonly openStore?: (find: (id: string) => FoundRequest | undefined) => RequestStore
}

/** How many requests are remembered. */
export const requestLogCapacity = 2000

const usualBytes = 16 * 1024 ** 2

/** Characters of a URL that are remembered. A server limits headers to 16 KiB; a call in the same process has no limit. */
const longestUrl = 8000

/** Bytes of a body, and characters of an answer, that are remembered. */
export const longestBody: number = 16 * 1024

/** What headers and the rest of an entry take, roughly. */
const overhead = 1000

/** Every answer passes through here, so nothing is parsed until somebody reads the log. */
export function createRequestLog(options: RequestLogOptions): RequestLog {
  const { describe, capacity = requestLogCapacity, bytes: mostBytes = usualBytes, openStore } = options
  const store = openStore?.(find)
  const earlier = store === undefined ? [] : [...store.earlier].slice(-capacity)
  const ring: (RawRequest | undefined)[] = []
  /** What each entry of the ring weighs: an old entry is no longer in the processor's cache, and need not be read again to be dropped. */
  const weights: number[] = []
  let first = 0
  let size = 0
  let bytes = 0
  /** Ids go on where those of earlier runs end. */
  let lastId = Number.parseInt(earlier.at(-1)?.request.id ?? '0', 10)
  const described = new WeakMap<RawRequest, FoundRequest>()
  const listeners = new Set<(raw: RawRequest) => void>()

  function keep(entry: RawRequest): void {
    const weight = weightOf(entry)
    while (size > 0 && (size >= capacity || bytes + weight > mostBytes)) dropOldest()
    const place = (first + size) % capacity
    ring[place] = entry
    weights[place] = weight
    size++
    bytes += weight
    store?.add(entry.id)
    if (listeners.size > 0) for (const listener of listeners) listener(entry)
  }

  function dropOldest(): void {
    bytes -= weights[first] ?? 0
    ring[first] = undefined
    first = (first + 1) % capacity
    size--
  }

  /** @param response Undefined: the connection was cut. */
  function entryOf(
    at: number,
    took: number,
    request: Request,
    response: Response | undefined,
    fault: string | undefined,
  ): RawRequest {
    const sent = readBodyOf(request)
    const status = response?.status ?? 0
    const said = response === undefined ? undefined : answerTextOf(response)
    const text = said?.text ?? undefined
    return {
      id: String(++lastId),
      at,
      took,
      method: request.method,
      url: withoutRest(request.url),
      status,
      // Reading headers is expensive, and only refusals have the link.
      explanation: response === undefined || status < 400 ? null : response.headers.get(explanationHeader),
      fault,
      headers: request.headers,
      sent: sent === undefined || sent.length <= longestBody ? sent : sent.slice(0, longestBody),
      sentSize: sent?.length ?? unreadSize(request),
      answer: text === undefined || text.length <= longestBody ? text : flat(text.slice(0, longestBody)),
      answerSize: text?.length ?? 0,
      answerHeaders: said?.headers ?? (response === undefined ? {} : pageHeaders(response)),
    }
  }

  /** @param back How many are newer. */
  const at = (back: number): RawRequest | undefined => ring[(first + size - 1 - back) % capacity]

  function shown(raw: RawRequest): FoundRequest {
    const known = described.get(raw)
    if (known !== undefined) return known
    const made = { ...describe(raw), raw }
    described.set(raw, made)
    return made
  }

  function find(id: string): FoundRequest | undefined {
    const newest = at(0)
    const back = newest === undefined ? -1 : Number(newest.id) - Number(id)
    const raw = back >= 0 && back < size ? at(back) : undefined
    return raw?.id === id ? shown(raw) : earlier.find(({ request }) => request.id === id)
  }

  return {
    record: (at, took, request, response, fault) => keep(entryOf(at, took, request, response, fault)),
    recordCut: (at, took, request, fault) => keep(entryOf(at, took, request, undefined, fault)),
    list: (limit = capacity) => {
      const list: LoggedRequest[] = []
      for (let back = 0; back < size && list.length < limit; back++) {
        const raw = at(back)
        if (raw !== undefined) list.push(shown(raw).request)
      }
      for (let index = earlier.length - 1; index >= 0 && list.length < Math.min(limit, capacity); index--) {
        const found = earlier[index]
        if (found !== undefined) list.push(found.request)
      }
      return list
    },
    find,
    count: () => Math.min(capacity, size + earlier.length),
    clear: () => {
      const count = size + earlier.length
      while (size > 0) dropOldest()
      earlier.length = 0
      store?.clear()
      return count
    },
    onRecord: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => store?.close(),
  }
}

/** Bytes of a body that nobody read, as its sender told; -1: there is one, of unknown length. Asking for the body of a read takes as long as answering it. */
function unreadSize(request: Request): number {
  const { method } = request
  if (method === 'GET' || method === 'HEAD' || request.body === null) return 0
  return Number(request.headers.get('content-length') ?? -1)
}

function weightOf({ url, sent, answer }: RawRequest): number {
  return url.length + (sent?.length ?? 0) + (answer?.length ?? 0) + overhead
}

/** A part of a long string that does not keep all of it. */
function flat(text: string): string {
  return Buffer.from(text).toString()
}

/** Of a page: its type, where it sends the browser, and its cookies, by which the visitor is known. */
function pageHeaders({ headers }: Response): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const name of ['content-type', 'location', 'set-cookie']) {
    const value = headers.get(name)
    if (value !== null) found[name] = value
  }
  return found
}

/** Cuts a URL between two of its parts, since half a secret is not recognized. */
function withoutRest(url: string): string {
  if (url.length <= longestUrl) return url
  const start = url.slice(0, longestUrl)
  const end = Math.max(...['/', '?', '&'].map((separator) => start.lastIndexOf(separator)))
  return `${start.slice(0, end + 1)}…`
}
