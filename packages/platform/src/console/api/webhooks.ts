import { type WebhookFieldName, webhookFields, webhookSamples } from '@darkroom/contract'
import { json } from '../../base/answer-json.ts'
import { checkTarget } from '../../base/outgoing/check-target.ts'
import { shown } from '../../base/shown.ts'
import { eventsIn } from '../../deliveries/webhooks/batch.ts'
import { verifyCallback } from '../../deliveries/webhooks/handshake.ts'
import { queueSample } from '../../deliveries/webhooks/sample.ts'
import { isChosen } from '../../identity/person-grant.ts'
import { findAccount } from '../../world/records/accounts.ts'
import { type App, findApp, listApps } from '../../world/records/apps/apps.ts'
import { findProduct } from '../../world/records/apps/products.ts'
import { listGrantsOfApp } from '../../world/records/grants.ts'
import { listPagesOf } from '../../world/records/pages.ts'
import {
  findDelivery,
  latestDeliveries,
  sendDeliveryAgain,
  type WebhookDelivery,
} from '../../world/records/webhooks/deliveries.ts'
import { subscribeApp } from '../../world/records/webhooks/subscribed-apps.ts'
import { findSubscription, saveSubscription } from '../../world/records/webhooks/subscriptions.ts'
import type { World } from '../../world/world.ts'
import { type BodyRule, checkBody } from './resource/check-body.ts'
import { ApiProblem } from './resource/problem.ts'
import { readJson } from './resource/read-body.ts'
import type { Resource } from './resource/resource.ts'

interface Trigger {
  readonly field: WebhookFieldName
  readonly app?: string | undefined
  readonly to?: string | undefined
}

const sampled = Object.keys(webhookFields).filter((name) => Object.hasOwn(webhookSamples, name)) as WebhookFieldName[]

const rule: BodyRule<Trigger> = {
  schema: (z) => z.strictObject({ field: z.enum(sampled), app: z.optional(z.string()), to: z.optional(z.string()) }),
  expected: {
    field: `one of ${sampled.join(', ')}`,
    app: 'a Meta App ID',
    to: 'the address of your server, such as http://localhost:3000/webhooks',
  },
}

/**
 * `GET /webhooks`: what was sent and what was not, latest first. `POST /webhooks`: has the dashboard's Test of a field sent, to the app's
 * callback URL or to another address.
 */
export const webhooksResource: Resource = {
  GET: (c) => json({ deliveries: latestDeliveries(c.env.call.context.world).map(printed) }),
  POST: async (c) => {
    const { world } = c.env.call.context
    const { field, app: id, to } = await checkBody(await readJson(c.req.raw), rule)
    const app = appOf(world, id)
    const url = to ?? findSubscription(world, app.id, 'instagram')?.url
    if (url === undefined) {
      const fix = 'Name one as `to`, or verify a callback URL under Webhooks in the App Dashboard.'
      throw new ApiProblem(422, `${app.name} has no callback URL for webhooks.`, fix, 'to')
    }
    const login = findProduct(world, app.id, 'instagram') === undefined ? 'facebook' : 'instagram'
    const sent = queueSample(world, { appId: app.id, object: 'instagram', url }, login, field)
    return json(sent === undefined ? {} : printed(sent), { status: 202 })
  },
}

interface Subscribing {
  readonly to: string
  readonly verifyToken: string
  readonly app?: string | undefined
}

const subscribing: BodyRule<Subscribing> = {
  schema: (z) => z.strictObject({ to: z.string(), verifyToken: z.string(), app: z.optional(z.string()) }),
  expected: {
    to: 'the address of your server, such as http://localhost:3000/webhooks',
    verifyToken: 'what your server expects as hub.verify_token',
    app: 'a Meta App ID',
  },
}

/**
 * `POST /webhooks/subscription`: makes an address an app's callback URL, ticks every field, and subscribes each account and Page that the app
 * has a grant for.
 */
