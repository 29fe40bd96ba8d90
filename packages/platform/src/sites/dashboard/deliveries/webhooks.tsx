import { type Login, type WebhookFieldName, webhookFields } from '@darkroom/contract'
import type { Hono } from 'hono'
import { verifyCallback } from '../../../deliveries/webhooks/handshake.ts'
import { queueSample } from '../../../deliveries/webhooks/sample.ts'
import { sendPage } from '../../../site-kit/page.tsx'
import type { SiteEnv } from '../../../site-kit/site.ts'
import { findDelivery, listDeliveries, sendDeliveryAgain } from '../../../world/records/webhooks/deliveries.ts'
import { findSubscription, saveSubscription } from '../../../world/records/webhooks/subscriptions.ts'
import { checkCallbackUrl } from '../../../world/text-rules/callback-url.ts'
import { recordChange } from '../activity/record-activity.ts'
import { AppFrame } from '../app-frame.tsx'
import { appPages } from '../app-pages.ts'
import { type AppVisit, goTo, onApp } from '../app-visit.ts'
import { sendDashboardProblem } from '../frame.tsx'
import { DeliveryLog } from './delivery-log.tsx'
import { EndpointForm, type EndpointTyped, FieldsForm } from './webhook-forms.tsx'

const object = 'instagram'

/** `/apps/{id}/webhooks`: where an app is told of events, which of them, and what was sent. */
export function webhooksRoutes(site: Hono<SiteEnv>): void {
  const path = '/apps/:appId/webhooks'
  site.get(
    path,
    onApp((visit) => sendWebhooks(visit)),
  )
  site.post(path, onApp(verify, 'changesSettings'))
  site.post(`${path}/fields`, onApp(saveFields, 'changesSettings'))
  site.post(`${path}/test`, onApp(sendTest, 'changesSettings'))
  site.post(`${path}/again`, onApp(again, 'changesSettings'))
}

async function verify(visit: AppVisit): Promise<Response> {
  const { app, c, world } = visit
  const typed: EndpointTyped = {
    url: (c.get('form').get('callback_url') ?? '').trim(),
    verifyToken: c.get('form').get('verify_token') ?? '',
  }
  const checked = checkCallbackUrl(typed.url, true)
  if ('problem' in checked) return sendWebhooks(visit, { typed, problem: checked.problem })
  const problem = await verifyCallback(world, c.env.call.context.courier, typed)
  if (problem !== undefined) {
    const text = `The callback URL or the verify token could not be validated: ${problem}.`
    return sendWebhooks(visit, { typed, problem: text })
  }
  recordChange(visit, 'webhook.verify', typed.url, () => {
    const known = findSubscription(world, app.id, object)
    saveSubscription(world, {
      appId: app.id,
      object,
      ...typed,
      fields: known?.fields ?? '',
      active: 1,
      failingSince: null,
      createdAt: known?.createdAt ?? world.clock.now(),
    })
  })
  return goTo(visit, appPages.webhooks, 'webhookVerified')
}

function saveFields(visit: AppVisit): Response {
  const { app, c, world } = visit
  const subscription = findSubscription(world, app.id, object)
  if (subscription === undefined) return sendDashboardProblem(c, 404, 'Verify a callback URL first.')
  const form = c.get('form')
  const fields = Object.keys(webhookFields).filter((name) => form.has(`field_${name}`))
  recordChange(visit, 'webhook.fields', fields.join(', ') || 'none', () =>
    saveSubscription(world, { ...subscription, fields: fields.join(',') }),
  )
  return goTo(visit, appPages.webhooks, 'saved')
}

function sendTest(visit: AppVisit): Response {
  const { app, c, world } = visit
  const subscription = findSubscription(world, app.id, object)
  const field = c.get('form').get('field') ?? ''
  if (subscription === undefined || !Object.hasOwn(webhookFields, field))
    return sendDashboardProblem(c, 404, 'Verify a callback URL first, and choose a field of the list.')
  const sent = queueSample(world, subscription, loginOf(visit), field as WebhookFieldName)
  if (sent === undefined) return sendDashboardProblem(c, 404, `No sample of ${field} is known, so none can be sent.`)
  return goTo(visit, appPages.webhooks, 'webhookTested')
}

/** Signed by the secret of Instagram Login where the app has it, as the page of API setup with Instagram login sends tests. */
function loginOf({ products }: AppVisit): Login {
  return products.instagram === undefined ? 'facebook' : 'instagram'
}

function again(visit: AppVisit): Response {
  const { app, c, world } = visit
  const found = findDelivery(world, c.get('form').get('delivery') ?? '')
  if (found?.appId !== app.id || found.state === 'withheld')
    return sendDashboardProblem(c, 404, 'This app has no such delivery. Reload the page of webhooks.')
  recordChange(visit, 'webhook.again', `${found.field} for ${found.accountId}`, () =>
    sendDeliveryAgain(world, found.id),
  )
  return goTo(visit, appPages.webhooks, 'webhookAgain')
}

function sendWebhooks(
  visit: AppVisit,
  refused?: { readonly typed: EndpointTyped; readonly problem: string },
): Response {
  const { app, world } = visit
  const subscription = findSubscription(world, app.id, object)
  const page = (
    <AppFrame
      visit={visit}
      page="webhooks"
      title="Webhooks"
      about="Sends events of subscribed accounts, such as comments, mentions and messages, to your server."
    >
      <EndpointForm visit={visit} subscription={subscription} {...refused} />
      {subscription === undefined ? null : <FieldsForm visit={visit} subscription={subscription} />}
      <DeliveryLog visit={visit} deliveries={listDeliveries(world, app.id)} />
    </AppFrame>
  )
  return sendPage(visit.c, page, { status: refused === undefined ? 200 : 422 })
}
