import { shown } from '../base/shown.ts'
import type { Reader } from './host.ts'

/** The refusal for an id among the parameters that means nothing, or nothing that the caller can see. */
export function objectNotFound(
  { host, call }: Reader,
  id: string,
  why: { readonly rule: string; readonly parameter: string; readonly expected: string; readonly fix: string },
): Error {
  const method = call.request.method.toLowerCase()
  return host.refuse('objectNotFound', { ...why, received: shown(id) }, { id: shown(id), method })
}
