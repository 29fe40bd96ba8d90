import type { FaultRule } from '../rule.ts'

/** Faults that together are what happened to programs one day. */
export interface FaultPack {
  /** What commands call it by. The ids of its faults begin with it. */
  readonly name: string
  readonly title: string
  /** What happens, and whom it hurts. */
  readonly about: string
  /** Public reports of it, as `owner/repository#number`. */
  readonly reports: readonly string[]
  readonly rules: readonly FaultRule[]
}
