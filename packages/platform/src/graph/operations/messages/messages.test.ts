import { describe, expect, test } from 'vitest'
import { addComment } from '../../../interactions/comment.ts'
import { setFollow } from '../../../interactions/follow.ts'
import { unsendMessage } from '../../../interactions/messages/change-message.ts'
import { blockPerson } from '../../../interactions/messages/moderate.ts'
import { setReaction } from '../../../interactions/messages/react.ts'
import { createMessenger, type Messenger } from '../../../testing/messenger.ts'
import { setAppMode } from '../../../world/records/apps/apps.ts'
import { insertMedia, listMedia } from '../../../world/records/media/media.ts'
import { setMessaging } from '../../../world/records/messages/messaging-settings.ts'

const hour = 3_600_000
const day = 24 * hour
const logins = ['instagram', 'facebook'] as const

const send = (messenger: Messenger, message: unknown, more: object = {}): Promise<Record<string, unknown>> =>
  messenger.read('messages', 'POST', { recipient: { id: messenger.personId }, message, ...more })

const many = (count: number, entry: object): object[] => Array.from({ length: count }, () => ({ ...entry }))

/** The refusal of an answer, without its trace. */
function refusal({ error }: Record<string, unknown>): object {
  const { fbtrace_id: _, ...rest } = error as Record<string, unknown>
  return rest
}

const numbered = (login: string, code: number, text: string): string =>
  login === 'facebook' ? `(#${code}) ${text}` : text
const typeOf = (login: string): string => (login === 'facebook' ? 'OAuthException' : 'IGApiException')

