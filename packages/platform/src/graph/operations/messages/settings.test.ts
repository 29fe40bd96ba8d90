import { describe, expect, test } from 'vitest'
import { createMessenger, type Messenger } from '../../../testing/messenger.ts'
import { findConversationWith } from '../../../world/records/messages/conversations.ts'
import { setMessaging } from '../../../world/records/messages/messaging-settings.ts'
import { linkAccount } from '../../../world/records/pages.ts'
import { writeLimitSettings } from '../../../world/records/settings/limit-settings.ts'
import { saveLimits } from '../../../world-file/nouns/limits.ts'

const logins = ['instagram', 'facebook'] as const
const breakers = (questions: number, locale = 'default'): object => ({
  call_to_actions: Array.from({ length: questions }, (_, index) => ({
    question: `Question ${index}?`,
    payload: `Q${index}`,
  })),
  locale,
})

describe.each(logins)('by %s, the messenger profile', (login) => {
  const profile = (messenger: Messenger, method: string, body?: object, query = ''): Promise<Record<string, unknown>> =>
    messenger.read(`messenger_profile?platform=instagram${query}`, method, body)

  test('is set, read without a wrapper, and taken away', async () => {
    await using messenger = await createMessenger(login)
    expect(await profile(messenger, 'POST', { ice_breakers: [breakers(4)] })).toEqual({ result: 'success' })
    const menu = { locale: 'default', call_to_actions: [{ type: 'postback', title: 'Hours', payload: 'HOURS' }] }
    expect(await profile(messenger, 'POST', { persistent_menu: [menu] })).toEqual({ result: 'success' })
    expect(await profile(messenger, 'GET', undefined, '&fields=ice_breakers')).toEqual({ data: [breakers(4)] })
    expect(await profile(messenger, 'GET', undefined, '&fields=persistent_menu')).toEqual({
      data: [{ persistent_menu: [{ ...menu, composer_input_disabled: false }] }],
    })
    expect(await profile(messenger, 'DELETE', undefined, '&fields=ICE_BREAKERS,PERSISTENT_MENU')).toEqual({
      result: 'success',
    })
    expect(await profile(messenger, 'GET')).toEqual({ data: [] })
  })

  test.each<[string, object]>([
    ['nothing', {}],
    ['five questions', { ice_breakers: [breakers(5)] }],
    ['no default locale', { ice_breakers: [breakers(1, 'de_DE')] }],
    ['no list', { ice_breakers: 'HOURS' }],
    ['a menu without entries', { persistent_menu: [{ locale: 'default', call_to_actions: [] }] }],
  ])('is not set with %s', async (_, body) => {
    await using messenger = await createMessenger(login)
    expect(await profile(messenger, 'POST', body)).toMatchObject({ error: { code: 100 } })
  })

  test('is set ten times in ten minutes', async () => {
    await using messenger = await createMessenger(login)
    for (let times = 0; times < 10; times++) await profile(messenger, 'POST', { ice_breakers: [breakers(1)] })
    expect(await profile(messenger, 'POST', { ice_breakers: [breakers(1)] })).toMatchObject({
      error: { code: 613, error_subcode: 2534040 },
    })
    messenger.platform.clock.advance(11 * 60_000)
    expect(await profile(messenger, 'POST', { ice_breakers: [breakers(1)] })).toEqual({ result: 'success' })
  })
})

test('conversations are read twice a second where the world counts by the second', async () => {
  await using messenger = await createMessenger('instagram')
  const { world } = messenger.platform
  writeLimitSettings(world, { bySecond: 'on' })
  expect(saveLimits(world)).toEqual({ bySecond: 'on' })
  for (let times = 0; times < 2; times++) expect(await messenger.read('conversations')).toHaveProperty('data')
  expect(await messenger.read('conversations')).toMatchObject({ error: { code: 613 } })
})

