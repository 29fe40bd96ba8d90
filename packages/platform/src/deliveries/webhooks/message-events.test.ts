import { describe, expect, test } from 'vitest'
import { setFollow } from '../../interactions/follow.ts'
import { editMessage, unsendMessage, whyNoEdit } from '../../interactions/messages/change-message.ts'
import { onMessages } from '../../interactions/messages/message-changes.ts'
import { setReaction } from '../../interactions/messages/react.ts'
import { acceptRequest, readMessages } from '../../interactions/messages/read-messages.ts'
import { sendMessage } from '../../interactions/messages/send-message.ts'
import { openByLink, tapButton, tapIceBreaker, tapQuickReply } from '../../interactions/messages/tap.ts'
import { differences } from '../../testing/fixtures/compare.ts'
import { hasFixtures, readFixture } from '../../testing/fixtures/recordings.ts'
import { createMessenger, type Messenger, messageScopes, pageMessageScopes } from '../../testing/messenger.ts'
import { giveAdvancedAccess } from '../../world/records/apps/advanced-access.ts'
import { setAppMode } from '../../world/records/apps/apps.ts'
import { insertMedia } from '../../world/records/media/media.ts'
import { changeConversation, findConversationWith } from '../../world/records/messages/conversations.ts'
import { findMessage, type Message } from '../../world/records/messages/messages.ts'
import { latestDeliveries } from '../../world/records/webhooks/deliveries.ts'
import { subscribeApp } from '../../world/records/webhooks/subscribed-apps.ts'
import { saveSubscription } from '../../world/records/webhooks/subscriptions.ts'

const fields =
  'messages,message_reactions,messaging_postbacks,messaging_seen,message_edit,messaging_referral,messaging_handover,standby'

/** An account whose app subscribes to everything about messages. */
async function subscribed(login: 'instagram' | 'facebook' = 'instagram'): Promise<Messenger> {
  const messenger = await createMessenger(login)
  const { platform, appId, account, node } = messenger
  const { world } = platform
  setAppMode(world, appId, 'live')
  for (const scope of [...messageScopes, ...pageMessageScopes]) giveAdvancedAccess(world, appId, scope)
  saveSubscription(world, {
    appId,
    object: 'instagram',
    url: 'http://localhost:3000/webhooks',
    verifyToken: 'v',
    fields,
    active: 1,
    failingSince: null,
    createdAt: 0,
  })
  subscribeApp(world, login === 'facebook' ? node : account, appId, fields.split(','))
  return messenger
}

interface Event {
  readonly message?: Record<string, unknown>
  readonly sender?: { readonly id: string }
}

/** What was told, oldest first: the field, and the item of `messaging` or `standby`. */
function told({ platform }: Messenger): { field: string; body: Record<string, unknown>; event: Event }[] {
  return latestDeliveries(platform.world)
    .filter(({ state }) => state !== 'withheld')
    .reverse()
    .map(({ field, body }) => {
      const parsed = JSON.parse(body) as { entry: Record<string, [Event]>[] } & Record<string, unknown>
      const [entry] = parsed.entry
      return { field, body: parsed, event: (entry?.['messaging'] ?? entry?.['standby'])?.[0] ?? {} }
    })
}

const last = (messenger: Messenger): { field: string; body: Record<string, unknown>; event: Event } => {
  const found = told(messenger).at(-1)
  if (found === undefined) throw new Error('Nothing was told.')
  return found
}

function stored({ platform }: Messenger, { id }: Message): Message {
  const message = findMessage(platform.world, id)
  if (message === undefined) throw new Error(`${id} is not stored`)
  return message
}

describe.each(['instagram', 'facebook'] as const)('by %s', (login) => {
  test('a message is told in the recorded form, and an answer of its echo', async () => {
    await using messenger = await subscribed(login)
    const { account, personId } = messenger
    messenger.hear('Hello ❤️')
    const { field, body, event } = last(messenger)
    expect(field).toBe('messages')
    expect(Object.keys(body)).toEqual(['object', 'entry'])
    const now = messenger.platform.world.clock.now()
    expect(body).toEqual({ object: 'instagram', entry: [{ time: now, id: account, messaging: [event] }] })
    expect(event).toEqual({
      sender: { id: personId },
      recipient: { id: account },
      timestamp: now,
      message: { mid: expect.stringMatching(/^aWdfZAG1faXRlbTox/), text: 'Hello ❤️' },
    })
    const sent = await messenger.read('messages', 'POST', { recipient: { id: personId }, message: { text: 'Hi' } })
    const echo = last(messenger).event
    expect(echo).toEqual({
      sender: { id: account },
      recipient: { id: personId },
      timestamp: now,
      message: { mid: sent['message_id'], text: 'Hi', is_echo: true },
    })
    expect(Object.keys(echo.message ?? {}).at(-1)).toBe('is_echo')
  })
})

