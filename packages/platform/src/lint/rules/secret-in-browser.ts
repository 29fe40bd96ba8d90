import { clientSecretOf } from '../../base/request/client-credentials.ts'
import type { LintRule } from '../rule.ts'

/** A page in a browser sends the app secret or a token. */
export const secretInBrowser: LintRule = {
  title: 'A secret or a token was used in a browser',
  level: 'mistake',
  watch: () => (exchange) => {
    const { raw, surface, isGraph, parameters } = exchange
    if (!isGraph && !(surface === 'api' && /access_token\/*$/.test(exchange.path))) return undefined
    const origin = raw.headers.get('origin')
    if (origin === null) return undefined
    const hasSecret = clientSecretOf(parameters) !== undefined
    const hasToken = parameters.has('access_token') || raw.headers.has('authorization')
    if (!hasSecret && !hasToken) return undefined
    const what = hasSecret ? 'the app secret' : 'a token'
    return {
      reason: `Whoever opens the page can read ${what} in it, and use it as your app.`,
      evidence: `the request has ${what} and the header Origin: ${/^[\w.:/[\]-]{1,200}$/.test(origin) ? origin : '…'}`,
      fix: 'Call Instagram from your server, and let the page ask your server.',
    }
  },
}
