import type { LoggedRequest } from '../../explain/request-log.ts'

/** The kinds of requests that the list can be narrowed to. */
export const requestKinds = {
  all: { name: 'All', holds: (): boolean => true },
  answered: { name: 'Answered', holds: ({ status }: LoggedRequest): boolean => status < 400 },
  refused: { name: 'Refused', holds: ({ status }: LoggedRequest): boolean => status >= 400 },
} as const

/** A kind of requests. */
export type RequestKind = keyof typeof requestKinds

/** Reads a kind from an address. @returns `all` for what is none. */
export function readKind(text: string | undefined): RequestKind {
  return text !== undefined && Object.hasOwn(requestKinds, text) ? (text as RequestKind) : 'all'
}

/** Those requests whose method, host, path or query holds a text, in whatever case. */
export function filterRequests(requests: readonly LoggedRequest[], text: string): readonly LoggedRequest[] {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return requests
  return requests.filter(({ method, host, path, query, status }) =>
    `${method} ${host}${path}?${query} ${status}`.toLowerCase().includes(wanted),
  )
}