test('an edit, an unsent message, a reaction, reading, and a quick reply are told by the id of the message', async () => {
  await using messenger = await subscribed()
  const { context, account, person, personId } = messenger
  const heard = messenger.hear('Helo')
  const mid = last(messenger).event.message?.['mid']
  expect(whyNoEdit(context, heard)).toBeUndefined()
  editMessage(context, heard, 'Hello')
  expect(last(messenger)).toMatchObject({
    field: 'message_edit',
    event: { message_edit: { mid, num_edit: 1, text: 'Hello' } },
  })
  setReaction(context, heard, account, '❤️')
  expect(last(messenger).field, 'an own reaction is not told').toBe('message_edit')
  const answer = sendMessage(context, { fromId: account, toId: person, text: 'Hi', appId: null })
  setReaction(context, answer, person, '\u2764\ufe0f')
  const answerId = told(messenger).find(({ event }) => event.message?.['is_echo'] === true)?.event.message?.['mid']
  expect(last(messenger).event).toMatchObject({
    sender: { id: personId },
    reaction: { mid: answerId, action: 'react', reaction: 'love', emoji: '❤️' },
  })
  setReaction(context, answer, person, undefined)
  expect(last(messenger).event).toMatchObject({ reaction: { mid: answerId, action: 'unreact' } })
  const side = findConversationWith(context.world, person, account)
  if (side === undefined) throw new Error('There is no conversation.')
  messenger.platform.clock.advance(1000)
  readMessages(context, side)
  expect(last(messenger)).toMatchObject({ field: 'messaging_seen', event: { read: { mid: answerId } } })
  const before = told(messenger).length
  const again = findConversationWith(context.world, person, account)
  if (again !== undefined) readMessages(context, again)
  expect(told(messenger), 'read twice is told once').toHaveLength(before)
  tapQuickReply(context, { fromId: person, toId: account }, { content_type: 'text', title: 'Blue', payload: 'BLUE' })
  expect(last(messenger).event.message).toMatchObject({ text: 'Blue', quick_reply: { payload: 'BLUE' } })
  unsendMessage(context, stored(messenger, heard))
  expect(last(messenger).event.message).toEqual({ mid, is_deleted: true })
  expect(whyNoEdit(context, stored(messenger, heard))).toMatch(/taken back/)
})

test('a tapped button is a postback with mid, an ice breaker one without, and a link is a referral', async () => {
  await using messenger = await subscribed()
  const { context, person: fromId, account: toId } = messenger
  tapIceBreaker(context, { fromId, toId }, { question: 'Open today?', payload: 'HOURS' })
  expect(last(messenger)).toMatchObject({ field: 'messaging_postbacks' })
  expect(last(messenger).event).toMatchObject({ postback: { title: 'Open today?', payload: 'HOURS' } })
  expect(last(messenger).event).not.toHaveProperty('postback.mid')
  tapButton(context, { fromId, toId }, { type: 'postback', title: 'Buy', payload: 'BUY' })
  expect(last(messenger).event).toMatchObject({
    postback: { mid: expect.stringMatching(/^aWdf/), title: 'Buy', payload: 'BUY' },
  })
  expect(
    tapButton(context, { fromId, toId }, { type: 'web_url', title: 'Shop', url: 'https://a.example/' }),
  ).toBeUndefined()
  openByLink(context, { fromId, toId }, 'poster')
  expect(last(messenger).event).toMatchObject({ referral: { ref: 'poster', type: 'OPEN_THREAD' } })
  // A tap is consent, and opens the window.
  expect(
    await messenger.read('messages', 'POST', { recipient: { id: messenger.personId }, message: { text: 'a' } }),
  ).toHaveProperty('message_id')
})

