import type { RawRequest } from '../../request-log/raw-request.ts'
import { createRecent } from '../recent.ts'
import type { LintRule } from '../rule.ts'

/**
 * A container is published again without a look at what became of it. Where a fault answers before the body is read, nobody knows which
 * container it was, and nothing is found.
 */
export const publishRetried: LintRule = {
  title: 'A publish was sent again blindly',
  level: 'mistake',
  watch: () => {
    const tried = createRecent<{ id: string; status: number; isSure: boolean }>()
    return ({ raw, path, parameters, isGraph }) => {
      if (!isGraph) return undefined
      if (raw.method === 'GET') {
        const asked = /^\/+(\d{5,25})\/*$/.exec(path)?.[1]
        if (asked !== undefined) tried.delete(asked)
        return undefined
      }
      const container = parameters.get('creation_id')
      if (container === undefined || !/^\d{5,25}$/.test(container) || !/\/media_publish\/*$/.test(path))
        return undefined
      const before = tried.get(container)
      tried.set(container, { id: raw.id, status: raw.status, isSure: isSure(raw) })
      if (before === undefined || before.isSure) return undefined
      const ended = before.status === 0 ? 'lost its connection' : `was answered with ${before.status}`
      return {
        reason:
          'The first attempt may have published the post although its answer did not say so. A second one may post twice.',
        evidence: `request ${before.id} published container ${container} and ${ended}; nobody asked for its status in between`,
        fix: 'Ask for status_code of the container first. If it is PUBLISHED, look for the post in /media.',
      }
    }
  },
}

/** Whether an answer says that nothing was published. After none, a server that failed, or an error without a known cause, nobody knows. */
function isSure({ status, answer = '' }: RawRequest): boolean {
  return status >= 400 && status < 500 && !/"code":\s*(?:-1|1|2)\b/.test(answer)
}
