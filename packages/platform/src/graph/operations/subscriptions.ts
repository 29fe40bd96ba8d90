import { servedVersion, webhookFields } from '@darkroom/contract'
import { readList } from '../../base/request/parameter-lists.ts'
import { shown } from '../../base/shown.ts'
import { verifyCallback } from '../../deliveries/webhooks/handshake.ts'
import { resourceRefusal } from '../../explain/resource-refusal.ts'
import type { App } from '../../world/records/apps/apps.ts'
import {
  findSubscription,
  listSubscriptionsOf,
  removeSubscription,
  saveSubscription,
} from '../../world/records/webhooks/subscriptions.ts'
import type { Reader } from '../host.ts'
import type { Json } from '../records.ts'
import type { AnswerHandler } from './handler.ts'

const rule = 'graph/operations/subscriptions'

/** `GET /{app}/subscriptions`, with the app's own token. */
export const listSubscriptions: AnswerHandler<App> = {
  answer: (reader, { id, apiVersion }) => {
    checkAppToken(reader)
    const { world } = reader.call.context
    const version = apiVersion ?? servedVersion(undefined, world.clock.day()) ?? ''
    const data = listSubscriptionsOf(world, id).map(
      ({ object, url, active, fields }): Json => ({
        object,
        callback_url: url,
        active: active === 1,
        fields: fields.split(',').flatMap((name) => (name === '' ? [] : [{ name, version }])),
      }),
    )
    return { data }
  },
}

/** `POST /{app}/subscriptions`: the callback URL is asked at once, while the call waits. */
export const subscribe: AnswerHandler<App> = {
  async answer(reader, app, { parameters }) {
    checkAppToken(reader)
    const object = parameters.get('object') ?? ''
    const url = parameters.get('callback_url') ?? ''
    const verifyToken = parameters.get('verify_token') ?? ''
    const fields = readList(parameters, 'fields') ?? []
    const strange = object === 'instagram' ? fields.find((name) => !Object.hasOwn(webhookFields, name)) : undefined
    if (strange !== undefined) throw unknownField(reader, strange)
    const { courier, world } = reader.call.context
    const problem = await verifyCallback(world, courier, { url, verifyToken })
    if (problem !== undefined) throw notVerified(problem, url)
    const createdAt = findSubscription(world, app.id, object)?.createdAt ?? world.clock.now()
    saveSubscription(world, {
      appId: app.id,
      object,
      url,
      verifyToken,
      fields: fields.join(','),
      active: 1,
      failingSince: null,
      createdAt,
    })
    return { success: true }
  },
}

/** `DELETE /{app}/subscriptions`: of one object, or of all; or some fields of one. */
export const unsubscribe: AnswerHandler<App> = {
  answer: (reader, app, { parameters }) => {
    checkAppToken(reader)
    const { world } = reader.call.context
    const object = parameters.get('object')
    const fields = readList(parameters, 'fields')
    for (const subscription of listSubscriptionsOf(world, app.id)) {
      if (object !== undefined && subscription.object !== object) continue
      const left = subscription.fields.split(',').filter((name) => fields?.includes(name) !== true)
      if (fields === undefined || left.length === 0) removeSubscription(world, app.id, subscription.object)
      else saveSubscription(world, { ...subscription, fields: left.join(',') })
    }
    return { success: true }
  },
}

function checkAppToken({ caller }: Reader): void {
  if (caller.kind === 'app') return
  throw resourceRefusal('facebook', 'appTokenNeeded', {
    rule,
    parameter: 'access_token',
    received: "a person's or a Page's token",
    expected: "the app's own token",
    fix: 'Send access_token={app id}|{app secret}, or a token of grant_type=client_credentials.',
  })
}

function unknownField({ host }: Reader, name: string): Error {
  const expected = `names among ${Object.keys(webhookFields).join(', ')}`
  return host.refuse(
    'invalidParameter',
    { rule, parameter: 'fields', received: shown(name), expected, fix: 'Spell the fields as in the App Dashboard.' },
    { name: 'fields', expected },
  )
}

function notVerified(problem: string, url: string): Error {
  return resourceRefusal(
    'facebook',
    'callbackVerification',
    {
      rule,
      parameter: 'callback_url',
      received: shown(url),
      expected: 'status 200 with hub.challenge as the body',
      fix: 'Start your server first. It has to answer a GET with the value of hub.challenge, if hub.verify_token is the one that you chose.',
    },
    { problem },
  )
}
