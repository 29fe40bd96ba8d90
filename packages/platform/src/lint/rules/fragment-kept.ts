import type { LintRule } from '../rule.ts'

/** The code is sent with the fragment that stood behind it in the redirect. */
export const fragmentKept: LintRule = {
  title: 'The code still has #_ behind it',
  level: 'mistake',
  watch:
    () =>
    ({ path, parameters }) => {
      const code = parameters.get('code')
      if (code === undefined || !/access_token\/*$/.test(path)) return undefined
      const fragment = /#_(?:=_)?$/.exec(code)?.[0]
      if (fragment === undefined) return undefined
      return {
        reason: 'The redirect ends with a fragment, which is no part of the code.',
        evidence: `code ends with ${fragment}`,
        fix: 'Read code with a URL parser (new URL(…).searchParams), or cut it at the first #.',
      }
    },
}
