import { enums, type ScopeName, webhookFields } from '@darkroom/contract'
import { readList } from '../../base/request/parameter-lists.ts'
import { shown } from '../../base/shown.ts'
import { resourceRefusal } from '../../explain/resource-refusal.ts'
import { appIdOf } from '../../identity/caller.ts'
import { findApp } from '../../world/records/apps/apps.ts'
import type { Page } from '../../world/records/pages.ts'
import {
  findSubscribedApp,
  listSubscribedApps,
  subscribeApp,
  unsubscribeApp,
} from '../../world/records/webhooks/subscribed-apps.ts'
import type { Reader } from '../host.ts'
import type { AccountRecord } from '../records.ts'
import type { AnswerHandler } from './handler.ts'

const rule = 'graph/operations/subscribed-apps'

/** `POST /{ig-user}/subscribed_apps`: the fields replace those before. One wrong name refuses the whole call. */
export const subscribeAccount: AnswerHandler<AccountRecord> = {
  answer: (reader, { id }, { parameters }) => {
    const fields = readList(parameters, 'subscribed_fields') ?? []
    const known: readonly string[] = enums.ilSubscribedFields
    const at = fields.findIndex((name) => !known.includes(name))
    if (at !== -1) throw wrongName(fields[at] ?? '', at, known)
    return save(reader, id, fields)
  },
}

/** `GET /{ig-user}/subscribed_apps`: the own app only, under an id that is not the app's (recorded 2026). */
export const showSubscribedApp: AnswerHandler<AccountRecord> = {
  answer: (reader, account) => {
    const { world } = reader.call.context
    const subscribed = findSubscribedApp(world, account.id, appIdOf(reader.caller))
    if (subscribed === undefined) return { data: [] }
    return { data: [{ id: reader.host.accountId(reader, account), subscribed_fields: split(subscribed.fields) }] }
  },
}

/** `POST /{page}/subscribed_apps`: a field whose permission the token lacks refuses the call. */
export const subscribePage: AnswerHandler<Page> = {
  answer: (reader, { id }, { parameters }) => {
    const fields = readList(parameters, 'subscribed_fields') ?? []
    for (const field of fields) checkPermission(reader, field)
    return save(reader, id, fields)
  },
}

/** `GET /{page}/subscribed_apps`. */
export const listSubscribedAppsOfPage: AnswerHandler<Page> = {
  answer: (reader, { id }) => {
    const { world } = reader.call.context
    const data = listSubscribedApps(world, id).flatMap(({ appId, fields }) => {
      const app = findApp(world, appId)
      return app === undefined ? [] : [{ id: appId, name: app.name, subscribed_fields: split(fields) }]
    })
    return { data }
  },
}

/** `DELETE` of both. */
export const unsubscribeSubject: AnswerHandler<{ readonly id: string }> = {
  answer: (reader, { id }) => {
    unsubscribeApp(reader.call.context.world, id, appIdOf(reader.caller))
    return { success: true }
  },
}

function save(reader: Reader, subjectId: string, fields: readonly string[]): { success: true } {
  subscribeApp(reader.call.context.world, subjectId, appIdOf(reader.caller), fields)
  return { success: true }
}

function split(fields: string): string[] {
  return fields.split(',').filter((name) => name !== '')
}

function wrongName(name: string, at: number, known: readonly string[]): Error {
  return resourceRefusal(
    'instagram',
    'subscribeFieldEnum',
    {
      rule,
      parameter: 'subscribed_fields',
      received: shown(name),
      expected: known.join(', '),
      fix: 'Leave the name out, or spell it as in the list. Nothing of the call was done. message_echoes come with messages.',
    },
    { i: String(at), list: known.join(', '), name: shown(name) },
  )
}

/** Messenger's own permission, which the recorded refusal names. */
const messengerScope: ScopeName = 'pages_messaging'

/** Of Messenger's fields only those of messages are known here, each with the permission of Messenger (recorded). */
function checkPermission(reader: Reader, field: string): void {
  const isMessage = (Object.keys(webhookFields) as (keyof typeof webhookFields)[]).some(
    (name) => name === field && webhookFields[name].envelope !== 'changes',
  )
  const list = `${messengerScope}, instagram_manage_messages`
  if (!isMessage || list.split(', ').some((scope) => reader.scopes.includes(scope))) return
  throw resourceRefusal(
    'facebook',
    'subscribePermission',
    {
      rule,
      parameter: 'subscribed_fields',
      received: shown(field),
      expected: list,
      fix: 'Ask for one of them at the Login dialog.',
    },
    { field, list: messengerScope },
  )
}
