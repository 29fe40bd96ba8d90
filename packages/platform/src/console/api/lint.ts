import { json } from '../../base/answer-json.ts'
import type { Resource } from './resource/resource.ts'

/** `GET /lint`: known mistakes that programs made in this run, mistakes before advice. `DELETE /lint` forgets them. */
export const lintResource: Resource = {
  GET: (c) => {
    const findings = c.env.call.context.lint.list()
    return json({ findings: findings.map((finding) => ({ ...finding, at: new Date(finding.at).toISOString() })) })
  },
  DELETE: (c) => json({ forgotten: c.env.call.context.lint.clear() }),
}
