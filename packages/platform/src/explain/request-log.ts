import { locate } from '../base/hosts.ts'
import { explanationHeader } from './explanations.ts'
import { redactPath, redactQuery } from './redact.ts'

/** A request that was answered, without its secrets. */
export interface LoggedRequest {
  /** Unix milliseconds, in the world. */
  readonly at: number
  readonly method: string
  readonly host: string
  readonly path: string
  /** Without its question mark; secrets are hidden. */
  readonly query: string
  /** 0: the connection was cut. */
  readonly status: number
  /** The link to the explanation, if the request was refused. */
  readonly explanation?: string
  /** The fault that answered, delayed or broke the answer, if one did. */
  readonly fault?: string
}

/** The last requests to Meta's hosts. */
export interface RequestLog {
  /** Remembers a request. @param at Unix milliseconds, in the world. @param fault The fault that met it. */
  record(at: number, request: Request, response: Response, fault?: string): void
  /** Remembers a request whose connection a fault cut. @param at Unix milliseconds, in the world. */
  recordCut(at: number, request: Request, fault: string): void
  /** Newest first, secrets hidden. @param limit How many at most. */
  list(limit?: number): LoggedRequest[]
}

interface Entry {
  readonly at: number
  readonly method: string
  readonly url: string
  readonly status: number
  readonly explanation: string | null
  readonly fault: string | undefined
}

/** How many requests are remembered. */
export const requestLogCapacity = 500

/** Characters of a URL that are remembered. A server limits headers to 16 KiB; a call in the same process has no limit. */
const longestUrl = 8000

/**
 * @param ownOrigin Darkroom's own origin.
 * @param capacity How many are remembered; beyond it, the oldest is dropped.
 */
export function createRequestLog(ownOrigin?: string, capacity: number = requestLogCapacity): RequestLog {
  const ring: Entry[] = []
  let next = 0
  function keep(entry: Entry): void {
    ring[next] = entry
    next = (next + 1) % capacity
  }
  return {
    // Every answer passes through here, so nothing is parsed until somebody reads the log.
    record: (at, { method, url }, response, fault) => {
      const { status } = response
      // Reading headers is expensive, and only refusals have the link.
      const explanation = status < 400 ? null : response.headers.get(explanationHeader)
      keep({ at, method, url: withoutRest(url), status, explanation, fault })
    },
    recordCut: (at, { method, url }, fault) =>
      keep({ at, method, url: withoutRest(url), status: 0, explanation: null, fault }),
    list: (limit = capacity) =>
      [...ring.slice(next), ...ring.slice(0, next)]
        .reverse()
        .slice(0, limit)
        .map((entry) => withoutSecrets(entry, ownOrigin)),
  }
}

function withoutSecrets({ url, explanation, fault, ...entry }: Entry, ownOrigin: string | undefined): LoggedRequest {
  const { host = '', path = '', query = '' } = locate(url, ownOrigin) ?? {}
  return {
    ...entry,
    host,
    path: redactPath(path),
    query: redactQuery(query),
    ...(explanation === null ? {} : { explanation }),
    ...(fault === undefined ? {} : { fault }),
  }
}

/** Cuts a URL between two of its parts, since half a secret is not recognized. */
function withoutRest(url: string): string {
  if (url.length <= longestUrl) return url
  const start = url.slice(0, longestUrl)
  const end = Math.max(...['/', '?', '&'].map((separator) => start.lastIndexOf(separator)))
  return `${start.slice(0, end + 1)}…`
}
