import type { Explanation, Refusal } from '../../explain/refusal.ts'

/** Why a code is not exchanged, at either token endpoint. */
export type CodeFault = 'unknown' | 'otherRedirectUri' | 'expired' | 'used'

/** How the two token endpoints differ when a code is exchanged. */
export interface CodeEndpoint {
  /** Where its codes come from: `the Login dialog`. */
  readonly window: string
  /** What follows a code in the redirect, and is not part of it. */
  readonly fragment: string
  /** How old a code may be, in words. */
  readonly lifetime: string
  /** What else may be wrong with an unknown code, as a sentence. */
  readonly otherCodes: string
  refuse(fault: CodeFault, why: Explanation): Refusal
}
