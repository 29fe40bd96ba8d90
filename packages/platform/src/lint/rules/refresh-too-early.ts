import { refreshableAfter } from '@darkroom/contract'
import type { LintRule } from '../rule.ts'

/** A token is refreshed on the day it was issued. */
export const refreshTooEarly: LintRule = {
  title: 'A token was refreshed too early',
  level: 'mistake',
  watch: () => (exchange) => {
    const { why, raw } = exchange
    if (why?.rule !== 'tokens/refresh/check-refreshable') return undefined
    const token = exchange.token()
    if (token?.kind !== 'longLived' || raw.at - token.issuedAt >= refreshableAfter * 1000) return undefined
    return {
      reason: 'A long-lived token can be refreshed once it is 24 hours old, and before its 60 days are over.',
      evidence: `the token is from ${new Date(token.issuedAt).toISOString()}, the request from ${new Date(raw.at).toISOString()}`,
      fix: 'Keep when each token was issued, and refresh it some weeks later: at half of its life, say.',
    }
  },
}
