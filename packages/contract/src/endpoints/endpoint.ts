import type { Dated } from '../day.ts'
import type { Evidence } from '../evidence.ts'
import type { HostName } from '../hosts.ts'
import type { Login } from '../logins.ts'

/** How far Darkroom has got with an endpoint; `refused`: nobody can have what it takes, and it says so as the real one did. */
export type EndpointState = 'answered' | 'refused' | 'later'

/** Something that can be asked of Instagram: a page, a token endpoint, a node or an edge. */
export interface Endpoint extends Dated {
  readonly host: HostName
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** With placeholders in braces. */
  readonly path: string
  readonly logins: readonly Login[]
  readonly state: EndpointState
  readonly evidence: Evidence
}
