import { facebookRefusal, graphRefusal, type Refuse } from '../explain/refusal.ts'
import type { Caller } from './caller.ts'

/** The refusals of a caller's host, for what both graph hosts refuse in the same way. */
export function refuseAs(caller: Pick<Caller, 'kind'>): Refuse {
  return caller.kind === 'account' ? graphRefusal : facebookRefusal
}

/** Where a caller got their token, and can get a new one. */
export function windowOf(caller: Pick<Caller, 'kind'>): string {
  return caller.kind === 'account' ? 'the authorization window' : 'the Login dialog'
}
