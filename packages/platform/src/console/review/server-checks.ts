import { type CallbackKind, callbacks, type Login } from '@darkroom/contract'
import { answerTimeLimit } from '../../deliveries/post.ts'
import { listCallbacks } from '../../world/records/callbacks.ts'
import { listGrantsOfApp } from '../../world/records/grants.ts'
import { listDeliveries } from '../../world/records/webhooks/deliveries.ts'
import { listSubscriptionsOf } from '../../world/records/webhooks/subscriptions.ts'
import { dashboardPath, type ReviewedApp } from './app-checks.ts'
import { check, type ReviewCheck } from './check.ts'

/** What an app's own server is asked: both callbacks, and webhooks. */
export function checkServer(reviewed: ReviewedApp): readonly ReviewCheck[] {
  return [callback(reviewed, 'dataDeletion'), callback(reviewed, 'deauthorize'), webhooks(reviewed)]
}

const urlKeys = { deauthorize: 'deauthorizeUrl', dataDeletion: 'dataDeletionUrl' } as const

function callback(reviewed: ReviewedApp, kind: CallbackKind): ReviewCheck {
  const { world, app, products } = reviewed
  const { label } = callbacks[kind]
  const lacking = (Object.keys(products) as Login[]).filter((login) => products[login]?.[urlKeys[kind]] === '')
  const where = dashboardPath(app, 'products/')
  if (kind === 'dataDeletion' && app.deletionInstructionsUrl !== '' && lacking.length > 0)
    return check(kind, { state: 'done', found: `Instructions are at ${app.deletionInstructionsUrl}` })
  if (Object.keys(products).length === 0 || lacking.length === Object.keys(products).length)
    return check(kind, {
      state: 'to do',
      found: `No ${label} is set.`,
      fix: 'Enter it in the settings of the product.',
      where,
    })
  const [latest] = listCallbacks(world, app.id).filter((each) => each.kind === kind)
  const trial = hasGrant(reviewed) ? { try: kind } : {}
  if (latest === undefined)
    return check(kind, {
      state: 'to do',
      found: 'It has not been called yet.',
      fix: hasGrant(reviewed) ? 'Try it. Nobody is disconnected.' : 'Authorize the app first, then try it.',
      ...trial,
    })
  if (latest.state === 'delivered') return check(kind, { state: 'done', found: latest.outcome, ...trial })
  return check(kind, {
    state: 'to do',
    found: latest.outcome === '' ? 'It is being sent.' : latest.outcome,
    fix: `Answer ${latest.url} with status 200${kind === 'dataDeletion' ? ', a URL and a confirmation code' : ''}, within ${answerTimeLimit / 1000} seconds.`,
    ...trial,
  })
}

function hasGrant({ world, app, products }: ReviewedApp): boolean {
  return (Object.keys(products) as Login[]).some((login) => listGrantsOfApp(world, app.id, login).length > 0)
}

function webhooks({ world, app }: ReviewedApp): ReviewCheck {
  const [subscription] = listSubscriptionsOf(world, app.id)
  if (subscription === undefined)
    return check('webhooks', { state: 'done', found: 'The app does not use webhooks, so it needs no endpoint.' })
  const [latest] = listDeliveries(world, app.id).filter(({ state }) => state !== 'withheld')
  if (latest === undefined)
    return check('webhooks', { state: 'to do', found: 'Nothing has been sent yet.', fix: 'Try it.', try: 'webhook' })
  if (latest.state === 'delivered') return check('webhooks', { state: 'done', found: latest.outcome, try: 'webhook' })
  return check('webhooks', {
    state: 'to do',
    found: latest.outcome === '' ? 'It is being sent.' : latest.outcome,
    fix: `Answer ${subscription.url} with status 200 within ${answerTimeLimit / 1000} seconds, and process the event afterwards.`,
    where: dashboardPath(app, 'webhooks/'),
    try: 'webhook',
  })
}
