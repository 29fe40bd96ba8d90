import { limits } from '@darkroom/contract'
import { readRecord } from '../../../base/request/parameter-lists.ts'
import type { Parameters } from '../../../base/request/parameters.ts'
import { shown } from '../../../base/shown.ts'
import { idAsKnownBy } from '../../../deliveries/webhooks/message-value.ts'
import { appIdOf } from '../../../identity/caller.ts'
import { isOver } from '../../../interactions/is-over.ts'
import { whyNoMessages } from '../../../interactions/messages/may-message.ts'
import { findScopedPerson } from '../../../world/records/ig-scoped-ids.ts'
import { type Comment, findComment } from '../../../world/records/media/comments.ts'
import { findMedia } from '../../../world/records/media/media.ts'
import { findConversationWith } from '../../../world/records/messages/conversations.ts'
import { hasPrivateReply } from '../../../world/records/messages/private-replies.ts'
import { ownerOf } from '../../../world/records/messages/thread-owner.ts'
import type { Reader } from '../../host.ts'
import { invalidParameter } from '../../invalid-parameter.ts'
import { humanAgentWindow, isWithinWindow, usualWindow } from '../../messaging-window.ts'
import { textIn } from './body/problem.ts'
import { refuseMessage } from './refuse.ts'

const rule = 'graph/operations/messages/recipient'

/** Seven days after a comment it can no longer be answered by a message. */
const privateReplyTime = 7 * 24 * 3_600_000

/** Whom a message is for. */
export interface MessageRecipient {
  /** The person's account. */
  readonly otherId: string
  /** As the account knows them. */
  readonly scopedId: string
  /** The comment that the message answers. */
  readonly comment?: Comment
}

/** Finds whom a message is for: somebody by their scoped id, or whoever wrote a comment. @throws Refusal */
export function findRecipient(reader: Reader, accountId: string, parameters: Parameters): MessageRecipient {
  const recipient = readRecord(parameters, 'recipient')
  if (recipient === 'invalid' || recipient === undefined)
    throw invalidParameter(
      reader,
      rule,
      'recipient',
      parameters.get('recipient') ?? '',
      'a JSON object such as {"id":"…"}',
    )
  const commentId = textIn(recipient['comment_id'])
  const found =
    commentId === undefined
      ? byId(reader, accountId, textIn(recipient['id']) ?? '')
      : byComment(reader, accountId, commentId)
  const why = whyNoMessages(reader.call.context.world, accountId, found.otherId)
  if (why === undefined) return found
  throw refuseMessage(reader, 'messagePersonUnavailable', {
    rule,
    parameter: 'recipient',
    received: found.scopedId,
    expected: 'somebody who can be written to',
    fix: why,
  })
}

/** Somebody by the id under which an account knows them. @throws Refusal */
export function byId(reader: Reader, accountId: string, id: string): MessageRecipient {
  const scoped = findScopedPerson(reader.call.context.world, id)
  if (scoped?.accountId === accountId && scoped.otherId !== accountId) return { otherId: scoped.otherId, scopedId: id }
  throw refuseMessage(reader, 'messageNoUser', {
    rule,
    parameter: 'recipient',
    received: shown(id),
    expected: 'the id by which the account knows somebody (IGSID)',
    fix: 'Take sender.id of a messages webhook, or an id of the participants of a conversation. An id of a conversation, a username or an id of another account is none.',
  })
}

function byComment(reader: Reader, accountId: string, commentId: string): MessageRecipient {
  const { world } = reader.call.context
  const comment = findComment(world, commentId)
  const media = comment && findMedia(world, comment.mediaId)
  const isFacebook = reader.caller.kind !== 'account'
  const why = { rule, parameter: 'recipient', received: shown(commentId) }
  if (
    comment === undefined ||
    media?.accountId !== accountId ||
    comment.accountId === accountId ||
    isOver(world, media)
  ) {
    throw refuseMessage(reader, isFacebook ? 'messagePrivateReplyExpired' : 'messagePrivateReplyRefused', {
      ...why,
      expected: 'a comment of somebody else on a media of the account',
      fix: 'Take the id of a comments webhook, or of GET /{ig-media}/comments. A broadcast has to be on air.',
    })
  }
  if (hasPrivateReply(world, commentId)) {
    throw refuseMessage(reader, isFacebook ? 'messagePrivateReplyUsed' : 'messagePrivateReplyRefused', {
      ...why,
      expected: 'a comment that was not answered by a message before',
      fix: 'A comment is answered by one message. Once the person writes back, send to their id.',
    })
  }
  if (world.clock.now() - comment.createdAt > privateReplyTime) {
    throw refuseMessage(reader, isFacebook ? 'messagePrivateReplyExpired' : 'messagePrivateReplyRefused', {
      ...why,
      expected: 'a comment of the last seven days',
      fix: 'Answer sooner, or answer under the comment itself: POST /{ig-comment}/replies.',
    })
  }
  const scopedId = idAsKnownBy(world, accountId, comment.accountId)
  return { otherId: comment.accountId, scopedId, comment }
}

/** @throws Refusal if another app answers the conversation. A private reply is allowed all the same (reported 2026-10). */
export function checkOwner(reader: Reader, accountId: string, otherId: string): void {
  const { world } = reader.call.context
  const side = findConversationWith(world, accountId, otherId)
  const owner = side === undefined ? null : ownerOf(world, side)
  if (owner === null || owner === appIdOf(reader.caller)) return
  throw refuseMessage(reader, 'messageNotThreadOwner', {
    rule,
    parameter: 'recipient',
    received: `a conversation of the app ${owner}`,
    expected: 'a conversation that this app owns, or that no app does',
    fix: 'Wait until it is idle for 24 hours, or have that app pass it: POST /{page}/pass_thread_control.',
  })
}

/** @throws Refusal if the person last wrote too long ago. @param tagged Whether a person answers: then there are seven days */
export function checkWindow(reader: Reader, accountId: string, otherId: string, tagged: boolean): void {
  const { world } = reader.call.context
  const side = findConversationWith(world, accountId, otherId)
  if (side !== undefined && isWithinWindow(world, side, tagged ? humanAgentWindow : usualWindow)) return
  const hours = (tagged ? humanAgentWindow : usualWindow) / 3_600_000
  throw refuseMessage(reader, 'messageOutsideWindow', {
    rule,
    parameter: 'recipient',
    received: side?.heardAt == null ? 'somebody who never wrote to the account' : new Date(side.heardAt).toISOString(),
    expected: `somebody who wrote in the last ${hours} hours`,
    fix: tagged
      ? 'Wait until the person writes again.'
      : `Wait until the person writes again, or have a person answer within seven days: messaging_type=MESSAGE_TAG and tag=HUMAN_AGENT. ${limits.msgWindow.window}.`,
  })
}
