import type { LoggedRequest } from '../../request-log/request-log.ts'

/** What the list of requests is narrowed to. */
export interface RequestFilter {
  /** A part of the method, host, path, query, status, account or operation. */
  readonly q: string
  readonly host: string
  readonly app: string
  readonly account: string
  readonly operation: string
  /** The first digit of the status, or `cut`. */
  readonly status: string
  readonly kind: KindName
}

/** The kinds of requests that the list can be narrowed to. */
export const requestKinds = {
  all: { name: 'All', holds: (): boolean => true },
  api: { name: 'API', holds: ({ kind }: LoggedRequest): boolean => kind === 'api' },
  answered: { name: 'Answered', holds: ({ status }: LoggedRequest): boolean => status > 0 && status < 400 },
  refused: { name: 'Refused', holds: ({ status }: LoggedRequest): boolean => status === 0 || status >= 400 },
  pages: { name: 'Pages', holds: ({ kind }: LoggedRequest): boolean => kind === 'page' },
  files: { name: 'Files', holds: ({ kind }: LoggedRequest): boolean => kind === 'file' },
} as const

export type KindName = keyof typeof requestKinds

/** The classes of statuses, by what a filter calls them. */
export const statusClasses = { '2': '2xx', '3': '3xx', '4': '4xx', '5': '5xx', cut: 'Cut' } as const

/** Characters of a value that are heeded. */
const longest = 200

/** Reads a filter from an address. What has no meaning narrows nothing. */
export function readFilter(query: (name: string) => string | undefined): RequestFilter {
  const text = (name: string): string => (query(name) ?? '').trim().slice(0, longest)
  const kind = text('kind')
  const status = text('status')
  return {
    q: text('q'),
    host: text('host'),
    app: text('app'),
    account: text('account'),
    operation: text('operation'),
    status: Object.hasOwn(statusClasses, status) ? status : '',
    kind: Object.hasOwn(requestKinds, kind) ? (kind as KindName) : 'all',
  }
}

/** A filter as the query of an address, without what narrows nothing. */
export function printFilter(filter: RequestFilter, other: Readonly<Record<string, string>> = {}): string {
  const given = { ...filter, kind: filter.kind === 'all' ? '' : filter.kind, ...other }
  const query = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== ''))
  return query.size === 0 ? '' : `?${query}`
}

/** Those requests that a filter lets through, whatever their kind. */
export function filterRequests(requests: readonly LoggedRequest[], filter: RequestFilter): readonly LoggedRequest[] {
  const wanted = filter.q.toLowerCase()
  const { host, app, account, operation, status } = filter
  return requests.filter(
    (request) =>
      (host === '' || request.host === host) &&
      (app === '' || request.app === app) &&
      (account === '' || request.account === account) &&
      (operation === '' || request.operation === operation) &&
      (status === '' || (status === 'cut' ? request.status === 0 : String(request.status).startsWith(status))) &&
      (wanted === '' || textOf(request).includes(wanted)),
  )
}

function textOf({ method, host, path, query, status, account = '', fault = '' }: LoggedRequest): string {
  return `${method} ${host}${path}?${query} ${status} ${account} ${fault}`.toLowerCase()
}
