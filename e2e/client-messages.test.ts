import { createInstagram } from '@darkroom/client'
import { type FacebookMessages, messages as facebookMessages } from '@darkroom/client/facebook/messages'
import { ApiError } from '@darkroom/client/instagram'
import { type InstagramMessages, MessageError, type MessagesApi, messages } from '@darkroom/client/instagram/messages'
import { createPlatform, type Platform, sampleWorld, type WorldFile } from '@darkroom/platform'
import { describe, expect, test } from 'vitest'

type Login = 'instagram' | 'facebook'

/** mira.prints by the client, and people who write to her by hand. */
interface Desk extends AsyncDisposable {
  readonly platform: Platform
  readonly api: MessagesApi<'instagram'>
  /** Somebody does something by hand; what was said then, newest first. */
  readonly byHand: (from: string, doing: object) => Promise<readonly Readonly<Record<string, unknown>>[]>
}

async function openDesk(login: Login): Promise<Desk> {
  const platform = createPlatform({
    asOf: '2026-11-01',
    seed: 'client',
    world: withComment(),
    now: () => 0,
    fetch: async () => new Response('%PDF-1.7 a price list'),
    publishing: { filesFrom: 'anywhere' },
  })
  const common = { fetch: (request: Request) => platform.fetch(request), now: () => platform.clock.now() }
  const byHand: Desk['byHand'] = async (from, doing) => {
    const body = JSON.stringify({ from, to: 'mira.prints', ...doing })
    const headers = { 'content-type': 'application/json' }
    const init = { method: 'POST', headers, body }
    const answer = await platform.fetch(new Request('http://localhost:4000/console/api/v1/messages', init))
    return ((await answer.json()) as { messages: Readonly<Record<string, unknown>>[] }).messages
  }
  const rest = { platform, byHand, [Symbol.asyncDispose]: () => platform[Symbol.asyncDispose]() }
  if (login === 'instagram') {
    const instagram = createInstagram({
      login,
      appId: '1093847265518402',
      appSecret: '6f3d09a1c57e4b82a0d9e1f4782b5c36',
      redirectUri: 'https://socialsizzle.herokuapp.com/auth/',
      scopes: ['instagram_business_basic', 'instagram_business_manage_messages', 'instagram_business_manage_comments'],
      ...common,
    })
    const { url, state } = await instagram.authorizationUrl()
    const token = await instagram.completeSignIn(platform.authorize({ url, username: 'mira.prints' }), { state })
    return { ...rest, api: messages(instagram.as(token)) }
  }
  const instagram = createInstagram({
    login,
    appId: '1284605937421856',
    appSecret: '91d4e7b06c2f4a3895f1c08be27a6d53',
    redirectUri: 'https://sizzlepages.example/auth/',
    scopes: [
      'instagram_basic',
      'instagram_manage_messages',
      'instagram_manage_comments',
      'pages_show_list',
      'pages_read_engagement',
      'pages_manage_metadata',
    ],
    ...common,
  })
  const { url, state } = await instagram.authorizationUrl()
  const back = platform.authorize({ url, username: 'dana@darkroom.test', pages: ['Mira Prints'] })
  const api = facebookMessages(instagram.as(await instagram.completeSignIn(back, { state })))
  // What is asked for here both logins have; TypeScript calls no union of generic functions.
  return { ...rest, api: api as unknown as MessagesApi<'instagram'> }
}

const commentId = '17870000000000001'

/** The sample world, in which somebody commented on a post of mira.prints yesterday. */
function withComment(): WorldFile {
  const world = sampleWorld('http://localhost:4000')
  const comments = [{ id: commentId, by: 'lee.wanders', text: 'Is it for sale?', createdAt: '1d' as const }]
  const accounts = world.accounts?.map((account) => {
    if (account.username !== 'mira.prints') return account
    return { ...account, media: account.media?.map((media, at) => (at === 0 ? { ...media, comments } : media)) ?? [] }
  })
  return { ...world, accounts: accounts ?? [] }
}

/** The conversation with jayposiris, and his id as she knows him. */
async function jayIn(api: Desk['api']): Promise<{ readonly conversation: string; readonly jay: string }> {
  for await (const { id, participants } of api.conversations({ fields: ['participants'] })) {
    const jay = participants.data?.find(({ username }) => username === 'jayposiris')?.id
    if (jay !== undefined) return { conversation: id, jay }
  }
  throw new Error('He did not write.')
}

