import { readRecord } from '../../../base/request/parameter-lists.ts'
import type { Parameters } from '../../../base/request/parameters.ts'
import { shown } from '../../../base/shown.ts'
import { tellOfControl } from '../../../deliveries/webhooks/message-events.ts'
import { appIdOf } from '../../../identity/caller.ts'
import { findApp } from '../../../world/records/apps/apps.ts'
import {
  type Conversation,
  changeConversation,
  findConversationWith,
} from '../../../world/records/messages/conversations.ts'
import { messagingSettings } from '../../../world/records/messages/messaging-settings.ts'
import { instagramInboxAppId, ownedUntil, ownerOf } from '../../../world/records/messages/thread-owner.ts'
import type { Page } from '../../../world/records/pages.ts'
import type { Reader } from '../../host.ts'
import { invalidParameter } from '../../invalid-parameter.ts'
import type { AnswerHandler } from '../handler.ts'
import { accountBehind } from './account-behind.ts'
import { textIn } from './body/problem.ts'
import { byId } from './recipient.ts'
import { refuseMessage } from './refuse.ts'

const rule = 'graph/operations/messages/thread-control'

/** The inboxes that conversations can be passed to: of a Page, and of Instagram. */
const inboxes: readonly string[] = ['263902037430900', instagramInboxAppId]

const longest = 7 * 24 * 3600

/** `POST /{page}/pass_thread_control`: the owner gives a conversation to another app, or anybody an idle one. */
export const passControl: AnswerHandler<Page> = {
  answer: (reader, page, { parameters }) => {
    const side = sideOf(reader, page, parameters)
    checkOwned(reader, side, true)
    const { defaultAppId } = messagingSettings(reader.call.context.world, side.accountId)
    pass(reader, side, parameters.get('target_app_id') || defaultAppId, parameters.get('metadata'))
    return { success: true }
  },
}

/** `POST /{page}/take_thread_control`: with routing on, where the account lets apps take. */
export const takeControl: AnswerHandler<Page> = {
  answer: (reader, page, { parameters }) => {
    const side = sideOf(reader, page, parameters)
    const { world } = reader.call.context
    const owner = ownerOf(world, side)
    const appId = appIdOf(reader.caller)
    if (owner === appId) return { success: true }
    const { routing, mayTake } = messagingSettings(world, side.accountId)
    if (routing !== true || mayTake !== true)
      throw notOwner(
        reader,
        owner,
        'routing and taking are on for the account: messaging, routing and may_take in the world file',
      )
    changeConversation(world, side, { ownerAppId: appId })
    if (owner !== null) {
      const taken = controlOf(owner, appId, parameters.get('metadata'))
      tellOfControl(reader.call.context, side, owner, { take_thread_control: taken })
    }
    return { success: true }
  },
}

/** `POST /{page}/request_thread_control`: with routing off; an idle conversation is had at once. */
export const requestControl: AnswerHandler<Page> = {
  answer: (reader, page, { parameters }) => {
    const side = sideOf(reader, page, parameters)
    const { world } = reader.call.context
    const owner = ownerOf(world, side)
    const appId = appIdOf(reader.caller)
    if (messagingSettings(world, side.accountId).routing === true) throw notOwner(reader, owner, 'routing is off')
    const metadata = metadataOf(parameters.get('metadata'))
    if (owner === null) pass(reader, side, appId, parameters.get('metadata'))
    else if (owner !== appId)
      tellOfControl(reader.call.context, side, owner, {
        request_thread_control: { requested_owner_app_id: appId, ...metadata },
      })
    return { success: true }
  },
}

/** `POST /{page}/release_thread_control`: the conversation is nobody's. No webhook tells of it. */
export const releaseControl: AnswerHandler<Page> = {
  answer: (reader, page, { parameters }) => {
    const side = sideOf(reader, page, parameters)
    checkOwned(reader, side, false)
    changeConversation(reader.call.context.world, side, { ownerAppId: null, ownerUntil: null })
    return { success: true }
  },
}

