import { isWindow } from '../is-window.ts'
import type { LintRule } from '../rule.ts'

/** The authorization window is opened without state. */
export const stateMissing: LintRule = {
  title: 'The window was opened without state',
  level: 'mistake',
  watch: () => (exchange) => {
    const { raw, query } = exchange
    if (raw.method !== 'GET' || raw.status >= 400 || !isWindow(exchange) || !query.has('client_id')) return undefined
    if ((query.get('state') ?? '') !== '') return undefined
    return {
      reason:
        'Without state, somebody else’s code can be sent to your callback, which links their account to your user (RFC 6749, 10.12).',
      evidence: 'the address of the window has no state',
      fix: 'Send a random state with each window, keep it in the session, and compare it at the callback.',
    }
  },
}