describe.each<Login>(['instagram', 'facebook'])('messages with %s login, against the platform', (login) => {
  test('are listed, answered, reacted to, and read with all their fields', async () => {
    await using desk = await openDesk(login)
    await desk.byHand('jayposiris', { do: 'send', text: 'Is the heron free?' })
    const { api } = desk
    const { conversation, jay } = await jayIn(api)
    const [asked] = await firstPage(api.list(conversation, { fields: ['message', 'from', 'created_time'] }))
    expect(asked).toMatchObject({ message: 'Is the heron free?', from: { username: 'jayposiris' } })
    const sent = await api.send(jay, { text: 'It is.' }, { heardAt: desk.platform.clock.now() })
    expect(sent).toMatchObject({ recipient_id: jay, message_id: expect.stringMatching(/^aWdfZAG/) })
    expect(await api.read(sent.message_id, { fields: ['message'] })).toMatchObject({ message: 'It is.' })
    await api.react(jay, asked?.id ?? '', 'wow')
    await api.act(jay, 'typing_on')
    const said = await desk.byHand('jayposiris', { do: 'read' })
    expect(said).toMatchObject([{ text: 'It is.' }, { reactions: { 'mira.prints': '😮' } }])
    await api.unreact(jay, asked?.id ?? '')
    expect((await desk.byHand('jayposiris', { do: 'read' }))[1]?.['reactions']).toEqual({})
    expect(await api.person(jay, { fields: ['username', 'is_user_follow_business'] })).toMatchObject({
      username: 'jayposiris',
    })
    const only: string[] = []
    for await (const { id } of api.conversations({ with: jay })) only.push(id)
    expect(only).toEqual([conversation])
  })

  test('hold quick replies, cards, hearts, posts and files', async () => {
    await using desk = await openDesk(login)
    await desk.byHand('jayposiris', { do: 'send', text: 'Hello' })
    const { api } = desk
    const { jay } = await jayIn(api)
    await api.send(jay, {
      text: 'Which paper?',
      quick_replies: [{ content_type: 'text', title: 'Washi', payload: 'WASHI' }, { content_type: 'user_email' }],
    })
    const buttons = [{ type: 'postback', title: 'Keep one', payload: 'KEEP' }] as const
    const elements = [{ title: 'Heron', buttons }]
    await api.send(jay, { attachment: { type: 'template', payload: { template_type: 'generic', elements } } })
    await api.send(jay, { attachment: { type: 'like_heart' } })
    const url = 'https://files.example/prices.pdf'
    const attachment_id = await api.upload({ type: 'file', url })
    await api.send(jay, { attachment: { type: 'file', payload: { attachment_id } } })
    expect(await desk.byHand('jayposiris', { do: 'read' })).toMatchObject([
      { attachments: [{ kind: 'file' }] },
      { attachments: [{ kind: 'like_heart' }] },
      { attachments: [{ kind: 'template' }] },
      { quickReplies: [{ payload: 'WASHI' }, { content_type: 'user_email' }] },
      { text: 'Hello' },
    ])
  })

  test('are refused before they are sent where the window is known to be over, and else by the platform', async () => {
    await using desk = await openDesk(login)
    await desk.byHand('jayposiris', { do: 'send', text: 'Hello' })
    const heardAt = desk.platform.clock.now()
    const { api } = desk
    const { jay } = await jayIn(api)
    desk.platform.clock.advance(24 * 3_600_000)
    await api.send(jay, { text: 'In time' }, { heardAt })
    desk.platform.clock.advance(1000)
    const here = await caught(api.send(jay, { text: 'Late' }, { heardAt }))
    expect(here).toMatchObject({ code: 'outside_window', platform: { subcode: 2_534_022 }, cause: undefined })
    const there = await caught(api.send(jay, { text: 'Late' }))
    expect(there).toMatchObject({ code: 'outside_window', platform: { code: 10, subcode: 2_534_022 } })
    expect((there as MessageError).cause).toBeInstanceOf(ApiError)
    expect(await caught(api.send(jay, { text: 'Late' }, { heardAt, tag: 'HUMAN_AGENT' }))).not.toMatchObject({
      code: 'outside_window',
    })
    expect(await caught(api.send('123', { text: 'Who?' }))).toMatchObject({ code: 'person_unknown' })
  })

  test('answer a comment, once', async () => {
    await using desk = await openDesk(login)
    const { api } = desk
    const { message_id } = await api.replyPrivately(commentId, { text: 'It is in the shop.' })
    expect(await api.read(message_id, { fields: ['message'] })).toMatchObject({ message: 'It is in the shop.' })
    const again = await caught(api.replyPrivately(commentId, { text: 'Hello?' }))
    const code = login === 'instagram' ? 'private_reply_refused' : 'private_reply_used'
    expect([again instanceof MessageError, again]).toMatchObject([true, { code }])
  })

  test('begin with the account’s questions and its menu', async () => {
    await using desk = await openDesk(login)
    const { api } = desk
    const ice_breakers = [
      { locale: 'default', call_to_actions: [{ question: 'When are you open?', payload: 'HOURS' }] },
    ]
    const persistent_menu = [
      { locale: 'default', call_to_actions: [{ type: 'postback', title: 'Talk to us', payload: 'TALK' }] },
    ] as const
    await api.setProfile({ ice_breakers, persistent_menu })
    expect(await api.profile()).toMatchObject({ ice_breakers, persistent_menu })
    await api.removeFromProfile(['ice_breakers'])
    expect(await api.profile()).toMatchObject({ ice_breakers: [], persistent_menu })
  })
})

test('with Instagram Login welcome messages for ads are made and deleted', async () => {
  await using desk = await openDesk('instagram')
  const api = desk.api as InstagramMessages
  const id = await api.saveWelcomeFlow({ name: 'Prints', welcome_message_flow: [{ message: { text: 'Hello' } }] })
  const listed = async (): Promise<string[]> =>
    (await firstPage(api.welcomeFlows({ fields: ['name'] }))).map(({ name }) => name)
  expect(await listed()).toEqual(['Prints'])
  await api.saveWelcomeFlow({ name: 'Linocuts' }, id)
  expect(await listed()).toEqual(['Linocuts'])
  await api.deleteWelcomeFlow(id)
  expect(await listed()).toEqual([])
})

test('with Facebook Login whom the account blocks cannot be written to', async () => {
  await using desk = await openDesk('facebook')
  await desk.byHand('jayposiris', { do: 'send', text: 'Hello' })
  const api = desk.api as unknown as FacebookMessages
  const { jay } = await jayIn(desk.api)
  await api.moderate([jay], ['BLOCK_USER'])
  expect(await caught(api.send(jay, { text: 'Hello' }))).toMatchObject({ code: 'person_unavailable' })
  await api.moderate([jay], ['UNBLOCK_USER', 'MOVE_TO_SPAM'])
  await api.send(jay, { text: 'Hello' })
})

async function firstPage<T>(pages: { pages(): AsyncIterable<readonly T[]> }): Promise<readonly T[]> {
  for await (const page of pages.pages()) return page
  return []
}

async function caught(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  )
}
