import { hashSecret } from '../../world/hash.ts'
import { isWindow } from '../is-window.ts'
import { createRecent } from '../recent.ts'
import type { LintRule } from '../rule.ts'

/** The same state came back with two codes. */
export const stateReused: LintRule = {
  title: 'A state was used twice',
  level: 'mistake',
  watch: () => {
    const seen = createRecent<string>()
    return (exchange) => {
      const { raw } = exchange
      const location = raw.answerHeaders['location'] ?? ''
      if (!isWindow(exchange) || !/[?&#]code=/.test(location)) return undefined
      const state = /[?&#]state=([^&#]+)/.exec(location)?.[1]
      if (state === undefined) return undefined
      const key = hashSecret(state)
      const before = seen.get(key)
      seen.set(key, raw.id)
      if (before === undefined) return undefined
      return {
        reason: 'A state that does not change can be known in advance, and then protects nobody.',
        evidence: `request ${before} brought a code with the same state`,
        fix: 'Make a new random state for each window, and forget it once its callback came.',
      }
    }
  },
}
