import type { Operation } from '@darkroom/contract'
import { operations, placeOf } from '@darkroom/contract'
import { createRecent } from '../recent.ts'
import type { LintRule } from '../rule.ts'

/** Calls of a token after which a permission that none of them needed is spoken of. */
const enough = 20

/** An app was granted a permission that none of its calls needs. */
export const scopeUnused: LintRule = {
  title: 'A permission was granted and not used',
  level: 'advice',
  watch: () => {
    const byGrant = createRecent<{ calls: number; used: Set<string> }>(200)
    return (exchange) => {
      const { raw, path, parameters } = exchange
      if (!exchange.isGraph || raw.status >= 400 || /access_token\/*$/.test(path)) return undefined
      const token = exchange.token()
      if (token === undefined) return undefined
      const { calls, used } = byGrant.get(token.grantId) ?? { calls: 0, used: new Set<string>() }
      for (const word of `${path} ${parameters.get('fields') ?? ''}`.match(/\w+/g)?.slice(0, 100) ?? [])
        for (const scope of scopesOfEdge.get(word) ?? []) used.add(scope)
      byGrant.set(token.grantId, { calls: calls + 1, used })
      if (calls + 1 < enough) return undefined
      const unused = token.scopes.split(',').filter((scope) => edgeScopes.has(scope) && !used.has(scope))
      if (unused.length === 0) return undefined
      return {
        reason: 'App Review asks for a use of each permission, and people decline what they do not understand.',
        evidence: `${enough} calls that differ needed no ${unused.join(', ')}`,
        fix: `Leave out of scope what is not used yet: ${unused.join(', ')}.`,
      }
    }
  },
}

/** By the name of an edge, the permissions that it needs. */
const scopesOfEdge = new Map<string, Set<string>>()
for (const [name, { logins }] of Object.entries<Operation>(operations)) {
  const word = placeOf(name).edge ?? placeOf(name).path
  if (word === undefined) continue
  const scopes = scopesOfEdge.get(word) ?? new Set<string>()
  for (const { all = [], any = [] } of Object.values(logins)) for (const scope of [...all, ...any]) scopes.add(scope)
  scopesOfEdge.set(word, scopes)
}

/** Permissions of which edges tell whether they are used; the basic ones are needed for everything. */
const edgeScopes = new Set(
  [...scopesOfEdge.values()].flatMap((scopes) => [...scopes]).filter((scope) => /manage|publish|media/.test(scope)),
)
