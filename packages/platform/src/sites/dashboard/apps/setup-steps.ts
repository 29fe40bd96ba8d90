import { appTypes, type Login, loginHolds } from '@darkroom/contract'
import { listInstagramTesters } from '../../../world/records/apps/instagram-testers.ts'
import { listRedirectUris } from '../../../world/records/apps/products.ts'
import type { AppPage } from '../app-pages.ts'
import { hasEnded } from '../app-type-words.ts'
import type { AppVisit } from '../app-visit.ts'

/** Something to do until somebody can authorize an app. */
export interface Step {
  readonly done: boolean
  /** Where it is done. */
  readonly page: AppPage
  readonly label: string
}

/** A way from a new app to its first sign-in. */
export interface SetupSteps {
  readonly heading: string
  readonly login: Login
  readonly steps: readonly Step[]
}

/** The ways of the logins an app has set up; of one that has none yet, Basic Display's if its type takes it and it has not ended. */
export function setupStepsOf(visit: AppVisit): SetupSteps[] {
  const { app, products } = visit
  const types: readonly Login[] = appTypes[app.type].logins
  const none = Object.keys(products).length === 0
  const lists: SetupSteps[] = []
  if (
    products['basic-display'] !== undefined ||
    (none && types.includes('basic-display') && loginHolds('basic-display', visit.world.clock.day()))
  )
    lists.push({
      login: 'basic-display',
      heading: headingOf(none, 'Instagram Basic Display'),
      steps: basicDisplaySteps(visit),
    })
  if (products.instagram !== undefined)
    lists.push({ login: 'instagram', heading: headingOf(none, 'Instagram'), steps: instagramSteps(visit) })
  if (products.facebook !== undefined)
    lists.push({ login: 'facebook', heading: headingOf(none, 'Instagram Graph API'), steps: facebookSteps(visit) })
  // What has ended is no longer the first thing to do.
  const ended = ({ login }: SetupSteps): number => (hasEnded(login, visit.world.clock.day()) ? 1 : 0)
  return lists.toSorted((one, other) => ended(one) - ended(other))
}

function headingOf(none: boolean, product: string): string {
  return none ? 'Getting started' : `Getting started with ${product}`
}

function basicDisplaySteps(visit: AppVisit): Step[] {
  const product = visit.products['basic-display']
  const page = product === undefined ? 'products' : 'basicDisplay'
  return [
    { done: visit.app.websiteUrl !== null, page: 'basic', label: 'Add the platform Website and its URL' },
    { done: product !== undefined, page: 'products', label: 'Set up Instagram Basic Display' },
    { done: product !== undefined && product.clientId !== null, page, label: 'Create the Instagram app' },
    redirectStep(visit, 'basic-display', page),
    ...testerSteps(visit),
  ]
}

function instagramSteps(visit: AppVisit): Step[] {
  return [redirectStep(visit, 'instagram', 'instagramSetup'), ...testerSteps(visit)]
}

function facebookSteps(visit: AppVisit): Step[] {
  return [redirectStep(visit, 'facebook', 'facebookSettings')]
}

function redirectStep({ app, world }: AppVisit, login: Login, page: AppPage): Step {
  return { done: listRedirectUris(world, app.id, login).length > 0, page, label: 'Enter a valid OAuth redirect URI' }
}

function testerSteps({ app, world }: AppVisit): Step[] {
  const testers = listInstagramTesters(world, app.id)
  return [
    { done: testers.length > 0, page: 'roles', label: 'Invite an Instagram Tester' },
    {
      done: testers.some((tester) => tester.state === 'accepted'),
      page: 'roles',
      label: 'Have the invitation accepted, in the settings of the Instagram account',
    },
  ]
}
