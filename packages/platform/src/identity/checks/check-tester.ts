import { graphRefusal } from '../../explain/refusal.ts'
import type { AccountToken } from '../../world/records/tokens/access-tokens.ts'

/** An app in Development mode works for its accepted Instagram Testers only; everybody else gets the catch-all error. @throws Refusal */
export function checkTester({ app, testerState }: AccountToken, method: string): void {
  if (app?.mode !== 'development' || testerState === 'accepted') return
  throw graphRefusal(
    'unsupportedRequest',
    {
      rule: 'identity/checks/check-tester',
      parameter: 'access_token',
      received: 'a token of an account that is no longer an accepted Instagram Tester',
      fix: 'Invite the account again (Roles > Roles > Instagram Testers) and accept under Tester Invites, or switch the app to Live.',
    },
    { method },
  )
}
