import { graphRefusal } from '../../explain/refusal.ts'
import type { AccountToken } from '../../world/records/tokens/access-tokens.ts'

/**
 * Instagram Login is for professional accounts: one that became personal is refused until it is professional again. No recording has the
 * answer; the catch-all, on record for tokens of the wrong kind of account, is assumed.
 *
 * @throws Refusal
 */
export function checkProfessionalAccount(token: AccountToken, method: string): void {
  if (token.login !== 'instagram' || token.accountType !== 'PERSONAL') return
  throw graphRefusal(
    'unsupportedRequest',
    {
      rule: 'identity/checks/check-professional-account',
      parameter: 'access_token',
      received: `a token of ${token.username}, which is now a personal account`,
      expected: 'a business or creator account',
      fix: `Sign in to Instagram as ${token.username}, open Edit Profile, and switch to a professional account. The token then works again.`,
    },
    { method },
  )
}
