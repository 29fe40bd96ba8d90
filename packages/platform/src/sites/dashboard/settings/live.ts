import { type Login, scopesOf } from '@darkroom/contract'
import { listAdvancedAccess } from '../../../world/records/advanced-access.ts'
import { listRedirectUris } from '../../../world/records/products.ts'
import type { AppVisit } from '../app-visit.ts'
import { productName } from '../product-list.ts'

type LiveVisit = Pick<AppVisit, 'world' | 'app' | 'products'>

/**
 * What an app still lacks to be switched to Live or published, a sentence each; empty when it can be. The privacy policy, the way
 * to data deletion and public_profile are documented (/docs/development/create-an-app/app-dashboard/basic-settings,
 * /docs/facebook-login/facebook-login-for-business); that a product is set up as far as it goes is assumed.
 */
export function missingForLive(visit: LiveVisit): string[] {
  const used = Object.keys(visit.products) as Login[]
  if (used.length === 0) return ['Set up a product, such as Instagram Basic Display, under Products.']
  const missing = used.flatMap((login) => missingOf(visit, login))
  if (visit.app.privacyPolicyUrl === '') missing.push('Enter a privacy policy URL under Settings > Basic.')
  return missing
}

function missingOf({ world, app, products }: LiveVisit, login: Login): string[] {
  const where = productName(login)
  if (login === 'basic-display' && products[login]?.clientId === null)
    return ['Create the Instagram app: Instagram Basic Display > Basic Display > Create New App.']
  const missing: string[] = []
  if (listRedirectUris(world, app.id, login).length === 0)
    missing.push(`Enter a valid OAuth redirect URI in the settings of ${where}.`)
  if (products[login]?.dataDeletionUrl === '' && app.deletionInstructionsUrl === '')
    missing.push(
      `Enter a data deletion request URL in the settings of ${where}. The URL of instructions under Settings > Basic does too.`,
    )
  const profile = scopesOf('facebook').find(({ required }) => required)?.name ?? ''
  if (login === 'facebook' && !listAdvancedAccess(world, app.id).includes(profile))
    missing.push(`Get Advanced Access to ${profile}, under App Review.`)
  return missing
}
