import { currentScopes } from '@darkroom/contract'
import { issueAccessToken } from '../../../world/records/access-tokens.ts'
import type { Account } from '../../../world/records/accounts.ts'
import { saveGrant } from '../../../world/records/grants.ts'
import { change } from '../change.ts'
import type { ProductVisit } from '../product-action.ts'

/** Issues a long-lived token with every permission of Instagram Login. @returns The token, of which only the hash is kept. */
export function generateToken(visit: ProductVisit, account: Account): string {
  const { app, world } = visit
  let token = ''
  change(visit, 'product.token', account.username, () => {
    const scopes = currentScopes('instagram', world.clock.day()).map(({ name }) => name)
    const grant = saveGrant(world, { appId: app.id, login: 'instagram', subjectId: account.id }, { scopes })
    token = issueAccessToken(world, { grant, kind: 'longLived' })
  })
  return token
}
