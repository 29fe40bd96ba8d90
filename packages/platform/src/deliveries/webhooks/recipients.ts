import { type Login, type ScopeName, webhookFields } from '@darkroom/contract'
import { effectiveScopes } from '../../identity/effective-scopes.ts'
import { isChosen } from '../../identity/person-grant.ts'
import { type Account, findAccount } from '../../world/records/accounts.ts'
import { listAdvancedAccess } from '../../world/records/apps/advanced-access.ts'
import { type App, findApp } from '../../world/records/apps/apps.ts'
import { findInstagramTester } from '../../world/records/apps/instagram-testers.ts'
import { findGrant, type Grant, listGrantsOfApp } from '../../world/records/grants.ts'
import { findPageOfAccount, findPageTasks } from '../../world/records/pages.ts'
import { findRole } from '../../world/records/people.ts'
import { findSubscribedApp } from '../../world/records/webhooks/subscribed-apps.ts'
import { listSubscriptionsTo, type WebhookSubscription } from '../../world/records/webhooks/subscriptions.ts'
import type { World } from '../../world/world.ts'
import type { WebhookEvent } from './body.ts'

/** An app that subscribes to an event's field, and why it gets nothing, if it does not. */
export interface Recipient {
  readonly subscription: WebhookSubscription
  readonly login: Login
  /** Why nothing is sent, and how to fix it; absent: it is sent. */
  readonly withheld?: string
}

/**
 * The apps whose subscription of the object `instagram` names an event's field and which know the account, by each login they know it by.
 * Instagram tells nobody why it sends nothing; the delivery log does.
 */
export function recipientsOf(world: World, event: WebhookEvent): Recipient[] {
  const account = findAccount(world, event.accountId)
  if (account === undefined) return []
  return listSubscriptionsTo(world, 'instagram').flatMap((subscription) => {
    const app = findApp(world, subscription.appId)
    if (app === undefined || app.state !== 'active') return []
    return [
      ...byInstagramLogin(world, app, account, event, subscription),
      ...byFacebookLogin(world, app, account, event, subscription),
    ]
  })
}

function byInstagramLogin(
  world: World,
  app: App,
  account: Account,
  event: WebhookEvent,
  subscription: WebhookSubscription,
): Recipient[] {
  const grant = findGrant(world, { appId: app.id, login: 'instagram', subjectId: account.id })
  if (grant === undefined || grant.removedAt !== null) return []
  const isSubscribed = findSubscribedApp(world, account.id, app.id) !== undefined
  const isTester = findInstagramTester(world, app.id, account.id)?.state === 'accepted'
  const withheld =
    notSubscribed(isSubscribed, `POST graph.instagram.com/${account.id}/subscribed_apps`) ??
    notTicked(subscription, event) ??
    withoutPermission(world, grant, event, 'instagram') ??
    privateAccount(account, event) ??
    notLive(app) ??
    withoutAccess(world, app, event, 'instagram', isTester)
  return [
    withheld === undefined ? { subscription, login: 'instagram' } : { subscription, login: 'instagram', withheld },
  ]
}

/** Instagram's events come with the subscription of the Page that the account is linked to. */
function byFacebookLogin(
  world: World,
  app: App,
  account: Account,
  event: WebhookEvent,
  subscription: WebhookSubscription,
): Recipient[] {
  const page = findPageOfAccount(world, account.id)
  if (page === undefined) return []
  const grant = listGrantsOfApp(world, app.id, 'facebook').find(
    ({ personId, pageIds, accountIds }) =>
      personId !== null &&
      findPageTasks(world, page.id, personId) !== undefined &&
      isChosen(pageIds, page.id) &&
      isChosen(accountIds, account.id),
  )
  if (grant === undefined) return []
  const isSubscribed = findSubscribedApp(world, page.id, app.id) !== undefined
  // A message counts as a role holder's when the person behind the Page has one; who wrote has no Facebook side in a world.
  const hasRole = grant.personId !== null && findRole(world, app.id, grant.personId) !== undefined
  const withheld =
    notSubscribed(isSubscribed, `POST graph.facebook.com/${page.id}/subscribed_apps with a Page token`) ??
    notTicked(subscription, event) ??
    withoutPermission(world, grant, event, 'facebook') ??
    privateAccount(account, event) ??
    inDevelopment(world, app, event) ??
    withoutAccess(world, app, event, 'facebook', hasRole)
  return [withheld === undefined ? { subscription, login: 'facebook' } : { subscription, login: 'facebook', withheld }]
}

function notSubscribed(isSubscribed: boolean, call: string): string | undefined {
  return isSubscribed ? undefined : `The account is not subscribed to the app. Call ${call}.`
}

function notTicked({ fields, active }: WebhookSubscription, { field }: WebhookEvent): string | undefined {
  if (active === 0)
    return 'The subscription was switched off, since the endpoint failed for 36 hours. Verify it again in the App Dashboard.'
  return fields.split(',').includes(field)
    ? undefined
    : `The app does not subscribe to ${field}. Tick it under Webhooks in the App Dashboard.`
}

function withoutPermission(world: World, grant: Grant, { field }: WebhookEvent, login: Login): string | undefined {
  const missing = needsOf(field, login).filter(
    (scope) => !effectiveScopes(grant.scopes, world.clock.day()).includes(scope),
  )
  return missing.length === 0 ? undefined : `The token lacks ${missing.join(', ')}. Ask for it when people sign in.`
}

function privateAccount(account: Account, event: WebhookEvent): string | undefined {
  return account.private === 1 && isComment(event)
    ? 'The account is private: nothing is sent about its comments and mentions.'
    : undefined
}

/** Of apps in Development, Instagram Login sends the dashboard's tests only (contract: conflicts.webhooksInDevelopment). */
function notLive({ mode }: App): string | undefined {
  return mode === 'live'
    ? undefined
    : 'The app is in Development mode: only tests of the dashboard are sent. Switch it to Live.'
}

/**
 * Of apps in Development, Facebook Login sends messages of people with a role, and never comments. Meta's page says that nothing is sent
 * (contract: conflicts.webhooksInDevelopment).
 */
function inDevelopment({ dialect }: World, { mode }: App, event: WebhookEvent): string | undefined {
  if (mode === 'live' || (dialect === 'observed' && !isComment(event))) return undefined
  const what = dialect === 'observed' ? 'comments are never sent' : 'nothing is sent, by the dialect of this world'
  return `The app is in Development mode, in which ${what}. Switch it to Live.`
}

function withoutAccess(
  world: World,
  app: App,
  event: WebhookEvent,
  login: Login,
  isRoleHolder: boolean,
): string | undefined {
  const approved = listAdvancedAccess(world, app.id)
  const missing = needsOf(event.field, login).filter((scope) => !approved.includes(scope) && isOfInstagram(scope))
  if (missing.length === 0 || (isRoleHolder && (login === 'instagram' || !isComment(event)))) return undefined
  return `The app has Standard Access for ${missing.join(', ')}. Get Advanced Access (App Review > Permissions and Features)${
    login === 'instagram' ? ', or make the account an Instagram Tester' : ''
  }.`
}

function isOfInstagram(scope: ScopeName): boolean {
  return scope.startsWith('instagram_')
}

function isComment({ field }: WebhookEvent): boolean {
  return webhookFields[field].envelope === 'changes'
}

function needsOf(field: WebhookEvent['field'], login: Login): readonly ScopeName[] {
  const permissions: { readonly [L in Login]?: readonly ScopeName[] } = webhookFields[field].permissions
  return permissions[login] ?? []
}
