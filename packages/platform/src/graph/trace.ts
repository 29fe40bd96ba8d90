import type { World } from '../world/world.ts'

/** The ids by which Meta's engineers would find a request again. They mean nothing here and look alike. */
export interface Trace {
  /** 23 characters from `A`; the same as `fbtrace_id` in an error. */
  readonly requestId: string
  /** 11 characters, another value. */
  readonly traceId: string
  readonly revision: string
  /** 64 bytes in base64. */
  readonly debug: string
}

/** Ids for one answer. */
export function newTrace(world: World): Trace {
  const bytes = Buffer.from(world.random(16 + 8 + 64))
  return {
    requestId: `A${bytes.toString('base64url', 0, 17).slice(0, 22)}`,
    traceId: bytes.toString('base64url', 16, 24),
    revision: '1019000000',
    debug: bytes.toString('base64', 24, 88),
  }
}