test('people are moved to spam, blocked and unblocked', async () => {
  await using messenger = await createMessenger('facebook')
  const { account, person, personId, platform } = messenger
  messenger.hear('Hello')
  const moderate = (actions: unknown, id = personId): Promise<Record<string, unknown>> =>
    messenger.read('moderate_conversations', 'POST', { actions, user_ids: [{ id }] })
  expect(await moderate(['BLOCK_USER', 'MOVE_TO_SPAM'])).toEqual({ success: true })
  expect(findConversationWith(platform.world, account, person)?.folder).toBe('spam')
  expect(await messenger.read('conversations?platform=instagram')).toEqual({ data: [] })
  expect(await messenger.read('conversations?platform=instagram&folder=spam')).toMatchObject({ data: [{}] })
  const message = { recipient: { id: personId }, message: { text: 'a' } }
  expect(await messenger.read('messages', 'POST', message)).toMatchObject({ error: { code: 551 } })
  expect(await moderate(['UNBLOCK_USER'])).toEqual({ success: true })
  expect(await messenger.read('messages', 'POST', message)).toHaveProperty('message_id')
  expect(await moderate(['EVERYTHING'])).toMatchObject({ error: { code: 100 } })
  expect(await moderate(['BLOCK_USER'], '1')).toMatchObject({ error: { code: 100, error_subcode: 2534014 } })
})

test('a welcome flow is made, changed and deleted', async () => {
  await using messenger = await createMessenger('instagram')
  const flows = (method: string, body?: object, query = ''): Promise<Record<string, unknown>> =>
    messenger.read(`welcome_message_flows${query}`, method, body)
  const { flow_id: id } = await flows('POST', { name: 'Hello', welcome_message_flow: [{ message: { text: 'Hello' } }] })
  await flows('POST', { flow_id: id, name: 'Good day' })
  expect(await flows('GET', undefined, '?fields=name,welcome_message_flow,is_used_in_ad')).toEqual({
    data: [{ name: 'Good day', welcome_message_flow: '[{"message":{"text":"Hello"}}]', is_used_in_ad: false, id }],
  })
  expect(await flows('DELETE', undefined, `?flow_id=${String(id)}`)).toEqual({ success: true })
  expect(await flows('GET')).toEqual({ data: [] })
  expect(await flows('DELETE', undefined, '?flow_id=1')).toMatchObject({ error: { code: 100, error_subcode: 33 } })
  expect(await flows('POST', { name: 'Hello' })).toMatchObject({ error: { code: 100 } })
})

describe('a conversation', () => {
  const owned = (messenger: Messenger): Promise<Record<string, unknown>> =>
    messenger.read(`thread_owner?recipient=${messenger.personId}`)
  const control = (messenger: Messenger, edge: string, more: object = {}): Promise<Record<string, unknown>> =>
    messenger.read(edge, 'POST', { recipient: { id: messenger.personId }, ...more })

  test('that is idle is had at once, extended, passed and no longer answered; a day after its last message it is idle', async () => {
    await using messenger = await createMessenger('facebook')
    messenger.hear('Hello')
    expect(await owned(messenger)).toEqual({ data: [] })
    expect(await control(messenger, 'request_thread_control')).toEqual({ success: true })
    const now = messenger.platform.world.clock.now() / 1000
    expect(await owned(messenger)).toEqual({
      data: [{ thread_owner: { app_id: Number(messenger.appId), expiration: now + 24 * 3600 } }],
    })
    expect(await control(messenger, 'extend_thread_control', { duration: 604_800 })).toEqual({ success: true })
    expect(await owned(messenger)).toMatchObject({ data: [{ thread_owner: { expiration: now + 604_800 } }] })
    expect(await control(messenger, 'extend_thread_control', { duration: 604_801 })).toMatchObject({
      error: { code: 100 },
    })
    expect(await control(messenger, 'pass_thread_control', { target_app_id: messenger.appId })).toMatchObject({
      error: { code: 100 },
    })
    expect(await control(messenger, 'pass_thread_control', { target_app_id: '1217981644879628' })).toEqual({
      success: true,
    })
    expect(await owned(messenger)).toEqual({ data: [{ thread_owner: { expiration: now + 24 * 3600 } }] })
    const notOwner = {
      error: {
        code: 100,
        error_subcode: 2534037,
        message: "(#100) The action is invalid since it's not the thread owner.",
      },
    }
    for (const edge of [
      'pass_thread_control',
      'release_thread_control',
      'extend_thread_control',
      'take_thread_control',
    ])
      expect(await control(messenger, edge, { target_app_id: '263902037430900' }), edge).toMatchObject(notOwner)
    expect(await control(messenger, 'messages', { message: { text: 'a' } })).toMatchObject(notOwner)
    messenger.platform.clock.advance(24 * 3_600_000)
    expect(await owned(messenger)).toEqual({ data: [] })
    expect(await control(messenger, 'messages', { message: { text: 'a' } })).toHaveProperty('message_id')
  })

  test('is taken only where the account lets apps', async () => {
    await using messenger = await createMessenger('facebook')
    const { platform, account } = messenger
    messenger.hear('Hello')
    await control(messenger, 'pass_thread_control', { target_app_id: '263902037430900' })
    setMessaging(platform.world, account, { routing: true, mayTake: true })
    expect(await control(messenger, 'take_thread_control')).toEqual({ success: true })
    expect(
      await control(messenger, 'messages', { message: { text: 'a' }, thread_control: { control_type: 'release' } }),
    ).toHaveProperty('message_id')
    expect(await owned(messenger)).toEqual({ data: [] })
    expect(await control(messenger, 'request_thread_control')).toMatchObject({ error: { error_subcode: 2534037 } })
    const page = await (await messenger.ask(`/${messenger.node}?fields=messaging_feature_status`)).json()
    expect(page).toMatchObject({
      messaging_feature_status: { hop_v2: true, msgr_multi_app: true, ig_multi_app: false },
    })
  })
})

