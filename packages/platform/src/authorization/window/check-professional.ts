import { oauthRefusal } from '../../explain/refusal.ts'
import type { Account } from '../../world/records/accounts.ts'
import type { ClientApp } from '../../world/records/products.ts'

/**
 * Instagram Login takes professional accounts only (/docs/instagram-platform/overview). The sentence is on record for an
 * account that was not entitled (github.com/jsmrtn/craftagram/issues/57); that it is this cause's is assumed.
 *
 * @throws Refusal
 */
export function checkProfessional(app: ClientApp, account: Account): void {
  if (app.login !== 'instagram' || account.type !== 'PERSONAL') return
  throw oauthRefusal('noValidScopes', {
    rule: 'authorization/window/check-professional',
    parameter: 'account',
    received: `${account.username}, a personal account`,
    expected: 'a business or creator account',
    fix: `Sign in to Instagram as ${account.username}, open Edit Profile, and switch to a professional account.`,
  })
}
