import type { World } from '../world/world.ts'

/** The ids by which Meta's engineers would find a request again. They mean nothing here and look alike. */
export interface Trace {
  /** 23 characters from `A`; the same as `fbtrace_id` in an error. */
  readonly requestId: string
  /** 11 characters, another value. */
  readonly traceId: string
}

/** Ids for one answer. */
export function newTrace(world: World): Trace {
  const bytes = Buffer.from(world.random(17 + 8))
  return {
    requestId: `A${bytes.toString('base64url', 0, 17).slice(0, 22)}`,
    traceId: bytes.toString('base64url', 17, 25),
  }
}