describe.each(logins)('by %s, a file', (login) => {
  test('is fetched, sent, sent again by its id, and served; its kind goes by its bytes', async () => {
    const pdf = new TextEncoder().encode('%PDF-1.7 a page')
    await using messenger = await createMessenger(login, { fetch: async () => new Response(pdf) })
    messenger.hear('Hello')
    const file = { type: 'file', payload: { url: 'http://localhost:3000/a.pdf' } }
    const { attachment_id: id } = await messenger.read('message_attachments', 'POST', { message: { attachment: file } })
    expect(id).toMatch(/^\d+$/)
    const send = (attachment: object): Promise<Record<string, unknown>> =>
      messenger.read('messages', 'POST', { recipient: { id: messenger.personId }, message: { attachment } })
    const sent = await send({ type: 'file', payload: { attachment_id: id } })
    const read = await (await messenger.ask(`/${String(sent['message_id'])}?fields=attachments,message`)).json()
    expect(read).toEqual({
      attachments: { data: [{ id, size: String(pdf.length), file_url: expect.stringMatching(/^http/) }] },
      id: sent['message_id'],
    })
    const { file_url: url } = (read as { attachments: { data: [{ file_url: string }] } }).attachments.data[0]
    const served = await messenger.platform.fetch(new Request(url))
    expect([served.headers.get('content-type'), await served.text()]).toEqual(['application/pdf', '%PDF-1.7 a page'])
    expect(await send({ type: 'image', payload: { url: 'http://localhost:3000/a.pdf' } })).toMatchObject({
      error: { error_subcode: 2018047 },
    })
    expect(await send({ type: 'image', payload: { attachment_id: id } })).toMatchObject({
      error: { error_subcode: 2018074 },
    })
  })

  test('that is too large is refused', async () => {
    const headers = { 'content-length': String(26 * 1024 * 1024) }
    await using messenger = await createMessenger(login, { fetch: async () => new Response('%PDF-', { headers }) })
    messenger.hear('Hello')
    const attachment = { type: 'file', payload: { url: 'http://localhost:3000/a.pdf' } }
    const answer = await messenger.read('messages', 'POST', {
      recipient: { id: messenger.personId },
      message: { attachment },
    })
    expect(answer).toMatchObject({ error: { code: 100, error_subcode: 2018109 } })
  })
})

test.each(logins)('by %s, a body of two megabytes is not read', async (login) => {
  await using messenger = await createMessenger(login)
  const answer = await messenger.ask(`/${messenger.node}/messages`, 'POST', {
    message: { text: 'x'.repeat(2_000_000) },
  })
  expect(answer.status).toBe(413)
})

test('a Page without a linked account sends nothing, and one without platform=instagram has no conversations', async () => {
  await using messenger = await createMessenger('facebook')
  messenger.hear('Hello')
  expect(await messenger.read('conversations')).toEqual({ data: [] })
  linkAccount(messenger.platform.world, messenger.node, null)
  const answer = await messenger.read('messages', 'POST', {
    recipient: { id: messenger.personId },
    message: { text: 'a' },
  })
  expect(answer).toMatchObject({ error: { code: 100, error_subcode: 2534013 } })
})
