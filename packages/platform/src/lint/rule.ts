import type { Exchange } from './exchange.ts'

/** What a rule found in a request. It must hold no secret. */
export interface Found {
  /** Why this is a mistake here. */
  readonly reason: string
  /** What in the request, or in those before it, shows it. */
  readonly evidence: string
  readonly fix: string
}

/** A mistake that programs are known to make. */
export interface LintRule {
  /** The mistake in a few words. */
  readonly title: string
  /** A mistake breaks in production, now or on some day; advice is what could be done better. */
  readonly level: LintLevel
  /** Begins to watch a platform's requests; what the rule remembers of them is bounded. */
  readonly watch: () => Watch
}

/** How bad what a rule finds is. */
export type LintLevel = 'mistake' | 'advice'

/** Looks at a request after it was answered. */
export type Watch = (exchange: Exchange) => Found | undefined