describe.each(logins)('by %s, a message', (login) => {
  test('is sent to who wrote, and is read by its id, in the list, and by the person', async () => {
    await using messenger = await createMessenger(login)
    messenger.hear('Is the print still there?')
    const sent = await send(messenger, { text: 'Yes ❤️, it is.' })
    expect(sent).toEqual({ recipient_id: messenger.personId, message_id: expect.stringMatching(/^aWdfZAG1faXRlbTo/) })
    const read = await (
      await messenger.ask(`/${String(sent['message_id'])}?fields=message,from,to,created_time`)
    ).json()
    expect(read).toEqual({
      message: 'Yes ❤️, it is.',
      from: { username: 'mira.prints', id: messenger.account },
      to: { data: [{ username: 'jayposiris', id: messenger.personId }] },
      created_time: '2026-11-01T00:00:00+0000',
      id: sent['message_id'],
    })
    const conversations = (await messenger.read(`conversations?platform=instagram&user_id=${messenger.personId}`)) as {
      data: { id: string }[]
    }
    expect(conversations.data).toEqual([
      { id: expect.stringMatching(/^aWdfZAG06/), updated_time: '2026-11-01T00:00:00+0000' },
    ])
    const id = conversations.data[0]?.id
    const within = await (await messenger.ask(`/${id}?fields=participants,messages{message}`)).json()
    expect(within).toMatchObject({
      participants: { data: [{ username: 'mira.prints' }, { username: 'jayposiris', id: messenger.personId }] },
      messages: { data: [{ message: 'Yes ❤️, it is.' }, { message: 'Is the print still there?' }] },
    })
    expect(await (await messenger.ask(`/${id}/messages?limit=1`)).json()).toMatchObject({
      data: [{ id: sent['message_id'], created_time: '2026-11-01T00:00:00+0000' }],
      paging: { next: expect.stringContaining(`/${id}/messages?`) },
    })
  })

  test('can be sent 24 hours after the person wrote, and not a second later', async () => {
    await using messenger = await createMessenger(login)
    messenger.hear('Hello')
    messenger.platform.clock.advance(day)
    expect(await send(messenger, { text: 'Hello' })).toHaveProperty('message_id')
    messenger.platform.clock.advance(1000)
    const answer = await messenger.ask(`/${messenger.node}/messages`, 'POST', {
      recipient: { id: messenger.personId },
      message: { text: 'Too late' },
    })
    expect(answer.status).toBe(403)
    expect(refusal((await answer.json()) as Record<string, unknown>)).toEqual({
      message: numbered(login, 10, 'This message is sent outside of allowed window.'),
      type: typeOf(login),
      code: 10,
      error_subcode: 2534022,
    })
  })

  test('of a person has seven days with the tag HUMAN_AGENT', async () => {
    await using messenger = await createMessenger(login)
    messenger.hear('Hello')
    const tagged = { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' }
    messenger.platform.clock.advance(7 * day)
    expect(await send(messenger, { text: 'a' }, tagged)).toHaveProperty('message_id')
    expect(refusal(await send(messenger, { text: 'a' }))).toMatchObject({ code: 10, error_subcode: 2534022 })
    messenger.platform.clock.advance(1000)
    expect(refusal(await send(messenger, { text: 'a' }, tagged))).toMatchObject({ code: 10, error_subcode: 2534022 })
    // A Live app needs the feature of App Review.
    setAppMode(messenger.platform.world, messenger.appId, 'live')
    messenger.hear('Hello again')
    const { error } = (await send(messenger, { text: 'a' }, tagged)) as { error: Record<string, unknown> }
    expect(error).toMatchObject({ code: 10 })
    expect(error).not.toHaveProperty('error_subcode')
  })

  test.each<[string, unknown, number, number | undefined]>([
    ['is no object', 'text', 100, 2534015],
    ['is empty', {}, 100, 2534015],
    ['has a text that is blank', { text: ' \n' }, 100, 2534015],
    ['has a text that is a number', { text: 5 }, 100, 2534015],
    ['has a text of 2001 characters', { text: 'x'.repeat(2001) }, 100, undefined],
    ['has a text of 10,000 characters', { text: '❤'.repeat(10_000) }, 100, undefined],
    ['has text and an attachment', { text: 'a', attachment: { type: 'like_heart' } }, 100, 2534015],
    ['has an attachment of another type', { attachment: { type: 'constructor' } }, 100, 2534015],
    ['has an image without an address', { attachment: { type: 'image', payload: {} } }, 100, 2534015],
    [
      'has the id of a file that is not there',
      { attachment: { type: 'image', payload: { attachment_id: '1' } } },
      100,
      2018074,
    ],
    [
      'has the address of nothing',
      { attachment: { type: 'image', payload: { url: 'http://10.0.0.1/a.jpg' } } },
      100,
      2018008,
    ],
    ['passes on a post that is not there', { attachment: { type: 'MEDIA_SHARE', payload: { id: '1' } } }, 100, 2534015],
    [
      'has 14 quick replies',
      { text: 'a', quick_replies: many(14, { content_type: 'text', title: 'a', payload: 'b' }) },
      100,
      2534015,
    ],
    [
      'has a card with four buttons',
      {
        attachment: {
          type: 'template',
          payload: {
            template_type: 'generic',
            elements: [{ title: 'a', buttons: many(4, { type: 'postback', title: 'a', payload: 'b' }) }],
          },
        },
      },
      100,
      2534015,
    ],
  ])('that %s is refused', async (_, message, code, subcode) => {
    await using messenger = await createMessenger(login)
    messenger.hear('Hello')
    const { error } = (await send(messenger, message)) as { error: Record<string, unknown> }
    expect([error['code'], error['error_subcode']]).toEqual([code, subcode])
    expect(error['type']).toBe(typeOf(login))
  })

  test('to nobody, to the id of a conversation, or to the account itself is refused', async () => {
    await using messenger = await createMessenger(login)
    messenger.hear('Hello')
    for (const id of ['1', 'aWdfZAG06', messenger.account, messenger.person, 'jayposiris', '']) {
      expect(refusal(await send(messenger, { text: 'a' }, { recipient: { id } }))).toEqual({
        message: numbered(login, 100, 'The requested user cannot be found.'),
        type: typeOf(login),
        code: 100,
        error_subcode: 2534014,
      })
    }
    expect(refusal(await send(messenger, { text: 'a' }, { recipient: 'x' }))).toMatchObject({ code: 100 })
  })

  test('and a sender action together are refused; neither is, too', async () => {
    await using messenger = await createMessenger(login)
    messenger.hear('Hello')
    expect(refusal(await send(messenger, { text: 'a' }, { sender_action: 'typing_on' }))).toMatchObject({
      message: numbered(login, 100, 'Cannot send both message and state at the same time.'),
      error_subcode: 2018014,
    })
    expect(refusal(await send(messenger, undefined))).toMatchObject({ code: 100 })
    for (const action of ['typing_on', 'typing_off', 'mark_seen'])
      expect(await send(messenger, undefined, { sender_action: action })).toEqual({ recipient_id: messenger.personId })
  })

  test('to somebody who blocked the account is refused, and so is one of an account that is blocked or keeps apps out', async () => {
    await using messenger = await createMessenger(login)
    const { context, person, account, platform } = messenger
    messenger.hear('Hello')
    blockPerson(context, person, account, true)
    expect(refusal(await send(messenger, { text: 'a' }))).toMatchObject({ code: 551, error_subcode: 1545041 })
    blockPerson(context, person, account, false)
    setMessaging(platform.world, account, { blocked: true })
    expect(refusal(await send(messenger, { text: 'a' }))).toMatchObject({ code: 100, error_subcode: 2534029 })
    setMessaging(platform.world, account, { blocked: false, access: false })
    expect(refusal(await send(messenger, { text: 'a' }))).toMatchObject({ code: 200, error_subcode: 2534041 })
    expect(refusal(await messenger.read('conversations?platform=instagram'))).toMatchObject({ code: 200 })
  })

  test('that answers another names it', async () => {
    await using messenger = await createMessenger(login)
    messenger.hear('Hello')
    const first = await send(messenger, { text: 'One' })
    const second = await send(messenger, { text: 'Two' }, { reply_to: { mid: first['message_id'] } })
    const read = await (await messenger.ask(`/${String(second['message_id'])}?fields=reply_to`)).json()
    expect(read).toMatchObject({ reply_to: { mid: first['message_id'] } })
    expect(refusal(await send(messenger, { text: 'Two' }, { reply_to: { mid: 'x' } }))).toMatchObject({ code: 100 })
  })

  test('gets a reaction, and loses it', async () => {
    await using messenger = await createMessenger(login)
    const heard = messenger.hear('Hello')
    const { data } = (await messenger.read('conversations?platform=instagram&fields=messages')) as never as {
      data: { messages: { data: { id: string }[] } }[]
    }
    const id = data[0]?.messages.data[0]?.id
    const react = { sender_action: 'react', payload: { message_id: id, reaction: 'love' } }
    expect(await send(messenger, undefined, react)).toEqual({ recipient_id: messenger.personId })
    setReaction(messenger.context, heard, messenger.person, '🔥')
    expect(await (await messenger.ask(`/${id}?fields=reactions`)).json()).toMatchObject({
      reactions: {
        data: expect.arrayContaining([
          { reaction: 'love', users: [{ username: 'mira.prints', id: messenger.account }] },
          { reaction: 'other', users: [{ username: 'jayposiris', id: messenger.personId }] },
        ]),
      },
    })
    await send(messenger, undefined, { sender_action: 'unreact', payload: { message_id: id } })
    setReaction(messenger.context, heard, messenger.person, undefined)
    expect(await (await messenger.ask(`/${id}?fields=reactions`)).json()).toEqual({ id })
    expect(
      refusal(await send(messenger, undefined, { sender_action: 'react', payload: { message_id: 'x' } })),
    ).toMatchObject({ code: 100 })
  })

  test('that was unsent, or is behind the newest twenty, is refused as deleted', async () => {
    await using messenger = await createMessenger(login)
    messenger.hear('Old')
    const { data } = (await messenger.read('conversations?platform=instagram&fields=messages')) as never as {
      data: { id: string; messages: { data: { id: string }[] } }[]
    }
    const old = data[0]?.messages.data[0]?.id
    const messages = Array.from({ length: 20 }, (_, index) => messenger.hear(`Number ${index}`))
    const answer = await messenger.ask(`/${old}?fields=message`)
    expect(refusal((await answer.json()) as Record<string, unknown>)).toEqual({
      message: numbered(login, 9000001, 'This Message has been deleted by the user or the business.'),
      type: typeOf(login),
      code: 9000001,
    })
    const listed = (await (await messenger.ask(`/${data[0]?.id}/messages?fields=message&limit=50`)).json()) as {
      data: object[]
    }
    expect(listed.data).toHaveLength(21)
    expect(listed.data.at(-1)).toEqual({ id: old })
    for (const message of messages) unsendMessage(messenger.context, message)
    expect(await (await messenger.ask(`/${old}?fields=message`)).json()).toEqual({ message: 'Old', id: old })
  })
})

describe.each(logins)('by %s, a private reply', (login) => {
  function commented({ platform, context, account, person }: Messenger, text = 'How much?'): string {
    const { world } = platform
    if (listMedia(world, account).length === 0)
      insertMedia(world, {
        id: '17900000000000801',
        accountId: account,
        caption: '',
        hue: 1,
        createdAt: world.clock.now(),
      })
    const mediaId = listMedia(world, account)[0]?.id ?? ''
    return addComment(context, { mediaId, accountId: person, text, parentId: null, appId: null }).id
  }
  const reply = (messenger: Messenger, commentId: string): Promise<Record<string, unknown>> =>
    messenger.read('messages', 'POST', { recipient: { comment_id: commentId }, message: { text: 'Write me.' } })

  test('answers a comment once, and shows nothing of who wrote it', async () => {
    await using messenger = await createMessenger(login)
    const commentId = commented(messenger)
    expect(await reply(messenger, commentId)).toEqual({
      recipient_id: messenger.personId,
      message_id: expect.stringMatching(/^aWdfZA/),
    })
    expect(refusal(await reply(messenger, commentId))).toEqual(
      login === 'facebook'
        ? { message: '(#10900) Activity already replied to', type: 'OAuthException', code: 10900 }
        : {
            message: 'The comment is invalid for a private reply',
            type: 'IGApiException',
            code: 100,
            error_subcode: 2534025,
          },
    )
    expect(refusal((await (await messenger.ask(`/${messenger.personId}?fields=name`)).json()) as never)).toEqual({
      message: numbered(login, 230, 'User consent is required to access user profile'),
      type: typeOf(login),
      code: 230,
    })
    expect(refusal(await send(messenger, { text: 'And now?' }))).toMatchObject({ code: 10, error_subcode: 2534022 })
    messenger.hear('A lot')
    expect(await send(messenger, { text: 'And now?' })).toHaveProperty('message_id')
  })

  test('can be sent seven days after the comment, and not a second later', async () => {
    await using messenger = await createMessenger(login)
    const [first, second] = [commented(messenger), commented(messenger, 'And this?')]
    messenger.platform.clock.advance(7 * day)
    expect(await reply(messenger, first)).toHaveProperty('message_id')
    messenger.platform.clock.advance(1000)
    expect(refusal(await reply(messenger, second))).toMatchObject({
      code: 100,
      error_subcode: login === 'facebook' ? 2534023 : 2534025,
    })
    for (const id of ['1', 'x', messenger.account])
      expect(refusal(await reply(messenger, id))).toMatchObject({ code: 100 })
  })
})

test.each(logins)('by %s, people show themselves once they wrote', async (login) => {
  await using messenger = await createMessenger(login)
  const { context, account, person, personId, ask } = messenger
  messenger.hear('Hello')
  setFollow(context, person, account, true)
  const fields = 'username,follower_count,is_user_follow_business,is_business_follow_user,is_verified_user,profile_pic'
  expect(await (await ask(`/${personId}?fields=${fields}`)).json()).toEqual({
    username: 'jayposiris',
    follower_count: expect.any(Number),
    is_user_follow_business: true,
    is_business_follow_user: expect.any(Boolean),
    is_verified_user: false,
    profile_pic: expect.stringMatching(/^http/),
    id: personId,
  })
  expect(refusal((await (await ask('/1600000000000001?fields=name')).json()) as never)).toMatchObject({ code: 100 })
})