test('an answer to a story has its address first, and a mention in one is a message without text', async () => {
  await using messenger = await subscribed()
  const { platform, account, hear, person } = messenger
  const { world } = platform
  const story = { caption: '', hue: 1, place: 'story', productType: 'STORY', createdAt: world.clock.now() } as const
  insertMedia(world, { ...story, id: '17900000000000811', accountId: account })
  insertMedia(world, { ...story, id: '17900000000000812', accountId: person })
  hear('Where is this?', { storyId: '17900000000000811' })
  const { message } = last(messenger).event
  expect(message).toMatchObject({ text: 'Where is this?', reply_to: { story: { id: '17900000000000811' } } })
  expect(JSON.stringify(message)).toMatch(/"reply_to":\{"story":\{"url":"[^"]*","id":/)
  hear('', { attachments: [{ kind: 'story_mention', mediaId: '17900000000000812' }] })
  expect(last(messenger).event.message).toEqual({
    mid: expect.any(String),
    attachments: [{ type: 'story_mention', payload: { url: expect.stringMatching(/^http/) } }],
  })
  const { data } = (await messenger.read('conversations?fields=messages{story,message}')) as never as {
    data: { messages: { data: object[] } }[]
  }
  expect(data[0]?.messages.data).toMatchObject([
    { story: { mention: { link: expect.stringMatching(/^http/), id: '17900000000000812' } } },
    { message: 'Where is this?', story: { reply_to: { id: '17900000000000811' } } },
  ])
  hear('', { unsupported: true })
  expect(last(messenger).event.message).toEqual({ mid: expect.any(String), is_unsupported: true })
})

test('an app that does not own the conversation gets it on standby, without what a button says', async () => {
  await using messenger = await subscribed()
  const { context, person: fromId, account: toId, platform } = messenger
  messenger.hear('Hello')
  const side = findConversationWith(context.world, toId, fromId)
  if (side !== undefined) changeConversation(context.world, side, { ownerAppId: '1217981644879628' })
  tapButton(context, { fromId, toId }, { type: 'postback', title: 'Buy', payload: 'BUY' })
  const { field, body, event } = last(messenger)
  expect(field).toBe('standby')
  expect(body).toHaveProperty('entry.0.standby')
  expect(event).toMatchObject({ postback: { title: 'Buy' } })
  expect(event).not.toHaveProperty('postback.payload')
  const refused = await messenger.read('messages', 'POST', {
    recipient: { id: messenger.personId },
    message: { text: 'a' },
  })
  expect(refused).toMatchObject({ error: { code: 100, error_subcode: 2534037 } })
  platform.clock.advance(24 * 3_600_000)
  expect(
    await messenger.read('messages', 'POST', { recipient: { id: messenger.personId }, message: { text: 'a' } }),
  ).toHaveProperty('message_id')
})

test('open pages are told of what is done in a thread, until they stop listening', async () => {
  await using messenger = await subscribed()
  messenger.hear('Hello')
  let heard = 0
  const stop = onMessages(messenger.platform.world, messenger.account, () => heard++)
  messenger.hear('Are you there?')
  stop()
  messenger.hear('Hello?')
  expect(heard).toBe(1)
})

test('the delivery log says why nothing is sent of a message', async () => {
  await using messenger = await subscribed()
  setAppMode(messenger.platform.world, messenger.appId, 'development')
  messenger.hear('Hello')
  expect(latestDeliveries(messenger.platform.world)[0]).toMatchObject({
    field: 'messages',
    state: 'withheld',
    outcome: expect.stringMatching(/Development mode/),
  })
})

test('a conversation with somebody whom nobody follows is a request, until it is accepted or answered', async () => {
  await using messenger = await subscribed()
  const { context, person, account, platform } = messenger
  setFollow(context, account, person, false)
  messenger.hear('Hello')
  const folder = (): string | undefined => findConversationWith(context.world, account, person)?.folder
  expect(folder()).toBe('requests')
  platform.clock.advance(30 * 24 * 3_600_000 + 1)
  const list = `conversations?user_id=${messenger.personId}`
  expect(await messenger.read(list)).toEqual({ data: [] })
  const side = findConversationWith(context.world, account, person)
  if (side !== undefined) acceptRequest(context, side)
  expect(folder()).toBe('inbox')
  expect(await messenger.read(list)).toMatchObject({ data: [{}] })
  expect(await messenger.read('conversations?user_id=1')).toEqual({ data: [] })
})

describe.runIf(hasFixtures)('what was recorded of messages', () => {
  test('has the keys and types that are told and answered here, in order', async () => {
    await using messenger = await subscribed()
    const { context, person, account } = messenger
    messenger.hear('Hello')
    expect(differences(readFixture('webhook-message-delivery-2025').body, last(messenger).body)).toEqual([])
    const listed = await messenger.read('conversations?fields=id,updated_time,participants')
    const recorded = readFixture('ig-conversations-list-2026').body as { data: unknown[] }
    expect(differences(recorded.data, listed['data'])).toEqual([])
    sendMessage(context, { fromId: account, toId: person, text: 'Hi', appId: null })
    messenger.platform.clock.advance(1000)
    const side = findConversationWith(context.world, person, account)
    if (side !== undefined) readMessages(context, side)
    expect(differences(readFixture('webhook-messaging-seen').body, last(messenger).body)).toEqual([])
    messenger.platform.clock.advance(24 * 3_600_000 + 1000)
    const answer = await messenger.ask('/me/messages', 'POST', {
      recipient: { id: messenger.personId },
      message: { text: 'a' },
    })
    const { status, body } = readFixture('ig-error-10-2534022-messaging-window-2026')
    expect([answer.status, differences(body, await answer.json())]).toEqual([status, []])
    const toNobody = await messenger.ask('/me/messages', 'POST', {
      recipient: { id: '5614879045272581' },
      message: { text: 'a' },
    })
    const recordedOfNobody = readFixture('ig-error-100-2534014-no-such-user')
    // It was kept without its trace.
    expect([toNobody.status, differences(recordedOfNobody.body, await toNobody.json(), { shortened: true })]).toEqual([
      recordedOfNobody.status,
      [],
    ])
  })
})
