import { describe, expect, expectTypeOf, test } from 'vitest'
import { createInstagram as createFacebook, createToken } from '../facebook/index.ts'
import { messages as facebookMessages } from '../facebook/messages.ts'
import { ApiError, createInstagram, OptionError, TokenError } from '../instagram/index.ts'
import { MessageError, type MessageErrorCode, messages, messagingWindow } from '../instagram/messages.ts'
import { type Answer, graphError, json, rejection, type Scripted, scripted, start } from '../testing/app.ts'
import type { FacebookMessages, InstagramMessages } from './messages-api.ts'
import type { OutgoingMessage } from './outgoing.ts'

const sent = { recipient_id: '1789', message_id: 'aWdfZAG1' }
const hour = 3_600_000

function on(answers: readonly Answer[] = [json(sent)]): { app: Scripted; api: InstagramMessages } {
  const app = scripted(answers)
  return { app, api: messages(createInstagram(app.options).as('IGAAexample')) }
}

async function form({ requests }: Scripted): Promise<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(await requests[0]?.clone().text()))
}

describe('a message', () => {
  test('is sent in the platform’s own form, once, with what it answers and who answers', async () => {
    const { app, api } = on([json({}, 500)])
    const options = { replyTo: 'aWdfZAG0', tag: 'HUMAN_AGENT', heardAt: new Date(start) } as const
    await rejection(api.send('1789', { text: 'Grüße 👋' }, options))
    expect(app.requests).toHaveLength(1)
    expect(new URL(app.requests[0]?.url ?? '').pathname).toMatch(/^\/v\d+\.\d+\/me\/messages$/)
    expect(await form(app)).toEqual({
      recipient: '{"id":"1789"}',
      message: '{"text":"Grüße 👋"}',
      messaging_type: 'MESSAGE_TAG',
      tag: 'HUMAN_AGENT',
      reply_to: '{"mid":"aWdfZAG0"}',
    })
  })

  test('to a comment names the comment', async () => {
    const { app, api } = on()
    expect(await api.replyPrivately('17870000000000001', { text: 'Hello' })).toEqual(sent)
    expect(await form(app)).toEqual({ recipient: '{"comment_id":"17870000000000001"}', message: '{"text":"Hello"}' })
  })

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text alone', 'Hello'],
    ['an empty one', {}],
    ['blanks', { text: ' \n' }],
    ['a text that is none', { text: 1 }],
    ['text and attachment', { text: 'a', attachment: { type: 'like_heart' } }],
    ['answers without a text', { attachment: { type: 'like_heart' }, quick_replies: [{}] }],
    ['14 answers', { text: 'a', quick_replies: Array.from({ length: 14 }, () => ({ content_type: 'user_email' })) }],
    ['11 pictures', { attachments: Array.from({ length: 11 }, () => ({ type: 'image' })) }],
    ['11 cards', { attachment: { type: 'template', payload: { elements: Array.from({ length: 11 }, () => ({})) } } }],
    ['no type', { attachment: {} }],
  ])('that is %s is refused before it is sent', async (_, message) => {
    const { app, api } = on()
    expect(await rejection(api.send('1789', message as OutgoingMessage))).toBeInstanceOf(OptionError)
    expect(app.requests).toEqual([])
  })

  test('of 2,001 characters is refused before it is sent, one of 2,000 pictographs is not', async () => {
    const { app, api } = on()
    const error = await rejection(api.send('1789', { text: 'a'.repeat(2001) }))
    expect([error instanceof MessageError, error['code'], app.requests.length]).toEqual([true, 'text_too_long', 0])
    expect(error.message).not.toContain('aaa')
    await api.send('1789', { text: '🖨'.repeat(2000) })
    expect(app.requests).toHaveLength(1)
  })

  test.each([
    [24 * hour, undefined, undefined],
    [24 * hour + 1, undefined, 'outside_window'],
    [24 * hour + 1, 'HUMAN_AGENT', undefined],
    [7 * 24 * hour, 'HUMAN_AGENT', undefined],
    [7 * 24 * hour + 1, 'HUMAN_AGENT', 'outside_window'],
  ] as const)('%d ms after the person wrote, tagged %s: %s', async (passed, tag, code) => {
    const { app, api } = on()
    const given = api.send('1789', { text: 'a' }, { heardAt: start - passed, tag })
    if (code === undefined) expect(await given).toEqual(sent)
    else expect(await rejection(given)).toMatchObject({ code, platform: { code: 10, subcode: 2_534_022 } })
    expect(app.requests).toHaveLength(code === undefined ? 1 : 0)
  })

  test('that is answered without an id is malformed', async () => {
    const { api } = on([json({ recipient_id: '1789' })])
    expect(await rejection(api.send('1789', { text: 'a' }))).toMatchObject({ code: 'reply_malformed' })
  })
})

