import type { AnsweredRequest } from '../request-log/answered-request.ts'
import type { RequestKind } from '../request-log/kinds.ts'
import { operationOf } from '../request-log/operation-of.ts'
import { checkKeys, fits } from './expectation.ts'

/** Which requests are meant: those that all the given keys are true of. */
export interface WhichRequests {
  /** Method and path, without host and version: `GET /me`, `POST /{id}/media`. An id in it stands for any. */
  readonly operation?: string
  readonly host?: string
  readonly method?: string
  /** The path with its version and ids, as it was asked for. */
  readonly path?: string | RegExp
  readonly status?: number
  /** Whether it was refused: answered with a status of 400 or more. */
  readonly refused?: boolean
  /** `api` for what programs ask, `page` for pages that people see, `file` for pictures and videos. */
  readonly kind?: RequestKind
  /** Whose token or code it had: a username, or with Facebook Login an e-mail address. */
  readonly account?: string
  /** Meta App ID of the app that asked. */
  readonly app?: string
  /** Its parameters by name: a text, a pattern, or only whether it was sent. Of a secret one can only say whether it was sent. */
  readonly parameters?: Readonly<Record<string, string | RegExp | boolean>>
}

const keys: readonly (keyof WhichRequests)[] = [
  'operation',
  'host',
  'method',
  'path',
  'status',
  'refused',
  'kind',
  'account',
  'app',
  'parameters',
]

/** @returns A function that tells whether a request is meant. Throws TypeError for what cannot be meant. */
export function requestMatcher(given: WhichRequests | string): (request: AnsweredRequest) => boolean {
  const which = typeof given === 'string' ? { operation: given } : given
  checkKeys('Which requests', which, keys)
  const { host, method, path, status, refused, kind, account, app, parameters = {} } = which
  const operation = which.operation === undefined ? undefined : readOperation(which.operation)
  return (request) =>
    (operation === undefined || request.operation === operation) &&
    (host === undefined || request.host === host.toLowerCase()) &&
    (method === undefined || request.method === method.toUpperCase()) &&
    (path === undefined || fits(request.path, path)) &&
    (status === undefined || request.status === status) &&
    (refused === undefined || request.status >= 400 === refused) &&
    (kind === undefined || request.kind === kind) &&
    (account === undefined || request.account === account) &&
    (app === undefined || request.app === app) &&
    Object.entries(parameters).every(([name, wanted]) => hasParameter(request, name, wanted))
}

function readOperation(text: string): string {
  const [, method, path] = /^([A-Z]+) (\/\S*)$/.exec(text) ?? []
  if (method === undefined || path === undefined)
    throw new TypeError(`Which requests: ${JSON.stringify(text)} is no operation. Write one like "GET /me".`)
  return operationOf(method, path)
}

function hasParameter(request: AnsweredRequest, name: string, wanted: string | RegExp | boolean): boolean {
  const sent = request.parameters.filter((parameter) => parameter.name === name)
  if (typeof wanted === 'boolean') return sent.length > 0 === wanted
  return sent.some(({ value }) => {
    if (value === undefined)
      throw new TypeError(`Which requests: ${name} is secret and not kept. Say ${name}: true for one that was sent.`)
    return fits(value, wanted)
  })
}

/** A request in a line, with the reason why it was refused. */
export function requestLine({ method, host, path, query, status, why, fault }: AnsweredRequest): string {
  const asked = `${method} ${host}${path}${query === '' ? '' : `?${query}`}`.slice(0, 200)
  const reason = why === undefined ? '' : ` (${why.answered.slice(0, 200)})`
  return `  ${status === 0 ? 'cut' : status} ${asked}${reason}${fault === undefined ? '' : ` [fault ${fault}]`}`
}

/** What is meant, in words. */
export function nameOfRequests(given: WhichRequests | string): string {
  if (typeof given === 'string') return given
  const { operation, ...rest } = given
  const more = Object.keys(rest).length === 0 ? [] : [print(rest)]
  return [operation ?? 'a request', ...more].join(' with ')
}

/** An object as a test writes it. */
export function print(given: object): string {
  return JSON.stringify(given, (_, value: unknown) => (value instanceof RegExp ? String(value) : value))
}
