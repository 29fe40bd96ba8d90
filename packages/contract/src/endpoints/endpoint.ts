import type { Dated } from '../day.ts'
import type { Evidence } from '../evidence.ts'
import type { HostName } from '../hosts.ts'
import type { Login } from '../logins.ts'

/** Something that can be asked of Instagram and is no operation of the Graph API: a page, a token endpoint. */
export interface Endpoint extends Dated {
  readonly host: HostName
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** With placeholders in braces. */
  readonly path: string
  readonly logins: readonly Login[]
  readonly evidence: Evidence
}
