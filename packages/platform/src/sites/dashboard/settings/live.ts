import { type Login, scopesOf } from '@darkroom/contract'
import { listAdvancedAccess } from '../../../world/records/apps/advanced-access.ts'
import { listRedirectUris } from '../../../world/records/apps/products.ts'
import type { AppPage } from '../app-pages.ts'
import type { AppVisit } from '../app-visit.ts'
import { productName } from '../product-list.ts'

type LiveVisit = Pick<AppVisit, 'world' | 'app' | 'products'>

/** Something that an app lacks before it can be opened to everybody. */
export interface MissingForLive {
  readonly sentence: string
  /** Where it is added. */
  readonly page: AppPage
}

/**
 * What an app still lacks to be switched to Live or published; empty when it can be. The privacy policy, the way
 * to data deletion and public_profile are documented (/docs/development/create-an-app/app-dashboard/basic-settings,
 * /docs/facebook-login/facebook-login-for-business); that a product is set up as far as it goes is assumed.
 */
export function missingForLive(visit: LiveVisit): MissingForLive[] {
  const used = Object.keys(visit.products) as Login[]
  if (used.length === 0) return [{ sentence: 'Set up a product, such as Instagram, under Products.', page: 'products' }]
  const missing = used.flatMap((login) => missingOf(visit, login))
  if (visit.app.privacyPolicyUrl === '')
    missing.push({ sentence: 'Enter a privacy policy URL under Settings > Basic.', page: 'basic' })
  return missing
}

/** Where the settings of each login are. */
const settingsPages: Readonly<Record<Login, AppPage>> = {
  'basic-display': 'basicDisplay',
  instagram: 'instagramSetup',
  facebook: 'facebookSettings',
}

function missingOf({ world, app, products }: LiveVisit, login: Login): MissingForLive[] {
  const where = productName(login)
  const page = settingsPages[login]
  if (login === 'basic-display' && products[login]?.clientId === null)
    return [{ sentence: 'Create the Instagram app: Instagram Basic Display > Basic Display > Create New App.', page }]
  const missing: MissingForLive[] = []
  if (listRedirectUris(world, app.id, login).length === 0)
    missing.push({ sentence: `Enter a valid OAuth redirect URI in the settings of ${where}.`, page })
  if (products[login]?.dataDeletionUrl === '' && app.deletionInstructionsUrl === '')
    missing.push({
      sentence: `Enter a data deletion request URL in the settings of ${where}. The URL of instructions under Settings > Basic works too.`,
      page,
    })
  const profile = scopesOf('facebook').find(({ required }) => required)?.name ?? ''
  if (login === 'facebook' && !listAdvancedAccess(world, app.id).includes(profile))
    missing.push({ sentence: `Get Advanced Access to ${profile}, under App Review.`, page: 'review' })
  return missing
}
