import { json } from '../../../base/answer-json.ts'
import { shown } from '../../../base/shown.ts'
import { editMessage, unsendMessage, whyNoEdit } from '../../../interactions/messages/change-message.ts'
import { whyNoMessages } from '../../../interactions/messages/may-message.ts'
import { setReaction } from '../../../interactions/messages/react.ts'
import { acceptRequest, readMessages } from '../../../interactions/messages/read-messages.ts'
import { sendMessage } from '../../../interactions/messages/send-message.ts'
import { openByLink, tapButton, tapIceBreaker, tapQuickReply } from '../../../interactions/messages/tap.ts'
import { type Account, findAccountByUsername } from '../../../world/records/accounts.ts'
import { type Conversation, findConversationWith } from '../../../world/records/messages/conversations.ts'
import { findMessage, listMessages, type Message } from '../../../world/records/messages/messages.ts'
import { listReactions } from '../../../world/records/messages/reactions.ts'
import type { World } from '../../../world/world.ts'
import { nobody } from '../people.ts'
import { type BodyRule, checkBody } from '../resource/check-body.ts'
import { ApiProblem } from '../resource/problem.ts'
import { readJson } from '../resource/read-body.ts'
import type { ApiEnv, Resource } from '../resource/resource.ts'

type Context = ApiEnv['Bindings']['call']['context']

/** What a person does, by hand, in a conversation with an account. */
interface Doing {
  readonly from: string
  readonly to: string
  readonly do: (typeof actions)[number]
  readonly text?: string | undefined
  readonly payload?: string | undefined
  readonly story?: string | undefined
  readonly message?: string | undefined
}

const actions = [
  'send',
  'react',
  'unsend',
  'edit',
  'read',
  'accept',
  'quick-reply',
  'button',
  'ice-breaker',
  'link',
] as const

export const messagesRule: BodyRule<Doing> = {
  schema: (z) =>
    z.strictObject({
      from: z.string(),
      to: z.string(),
      do: z.enum(actions),
      text: z.optional(z.string().check(z.maxLength(2000))),
      payload: z.optional(z.string().check(z.maxLength(1000))),
      story: z.optional(z.string()),
      message: z.optional(z.string()),
    }),
  expected: {
    from: 'the username of who does it',
    to: 'the username of the account that they write to',
    do: `one of ${actions.join(', ')}`,
    text: 'a text of at most 2000 characters: what is said, the emoji of a reaction (none: it is taken back), the title of what is tapped, the ref of a link',
    payload: 'the payload of what is tapped, at most 1000 characters',
    story: 'the id of the story that the message answers',
    message: 'the number of a message, as GET lists it',
  },
}

/**
 * `GET /messages/{name}/{other}`: what two accounts wrote each other, newest first. `POST /messages`: what a person does by hand, which
 * causes the webhooks that it causes on Instagram.
 */
export const messagesResource: Resource = {
  POST: async (c) => {
    const { context } = c.env.call
    const asked = await checkBody(await readJson(c.req.raw), messagesRule)
    const from = accountOf(context.world, asked.from)
    const to = accountOf(context.world, asked.to)
    const why = whyNoMessages(context.world, from.id, to.id)
    if (why !== undefined)
      throw new ApiProblem(
        409,
        why,
        'Unblock the account first: unblocking is in the settings of who blocked it.',
        'to',
      )
    act(context, from.id, to.id, asked)
    return json(conversationOf(context.world, from, to), { status: 202 })
  },
}

/** One conversation, from the side of the first. */
export const conversationResource: Resource = {
  GET: (c) => {
    const { world } = c.env.call.context
    return json(
      conversationOf(world, accountOf(world, c.req.param('name') ?? ''), accountOf(world, c.req.param('other') ?? '')),
    )
  },
}

function act(context: Context, fromId: string, toId: string, asked: Doing): void {
  const { text = '', payload = '' } = asked
  const people = { fromId, toId }
  switch (asked.do) {
    case 'send': {
      if (text === '') throw new ApiProblem(422, 'text: a message is not empty.', 'Send text.', 'text')
      const content = asked.story === undefined ? {} : { storyId: asked.story }
      sendMessage(context, { ...people, text, content, appId: null })
      return
    }
    case 'react':
      setReaction(context, messageOf(context.world, asked), fromId, text === '' ? undefined : text.slice(0, 32))
      return
    case 'unsend':
      unsendMessage(context, ownMessage(context.world, fromId, asked))
      return
    case 'edit': {
      const message = ownMessage(context.world, fromId, asked)
      const why = text === '' ? 'A message is not empty.' : whyNoEdit(context, message)
      if (why !== undefined) throw new ApiProblem(409, why, 'Send another message.', 'message')
      editMessage(context, message, text)
      return
    }
    case 'read':
      readMessages(context, sideOf(context.world, fromId, toId))
      return
    case 'accept':
      acceptRequest(context, sideOf(context.world, fromId, toId))
      return
    case 'quick-reply':
      tapQuickReply(context, people, { content_type: 'text', title: text, payload })
      return
    case 'button':
      tapButton(context, people, { type: 'postback', title: text, payload })
      return
    case 'ice-breaker':
      tapIceBreaker(context, people, { question: text, payload })
      return
    case 'link':
      openByLink(context, people, text)
  }
}

function accountOf(world: World, name: string): Account {
  const found = findAccountByUsername(world, name)
  if (found === undefined) throw nobody(name)
  return found
}

function sideOf(world: World, fromId: string, toId: string): Conversation {
  const side = findConversationWith(world, fromId, toId)
  if (side === undefined) throw new ApiProblem(404, 'The two never wrote each other.', 'Send a message first.', 'to')
  return side
}

function messageOf(world: World, asked: Pick<Doing, 'message' | 'from' | 'to'>): Message {
  const side = sideOf(world, accountOf(world, asked.from).id, accountOf(world, asked.to).id)
  const message = findMessage(world, asked.message ?? '')
  if (message?.threadId === side.threadId && message.deletedAt === null) return message
  const fix = `Take an id of GET messages/${shown(asked.from)}/${shown(asked.to)}.`
  throw new ApiProblem(404, 'No message of this conversation has that number.', fix, 'message')
}

function ownMessage(world: World, fromId: string, asked: Doing): Message {
  const message = messageOf(world, asked)
  if (message.senderId === fromId) return message
  throw new ApiProblem(409, 'Somebody else sent the message.', 'Name a message of their own.', 'message')
}

function conversationOf(world: World, account: Account, other: Account): object {
  const side = findConversationWith(world, account.id, other.id)
  const messages = side === undefined ? [] : listMessages(world, side.threadId, { count: 100 })
  const nameOf = (id: string): string => (id === account.id ? account.username : other.username)
  return {
    between: [account.username, other.username],
    folder: side?.folder ?? null,
    messages: messages.map(({ id, senderId, text, content, createdAt, appId }) => ({
      id,
      from: nameOf(senderId),
      text,
      ...content,
      byApp: appId,
      createdAt: new Date(createdAt).toISOString(),
      reactions: Object.fromEntries(listReactions(world, id).map(({ accountId, emoji }) => [nameOf(accountId), emoji])),
    })),
  }
}
