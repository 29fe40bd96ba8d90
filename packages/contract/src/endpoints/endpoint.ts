import type { Evidence } from '../evidence.ts'
import type { HostName } from '../hosts.ts'
import type { Login } from '../logins.ts'
import type { Parameter } from '../operations/operation.ts'
import type { Dated } from '../values/day.ts'
import type { ValueType } from '../values/values.ts'

/** Something that can be asked of Instagram, and where. */
export interface Place extends Dated {
  readonly host: HostName
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** With placeholders in braces. */
  readonly path: string
  readonly logins: readonly Login[]
  readonly evidence: Evidence
}

/** Something that can be asked of Instagram and is no operation of the Graph API: a page, a token endpoint. */
export interface Endpoint extends Place {
  /** What it is for, in a few words. */
  readonly what: string
  /** In the query of a GET, in the form of a POST. */
  readonly parameters?: Readonly<Record<string, Parameter>>
  /** What is in its answer; absent: it is a page, or says nothing that has to be read. */
  readonly answer?: ValueType
}
