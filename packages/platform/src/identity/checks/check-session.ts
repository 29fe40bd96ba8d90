import { facebookRefusal } from '../../explain/refusal.ts'
import type { Invalidation } from '../../world/store/schema.ts'
import type { TokenCaller } from '../caller.ts'
import { refuseAs, windowOf } from '../refuse-as.ts'

/** What ended a session, in words. */
const endings: Readonly<Record<Invalidation, string>> = {
  password: 'The person changed their password.',
  privacy: 'The person turned their account private, which before 2021-06-30 ended its tokens.',
  offFacebook: 'The person cleared their off-Facebook activity, which ends the tokens of Basic Display.',
  call: 'The app ended the session.',
  secretReset: 'The app secret was reset, which ends every token.',
  deletion: 'The person deleted their account.',
}

/** When a session ends, so do its tokens. graph.facebook.com has a separate error when the app ended it. @throws Refusal */
export function checkSession(caller: TokenCaller): void {
  const { invalidatedAt, invalidatedBy } = caller.token
  if (invalidatedAt === null) return
  const ending = invalidatedBy ?? 'password'
  const why = {
    rule: 'identity/checks/check-session',
    parameter: 'access_token',
    received: 'a token whose session was ended',
    fix: `${endings[ending]} Send them through ${windowOf(caller)} again.`,
  }
  const byCall = ending === 'call' || ending === 'secretReset'
  throw caller.kind !== 'account' && byCall
    ? facebookRefusal('sessionEndedByCall', why)
    : refuseAs(caller)('sessionInvalidated', why)
}
