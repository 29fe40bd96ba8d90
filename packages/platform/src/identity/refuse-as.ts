import { facebookRefusal, graphRefusal, type Refuse } from '../explain/refusal.ts'
import type { Caller } from './caller.ts'

/** How a caller's host refuses, for what both graph hosts refuse alike. */
export function refuseAs(caller: Pick<Caller, 'kind'>): Refuse {
  return caller.kind === 'account' ? graphRefusal : facebookRefusal
}

/** Where a caller's token came from, and where the next one does. */
export function windowOf(caller: Pick<Caller, 'kind'>): string {
  return caller.kind === 'account' ? 'the authorization window' : 'the Login dialog'
}
