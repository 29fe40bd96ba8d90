import { json } from '../../base/answer-json.ts'
import { listAudit } from '../../world/records/audit.ts'
import type { Resource } from './resource/resource.ts'

/** `GET /audit`: who did what in this world, the latest hundred, newest first. Entries are kept for ninety days of the world's time. */
export const auditResource: Resource = {
  GET: (c) => {
    const entries = listAudit(c.env.call.context.world)
    return json({ audit: entries.map(({ at, ...entry }) => ({ ...entry, at: new Date(at).toISOString() })) })
  },
}