export const webhookSubscriptionResource: Resource = {
  POST: async (c) => {
    const { world, courier } = c.env.call.context
    const { to: url, verifyToken, app: id } = await checkBody(await readJson(c.req.raw), subscribing)
    const app = appOf(world, id)
    const refused = checkTarget(url, courier.reach)
    if (refused !== undefined) {
      const fix =
        'Write an address like http://localhost:3000/webhooks. For a server elsewhere, use https, and start Darkroom with --callbacks anywhere.'
      throw new ApiProblem(422, `${shown(url)} cannot be a callback URL: ${refused}`, fix, 'to')
    }
    const problem = await verifyCallback(world, courier, { url, verifyToken })
    if (problem !== undefined) {
      const fix =
        'Start your server first. It has to answer a GET with the value of hub.challenge, if hub.verify_token is the one you gave.'
      throw new ApiProblem(422, `${url} did not answer the handshake: ${problem}`, fix, 'to')
    }
    const fields = Object.keys(webhookFields)
    const at = { appId: app.id, object: 'instagram', url, verifyToken, fields: fields.join(',') }
    const accounts = world.database.transaction(() => {
      saveSubscription(world, { ...at, active: 1, failingSince: null, createdAt: world.clock.now() })
      return subscribeAll(world, app.id, fields)
    })
    return json({ id: app.id, name: app.name, mode: app.mode, fields, accounts })
  },
}

/** @returns The names of the accounts. */
function subscribeAll(world: World, appId: string, fields: readonly string[]): string[] {
  const ofInstagram = listGrantsOfApp(world, appId, 'instagram').flatMap(({ accountId }) => {
    const account = accountId === null ? undefined : findAccount(world, accountId)
    if (account !== undefined) subscribeApp(world, account.id, appId, fields)
    return account?.username ?? []
  })
  const ofPages = listGrantsOfApp(world, appId, 'facebook').flatMap(({ personId, pageIds }) =>
    listPagesOf(world, personId ?? '').flatMap((page) => {
      const account = page.accountId === null ? undefined : findAccount(world, page.accountId)
      if (account === undefined || !isChosen(pageIds, page.id)) return []
      subscribeApp(world, page.id, appId, fields)
      return account.username
    }),
  )
  return [...new Set([...ofInstagram, ...ofPages])]
}

/** `POST /webhooks/{id}/again`: has a delivery sent again, as if it had never been tried. */
export const webhookAgainResource: Resource = {
  POST: (c) => {
    const { world } = c.env.call.context
    const id = c.req.param('id') ?? ''
    if (!sendDeliveryAgain(world, id)) {
      const fix =
        'Take an id from the list of deliveries. One that was not sent cannot be sent again: its reason says what to do.'
      throw new ApiProblem(404, `No delivery that was sent has the id ${shown(id)}.`, fix, 'id')
    }
    const found = findDelivery(world, id)
    return json(found === undefined ? {} : printed(found), { status: 202 })
  },
}

/** The app that is named; or the only one, or the first with a callback URL. */
function appOf(world: World, id: string | undefined): App {
  const apps = listApps(world)
  const found =
    id === undefined
      ? (apps.find((app) => findSubscription(world, app.id, 'instagram') !== undefined) ?? apps[0])
      : findApp(world, id)
  if (found !== undefined) return found
  const fix = `Name a Meta App ID: ${apps.map((app) => `${app.id} (${app.name})`).join(', ') || 'this world has no apps'}.`
  throw new ApiProblem(404, 'There is no such app in this world.', fix, 'app')
}

function printed({ createdAt, nextAttemptAt, test, ...delivery }: WebhookDelivery): object {
  return {
    ...delivery,
    events: eventsIn(delivery.body),
    test: test === 1,
    createdAt: new Date(createdAt).toISOString(),
    nextAttemptAt: nextAttemptAt === null ? null : new Date(nextAttemptAt).toISOString(),
  }
}
