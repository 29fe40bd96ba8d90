import { malformedReply } from '../errors/api-error.ts'
import type { NamedCall } from '../http/call.ts'
import { isRecord, type JsonRecord, matches, unwrap } from '../json-value.ts'
import type { NodeRecord } from './field-value.ts'
import type { Page } from './pages.ts'

/** @throws ApiError if it is not an object, or if its id lost digits before it was sent (`1e17`). */
export function wholeNode(reply: unknown, call: NamedCall): NodeRecord {
  if (isRecord(reply) && !matches(reply['id'], /^-|^\d+[.e]/i)) return reply as NodeRecord
  throw malformedReply(call, 'an object with a whole id')
}

/** The account itself, also if the platform wraps it. @throws ApiError */
export function wholeMe(reply: unknown, call: NamedCall): JsonRecord {
  const node = wholeNode(reply, call)
  return node.id === undefined ? unwrap(node) : node
}

/** A page of objects. @throws ApiError */
export function wholePage(reply: unknown, call: NamedCall): Page {
  const page = reply as Page
  if (Array.isArray((page as Page | null)?.data)) return page
  throw malformedReply(call, 'data')
}