test.each<[MessageErrorCode, object]>([
  ['outside_window', { code: 10, error_subcode: 2_534_022 }],
  ['person_unknown', { code: 100, error_subcode: 2_534_014 }],
  ['person_unknown', { code: 9010 }],
  ['private_reply_used', { code: 10_900 }],
  ['another_app_answers', { code: 10, error_subcode: 2_018_300 }],
  ['attachment_refused', { code: 100, error_subcode: 2_018_109 }],
  ['text_too_long', { code: 100, message: 'Length of param message[text] must be less than or equal to 1000' }],
])('a refusal is the MessageError %s: %j', async (code, refusal) => {
  const { api } = on([graphError({ message: 'No', type: 'IGApiException', ...refusal })])
  const error = await rejection(api.send('1789', { text: 'a' }))
  expect(error).toBeInstanceOf(MessageError)
  expect([error['code'], error.cause instanceof ApiError]).toEqual([code, true])
})

test.each([
  [{ code: 190, type: 'OAuthException', message: 'Error validating access token: Session has expired' }],
  [{ code: 100, message: 'Unsupported', type: 'IGApiException' }],
])('any other refusal is an ApiError: %j', async (refusal) => {
  const { api } = on([graphError(refusal)])
  const error = await rejection(api.send('1789', { text: 'a' }))
  expect([error instanceof ApiError, error instanceof MessageError]).toEqual([true, false])
})

test('what is no id, no action, no list or no option is refused before anything is sent', async () => {
  const { app, api } = on()
  const wrong: (() => unknown)[] = [
    () => api.send('../me', { text: 'a' }),
    () => api.send(1789 as never, { text: 'a' }),
    () => api.send('1789', { text: 'a' }, { heardat: 1 } as never),
    () => api.send('1789', { text: 'a' }, { heardAt: Number.NaN }),
    () => api.send('1789', { text: 'a' }, { tag: 'ACCOUNT_UPDATE' as never }),
    () => api.replyPrivately('1', { text: 'a' }, { heardAt: 1 } as never),
    () => api.act('1789', 'dance' as never),
    () => api.react('1789', ''),
    () => api.upload({ type: 'image' } as never),
    () => api.setProfile({}),
    () => api.setProfile({ greeting: [] } as never),
    () => api.removeFromProfile(['greeting' as never]),
    () => api.read('a/b'),
    () => api.person('1789', { limit: 1 } as never),
  ]
  for (const work of wrong) expect(await rejection((async () => work())()), String(work)).toBeInstanceOf(OptionError)
  expect(() => messages({} as never)).toThrow(OptionError)
  expect(app.requests).toEqual([])
})

test('conversations are read page by page', async () => {
  const page = (id: string, next: object): Response => json({ data: [{ id, updated_time: 'x' }], paging: next })
  const next = { cursors: { after: 'QVFI' }, next: 'https://graph.instagram.com/v25.0/me/conversations?after=QVFI' }
  const { app, api } = on([page('a', next), page('b', {})])
  const ids: string[] = []
  for await (const { id } of api.conversations({ with: '1789', limit: 1 })) ids.push(id)
  expect(ids).toEqual(['a', 'b'])
  expect(app.requests.map(({ url }) => new URL(url).searchParams.get('after'))).toEqual([null, 'QVFI'])
  expect(new URL(app.requests[0]?.url ?? '').search).toBe('?limit=1&platform=instagram&user_id=1789')
})

test('the profile is read with wrappers and without', async () => {
  const question = { locale: 'default', call_to_actions: [{ question: 'Open?', payload: 'HOURS' }] }
  const menu = { locale: 'default', call_to_actions: [] }
  const { api } = on([
    json({ data: [question, { persistent_menu: [menu] }] }),
    json({ data: [{ ice_breakers: [question] }] }),
  ])
  expect(await api.profile()).toEqual({ ice_breakers: [question], persistent_menu: [menu] })
  expect(await api.profile()).toEqual({ ice_breakers: [question], persistent_menu: [] })
})

