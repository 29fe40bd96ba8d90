import type { LintRule } from '../rule.ts'

/** A token stands in the address although a header would do. */
export const tokenInQuery: LintRule = {
  title: 'A token is in the address',
  level: 'advice',
  watch:
    () =>
    ({ query, path, isGraph }) => {
      // A refused call was written to those logs too. The endpoints that exchange and refresh tokens, and look into them, take them as parameters.
      if (!isGraph || !query.has('access_token') || /(?:access_token|debug_token)\/*$/.test(path)) return undefined
      return {
        reason:
          'Addresses are written to the logs of servers and proxies, and a token in one can be used by whoever reads it.',
        evidence: 'the query has access_token',
        fix: 'Send the header Authorization: Bearer, or for a POST the token in the body.',
      }
    },
}
