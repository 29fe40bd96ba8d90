import { currentScopes } from '@darkroom/contract'
import type { Account } from '../../../world/records/accounts.ts'
import { findInstagramTester } from '../../../world/records/apps/instagram-testers.ts'
import { saveGrant } from '../../../world/records/grants.ts'
import { issueAccessToken } from '../../../world/records/tokens/access-tokens.ts'
import type { World } from '../../../world/world.ts'
import { recordChange } from '../activity/record-activity.ts'
import type { ProductVisit } from '../product-visit.ts'

/**
 * What keeps an account from having a token generated for it in the dashboard: it must be public, professional and an accepted
 * Instagram Tester (/docs/development/create-an-app/other-app-types/instagram-apis; the sentence for those who are no testers:
 * github.com/jsmrtn/craftagram/issues/86).
 */
export function generatedTokenProblem(world: World, appId: string, account: Account): string | undefined {
  const { username } = account
  if (findInstagramTester(world, appId, account.id)?.state !== 'accepted')
    return `Insufficient developer role: ${username} is not an Instagram Tester of this app. Invite it under Roles > Roles > Instagram Testers, and have the account accept.`
  if (account.type === 'PERSONAL')
    return `${username} is a personal account. Switch it to a business or creator account, in its settings on Instagram.`
  if (account.private === 1) return `${username} is private. Make it public, in its settings on Instagram.`
  return undefined
}

/** Issues a long-lived token with every permission of Instagram Login. @returns The token, of which only the hash is kept. */
export function generateToken(visit: ProductVisit, account: Account): string {
  const { app, world } = visit
  let token = ''
  recordChange(visit, 'product.token', account.username, () => {
    const scopes = currentScopes('instagram', world.clock.day()).map(({ name }) => name)
    const grant = saveGrant(world, { appId: app.id, login: 'instagram', subjectId: account.id }, { scopes })
    token = issueAccessToken(world, { grant, kind: 'longLived' })
  })
  return token
}