test('with Facebook Login a Page is asked, whose token it has to be', async () => {
  const app = scripted([json(sent)])
  const facts = { login: 'facebook', accessToken: 'EAAexample', userId: '17841472020051826', issuedAt: 0 } as const
  const instagram = createFacebook(app.options)
  const api = facebookMessages(instagram.as(createToken({ ...facts, kind: 'page', pageId: '104996122399160' })))
  await api.send('1789', { text: 'a' })
  expect(new URL(app.requests[0]?.url ?? '').pathname).toMatch(/\/104996122399160\/messages$/)
  const person = facebookMessages(instagram.as(createToken({ ...facts, kind: 'longLived' })))
  expect(await rejection(person.send('1789', { text: 'a' }))).toBeInstanceOf(TokenError)
  await api.moderate(['1789'], ['BLOCK_USER', 'MOVE_TO_SPAM'])
  expect(await app.requests[1]?.text()).toBe(
    new URLSearchParams({ actions: '["BLOCK_USER","MOVE_TO_SPAM"]', user_ids: '[{"id":"1789"}]' }).toString(),
  )
})

test('the window is told without a call', () => {
  const now = Date.UTC(2026, 10, 30)
  expect(messagingWindow(now - 24 * hour, now)).toBe('open')
  expect(messagingWindow(new Date(now - 24 * hour - 1), now)).toBe('human_agent')
  expect(messagingWindow(now - 8 * 24 * hour, now)).toBe('closed')
  expect(() => messagingWindow('yesterday' as never, now)).toThrow(OptionError)
})

test('messages are typed by their form, options by what they belong to, functions by login', () => {
  const api = undefined as unknown as InstagramMessages
  const byFacebook = undefined as unknown as FacebookMessages
  // Never called: what does not compile is the test.
  const never = async (): Promise<void> => {
    await api.send('1', { text: 'a', quick_replies: [{ content_type: 'text', title: 'Blue', payload: 'BLUE' }] })
    // @ts-expect-error Text and attachment are two messages.
    await api.send('1', { text: 'a', attachment: { type: 'like_heart' } })
    // @ts-expect-error Answers stand beside a text.
    await api.send('1', { attachment: { type: 'like_heart' }, quick_replies: [] })
    // @ts-expect-error A text answer has a payload.
    await api.send('1', { text: 'a', quick_replies: [{ content_type: 'text', title: 'Blue' }] })
    // @ts-expect-error Several attachments are pictures.
    await api.send('1', { attachments: [{ type: 'video', payload: { url: 'https://a.example/v.mp4' } }] })
    // @ts-expect-error A file has an address or an id, not both.
    await api.send('1', { attachment: { type: 'file', payload: { url: 'https://a.example/', attachment_id: '1' } } })
    // @ts-expect-error A button that opens an address has one.
    const button: import('./outgoing.ts').Button = { type: 'web_url', title: 'Look', payload: 'X' }
    // @ts-expect-error There are no other tags any more.
    await api.send('1', { text: String(button) }, { tag: 'ACCOUNT_UPDATE' })
    // @ts-expect-error A comment can be answered for seven days: it has no window.
    await api.replyPrivately('1', { text: 'a' }, { tag: 'HUMAN_AGENT' })
    // @ts-expect-error No such reaction.
    await api.react('1', '2', 'heart')
    const message = await api.read('1', { fields: ['message', 'from'] })
    expectTypeOf(message.message).toEqualTypeOf<string | undefined>()
    // @ts-expect-error It was not asked for.
    expectTypeOf(message.attachments).toBeAny()
    // @ts-expect-error Facebook Login alone has it.
    await api.read('1', { fields: ['unread_count'] })
    for await (const { unread_count } of byFacebook.conversations({ fields: ['unread_count'] }))
      expectTypeOf(unread_count).toEqualTypeOf<number>()
    await api.saveWelcomeFlow({ name: 'Hello', welcome_message_flow: [] })
    // @ts-expect-error Instagram Login alone has it.
    await byFacebook.saveWelcomeFlow({ name: 'Hello' })
    // @ts-expect-error Facebook Login alone has it.
    await api.moderate(['1'], ['BLOCK_USER'])
  }
  expect(never).toBeTypeOf('function')
})
