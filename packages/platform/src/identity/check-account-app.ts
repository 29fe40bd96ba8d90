import { changed } from '@darkroom/contract'
import { methodOf } from '../base/request/method.ts'
import type { Parameters } from '../base/request/parameters.ts'
import type { Call } from '../call.ts'
import { graphRefusal } from '../explain/refusal.ts'
import type { AccountToken } from '../world/records/access-tokens.ts'
import { checkAccessLevel } from './check-access-level.ts'
import { checkProfessionalAccount } from './check-professional-account.ts'

const rule = 'identity/check-account-app'

/** Checks that the app may still be called with: the catch-all covers dead apps, lost testers and the end of Basic Display. @throws Refusal */
export function checkAccountApp(call: Call, parameters: Parameters, token: AccountToken): void {
  const method = methodOf(call, parameters)
  const refuse = (received: string, fix: string): Error =>
    graphRefusal('unsupportedRequest', { rule, parameter: 'access_token', received, fix }, { method })
  if (token.app === undefined) throw refuse('a token of a deleted app', 'Create the app again in the App Dashboard.')
  if (token.app.mode === 'development' && token.testerState !== 'accepted') {
    throw refuse(
      'a token of an account that is no accepted Instagram Tester any more',
      'Invite the account again (Roles > Roles > Instagram Testers) and accept under Tester Invites, or switch the app to Live.',
    )
  }
  checkAccessLevel(call, token, method)
  checkProfessionalAccount(token, method)
  if (token.login === 'basic-display' && changed('basicDisplayEnds', call.context.world.clock.day())) {
    throw refuse(
      'a Basic Display token',
      'Basic Display ended on 2024-12-04: every call is refused since. Start another world with --as-of 2024-11-01, or move to Instagram Login.',
    )
  }
}
