import { findOperation, type OperationPlace, placeOf } from '@darkroom/contract'
import { errorsOn } from './catalogue.ts'
import { errorOfLimit } from './check-rule.ts'
import { fitsPattern, partsOf } from './match-path.ts'
import { type Fault, type FaultHost, faultHosts } from './rule.ts'

/** A request as faults see it, before its token and its objects are looked up. */
export interface Seen {
  readonly host: string
  /** Of the path, without the version. */
  readonly parts: readonly string[]
  /** Whether it is one of a batch, whose connection is not its own. */
  readonly isPart: boolean
}

/** What a request is about. */
export interface Subject {
  /** In capital letters. */
  readonly method: string
  /** The kind of object that the path begins with, where that is known. */
  readonly kind: string | undefined
  /** The text of `fields`, within which some operations are asked for. */
  readonly fields: string
  /** Ids of the accounts that ask or are asked for. */
  readonly accountIds: readonly string[]
  /** The Meta App ID behind the token or the client id. */
  readonly appId: string | undefined
}

/** A fault made ready to be compared with requests. */
export interface Matcher {
  readonly fault: Fault
  /** Whether it can meet a request, going by the address alone. */
  isNear(seen: Seen): boolean
  /** Whether more has to be known of a request. */
  readonly asksMore: boolean
  /** Whether its operation is the request's. */
  isOperation(seen: Seen, subject: Subject): boolean
}

/** Makes a fault ready. */
export function matcherOf(fault: Fault): Matcher {
  const { host, path, operation, error, rateLimit, broken, account, app } = fault
  const able = new Set<string>(faultHosts.filter((each) => canAnswer(each, error, rateLimit)))
  const pattern = path === undefined ? undefined : partsOf(path)
  const found = operation === undefined ? undefined : findOperation(operation)
  const place = operation === undefined ? undefined : placeOf(operation)
  return {
    fault,
    isNear: (seen) =>
      fault.off !== true &&
      fault.container === undefined &&
      able.has(seen.host) &&
      (host === undefined || host === seen.host) &&
      !(seen.isPart && broken !== undefined) &&
      (pattern === undefined || fitsPattern(pattern, seen.parts)) &&
      (found?.host === undefined || found.host === seen.host),
    asksMore: operation !== undefined || account !== undefined || app !== undefined || rateLimit !== undefined,
    isOperation: (seen, subject) =>
      place === undefined ||
      isAt(place, seen.parts, subject, { isWithin: found?.within === true, hasHost: found?.host !== undefined }),
  }
}

function canAnswer(host: FaultHost, error: string | undefined, rateLimit: Fault['rateLimit']): boolean {
  if (error !== undefined) return errorsOn(host).has(error)
  return rateLimit === undefined || errorOfLimit(host, rateLimit) !== undefined
}

/** Whether a request asks for what stands at a place. An object of a kind that is not known counts as of the right one. */
function isAt(
  place: OperationPlace,
  parts: readonly string[],
  { method, kind, fields }: Subject,
  { isWithin, hasHost }: { readonly isWithin: boolean; readonly hasHost: boolean },
): boolean {
  if (place.method !== method) return false
  // The upload host has one operation.
  if (hasHost) return true
  const [first, edge] = parts
  if (place.path !== undefined) return first === place.path && parts.length === 1
  if (kind !== undefined && kind !== place.node) return false
  if (isWithin) return parts.length === 1 && new RegExp(`\\b${place.edge}\\b`).test(fields)
  // `/media?ids=1,2` asks for an edge of several objects.
  return place.edge === edge || (place.edge !== undefined && parts.length === 1 && first === place.edge)
}
