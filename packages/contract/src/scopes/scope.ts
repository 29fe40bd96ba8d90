import type { Evidence } from '../evidence.ts'
import type { Login } from '../logins.ts'
import type { Dated } from '../values/day.ts'

/** What an app may ask of a person at the authorization window. */
export interface Scope extends Dated {
  readonly name: string
  /** The permission's name in App Review and in Meta's prose, where it is another. */
  readonly permission: string
  readonly login: Login
  /** Whether an app cannot ask for anything without it. */
  readonly required: boolean
  /** The scope that took its place. */
  readonly successor?: string
  /** What the window tells the person, in Darkroom's words. */
  readonly grants: string
  readonly evidence: Evidence
}
