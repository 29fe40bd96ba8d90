import type { ConnectionRow } from '../store/schema.ts'
import type { About } from '../vault/about.ts'

/** What a connection's sealed token belongs to. */
export function aboutConnection({ tenantId, id }: Pick<ConnectionRow, 'tenantId' | 'id'>): About {
  return { purpose: 'connection', tenant: tenantId, subject: id, column: 'sealed' }
}
