import { facebookRefusal } from '../../explain/refusal.ts'
import type { TokenCaller } from '../caller.ts'

/** Somebody on Facebook has to have confirmed their e-mail address. @throws Refusal */
export function checkConfirmed(caller: TokenCaller): void {
  if (caller.kind === 'account' || caller.token.person.confirmed === 1) return
  throw facebookRefusal('unconfirmed', {
    rule: 'identity/checks/check-confirmed',
    parameter: 'access_token',
    received: 'a token of a person who never confirmed their e-mail address',
    fix: 'The person must confirm their e-mail address; the token works again afterwards.',
  })
}
