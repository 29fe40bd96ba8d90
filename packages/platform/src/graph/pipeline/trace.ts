import type { World } from '../../world/world.ts'

/** The ids by which Meta's engineers would find a request. Here they have no meaning, only the same format. */
export interface Trace {
  /** 23 characters from `A`; the same as `fbtrace_id` in an error. */
  readonly requestId: string
  /** 11 characters, another value. */
  readonly traceId: string
}

/** Ids for one answer. */
export function newTrace(world: World): Trace {
  const text = Buffer.from(world.random(25)).toString('base64url')
  return { requestId: `A${text.slice(0, 22)}`, traceId: text.slice(22, 33) }
}