/** `POST /{page}/extend_thread_control`: keeps a conversation for at most seven days. Without `duration`, for a day (assumed). */
export const extendControl: AnswerHandler<Page> = {
  answer: (reader, page, { parameters }) => {
    const text = parameters.get('duration') || String(24 * 3600)
    const duration = Number(text)
    if (!(duration > 0 && duration <= longest))
      throw invalidParameter(reader, rule, 'duration', text, `a number of seconds from 1 to ${longest}`)
    const side = sideOf(reader, page, parameters)
    checkOwned(reader, side, false)
    const { world } = reader.call.context
    changeConversation(world, side, { ownerUntil: world.clock.now() + duration * 1000 })
    return { success: true }
  },
}

/** `GET /{page}/thread_owner`: who answers, to the owner and the default app; to others only until when. */
export const showOwner: AnswerHandler<Page> = {
  answer: (reader, page, { parameters }) => {
    const accountId = accountBehind(reader, page)
    const { world } = reader.call.context
    const { otherId } = byId(reader, accountId, parameters.get('recipient') ?? '')
    const side = findConversationWith(world, accountId, otherId)
    const owner = side === undefined ? null : ownerOf(world, side)
    if (side === undefined || owner === null) return { data: [] }
    const expiration = Math.floor(ownedUntil(side) / 1000)
    const isTold = [owner, messagingSettings(world, accountId).defaultAppId].includes(appIdOf(reader.caller))
    return { data: [{ thread_owner: isTold ? { app_id: Number(owner), expiration } : { expiration } }] }
  },
}

/** Passes or releases a conversation along with a message, where conversations are routed. @throws Refusal */
export function giveAway(reader: Reader, side: Conversation, parameters: Parameters): void {
  const control = readRecord(parameters, 'thread_control')
  const { world } = reader.call.context
  if (control === undefined || messagingSettings(world, side.accountId).routing !== true) return
  const type = control === 'invalid' ? undefined : control['control_type']
  if (type === 'release') changeConversation(world, side, { ownerAppId: null, ownerUntil: null })
  else if (type === 'pass' && control !== 'invalid')
    pass(reader, side, textIn(control['app_id']), textIn(control['metadata']))
}

function pass(reader: Reader, side: Conversation, target: string | undefined, metadata: string | undefined): void {
  const { world } = reader.call.context
  const from = appIdOf(reader.caller)
  const owner = ownerOf(world, side)
  const isThere = target !== undefined && (inboxes.includes(target) || findApp(world, target) !== undefined)
  if (!isThere || target === owner)
    throw invalidParameter(
      reader,
      rule,
      'target_app_id',
      shown(target ?? ''),
      'the Meta App ID of another app, or of an inbox',
    )
  changeConversation(world, side, { ownerAppId: target, ownerUntil: null })
  const passed = controlOf(owner ?? from, target, metadata)
  tellOfControl(reader.call.context, side, target, { pass_thread_control: passed })
}

function controlOf(previous: string, next: string, metadata: string | undefined): object {
  return { previous_owner_app_id: previous, new_owner_app_id: next, ...metadataOf(metadata) }
}

function metadataOf(metadata: string | undefined): object {
  return metadata === undefined || metadata === '' ? {} : { metadata: metadata.slice(0, 1000) }
}

function sideOf(reader: Reader, page: Page, parameters: Parameters): Conversation {
  const accountId = accountBehind(reader, page)
  const recipient = readRecord(parameters, 'recipient')
  const id = recipient === 'invalid' || recipient === undefined ? undefined : textIn(recipient['id'])
  const { otherId } = byId(reader, accountId, id ?? '')
  const side = findConversationWith(reader.call.context.world, accountId, otherId)
  if (side !== undefined) return side
  throw refuseMessage(reader, 'messageNoUser', {
    rule,
    parameter: 'recipient',
    received: id ?? '',
    expected: 'somebody with whom there is a conversation',
    fix: 'Wait until the person writes to the account.',
  })
}

function checkOwned(reader: Reader, side: Conversation, idleWillDo: boolean): void {
  const owner = ownerOf(reader.call.context.world, side)
  if (owner === appIdOf(reader.caller) || (idleWillDo && owner === null)) return
  throw notOwner(reader, owner, 'the app owns the conversation')
}

function notOwner(reader: Reader, owner: string | null, when: string): Error {
  return refuseMessage(reader, 'messageNotThreadOwner', {
    rule,
    parameter: 'recipient',
    received: owner === null ? 'a conversation of no app' : `a conversation of the app ${owner}`,
    expected: `that ${when}`,
    fix: 'Ask who owns it: GET /{page}/thread_owner. A conversation is idle 24 hours after its last message.',
  })
}
