import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMessenger, type Messenger } from '../../../testing/messenger.ts'
import { setBlock } from '../../../world/records/messages/blocks.ts'
import { findConversationWith } from '../../../world/records/messages/conversations.ts'
import { listMessages } from '../../../world/records/messages/messages.ts'
import { setMessaging } from '../../../world/records/messages/messaging-settings.ts'
import { addMedia } from '../testing/add-media.ts'
import type { Page } from '../testing/page.ts'
import { createVisitor, type Visitor } from '../testing/visitor.ts'

const site = 'https://www.instagram.com'

/** Somebody's browser; by default that of jayposiris, who writes to mira.prints by the pages. */
async function browserOf(messenger: Messenger, username = 'jayposiris'): Promise<Visitor> {
  const visitor = createVisitor(messenger.platform)
  await visitor.signIn(username)
  return visitor
}

const withMira = `${site}/direct/new/mira.prints/`

function newest(messenger: Messenger): ReturnType<typeof listMessages>[number] | undefined {
  const side = findConversationWith(messenger.platform.world, messenger.person, messenger.account)
  return side && listMessages(messenger.platform.world, side.threadId, { count: 1 })[0]
}

function answer(messenger: Messenger, message: object): Promise<Record<string, unknown>> {
  return messenger.read('messages', 'POST', { recipient: { id: messenger.personId }, message })
}

async function write(visitor: Visitor, text: string): Promise<Page> {
  return visitor.send(await visitor.get(withMira), { button: 'Send', fields: { text } })
}

test('somebody writes from a profile, the account’s app answers, and the answer is read', async () => {
  await using messenger = await createMessenger('instagram')
  const visitor = await browserOf(messenger)
  const profile = await visitor.get(`${site}/mira.prints/`)
  expect(profile.html).toContain('/direct/new/mira.prints/"')
  const sent = await write(visitor, 'Is the heron free? 🪶 #linocut')
  expect(sent.url).toMatch(/\/direct\/t\/\d+\/$/)
  expect(sent.text).toContain('Is the heron free? 🪶 #linocut')
  expect(sent.text).toContain('Sent')
  await answer(messenger, { text: 'It is.' })
  const home = await visitor.get(`${site}/`)
  expect(home.html).toContain('Messages (1)')
  const inbox = await visitor.get(`${site}/direct/inbox/`)
  expect(inbox.text).toMatch(/mira\.prints It is\..*1 new/)
  const read = await visitor.get(sent.url)
  expect(read.text).toContain('It is.')
  expect((await visitor.get(`${site}/direct/inbox/`)).text).not.toContain('1 new')
  expect((await visitor.get(`${site}/`)).html).not.toContain('Messages (1)')
})

test('a message is told as seen when the other one has read it', async () => {
  await using messenger = await createMessenger('instagram')
  const visitor = await browserOf(messenger)
  const { url } = await write(visitor, 'Hello')
  await messenger.read('messages', 'POST', { recipient: { id: messenger.personId }, sender_action: 'mark_seen' })
  expect((await visitor.get(url)).text).toContain('· Seen')
})

test('a message is reacted to, answered, edited and unsent, each as it is allowed', async () => {
  await using messenger = await createMessenger('instagram')
  const visitor = await browserOf(messenger)
  await write(visitor, 'Hello')
  await answer(messenger, { text: 'Good day' })
  let page = await visitor.get(withMira)
  const forms = page.forms.filter(({ action }) => action.endsWith('/react/'))
  expect(forms).toHaveLength(2)
  const theirs: Page = { ...page, forms: forms.slice(1) }
  page = await visitor.send(theirs, { button: '❤️' })
  expect(page.html).toMatch(/class="given"><span title="Yours">❤️/)
  page = await visitor.send(
    { ...page, forms: page.forms.filter(({ action }) => action.endsWith('/react/')).slice(1) },
    { button: '❤️' },
  )
  expect(page.html).not.toContain('class="given"')
  page = await visitor.send(
    { ...page, forms: page.forms.filter(({ buttons }) => buttons.includes('Reply')).slice(1) },
    { button: 'Reply', fields: { text: 'To you too' } },
  )
  expect(page.html).toMatch(/class="quote" dir="auto">Good day.*To you too/)
  page = await visitor.send(page, { button: 'Edit', fields: { text: 'Hello there' } })
  expect(page.text).toContain('Hello there')
  expect(page.text).toContain('· edited')
  page = await visitor.send(page, { button: 'Unsend' })
  expect(page.text).toContain('The message is unsent.')
  expect(page.text).not.toContain('Hello there')
})

test('a text cannot be edited after 15 minutes, nor by another', async () => {
  await using messenger = await createMessenger('instagram')
  const visitor = await browserOf(messenger)
  const page = await write(visitor, 'Hello')
  await answer(messenger, { text: 'Good day' })
  const stranger = newest(messenger)?.id ?? ''
  const forged = (name: string): Page => ({
    ...page,
    forms: page.forms
      .filter(({ buttons }) => buttons.includes(name))
      .map((form) => ({ ...form, action: form.action.replace(/\/m\/\d+\//, `/m/${stranger}/`) })),
  })
  expect((await visitor.send(forged('Edit'), { button: 'Edit', fields: { text: 'x' } })).status).toBe(403)
  expect((await visitor.send(forged('Unsend'), { button: 'Unsend' })).status).toBe(403)
  messenger.platform.clock.advance(16 * 60_000)
  expect((await visitor.send(page, { button: 'Edit', fields: { text: 'Late' } })).text).toContain('within 15 minutes')
  expect((await visitor.get(page.url)).forms.flatMap(({ buttons }) => buttons)).not.toContain('Edit')
})

test('quick replies are offered under the latest message only, and a tap sends their payload', async () => {
  await using messenger = await createMessenger('instagram')
  const visitor = await browserOf(messenger)
  await write(visitor, 'Hello')
  await answer(messenger, {
    text: 'Which colour?',
    quick_replies: [{ content_type: 'text', title: 'Blue', payload: 'BLUE' }, { content_type: 'user_email' }],
  })
  const page = await visitor.get(withMira)
  const tapped = await visitor.send(page, { button: 'Blue' })
  expect(newest(messenger)).toMatchObject({ text: 'Blue', content: { quickReply: 'BLUE' } })
  expect(tapped.forms.flatMap(({ buttons }) => buttons)).not.toContain('Blue')
  const mail = { ...page, forms: page.forms.filter(({ action }) => action.endsWith('/tap/')).slice(1) }
  await visitor.send(mail, { fields: { text: 'jay@example.com' } })
  expect(newest(messenger)).toMatchObject({ text: 'jay@example.com', content: { quickReply: 'jay@example.com' } })
})

test('cards are shown, their buttons send postbacks or lead outward', async () => {
  await using messenger = await createMessenger('instagram')
  const visitor = await browserOf(messenger)
  await write(visitor, 'Hello')
  const buttons = [
    { type: 'postback', title: 'Buy it', payload: 'BUY' },
    { type: 'web_url', title: 'Look', url: 'https://shop.example/heron' },
  ]
  const elements = [{ title: 'Heron', subtitle: 'Two blocks', image_url: 'https://shop.example/h.png', buttons }]
  await answer(messenger, { attachment: { type: 'template', payload: { template_type: 'generic', elements } } })
  const page = await visitor.get(withMira)
  expect(page.text).toContain('Heron Two blocks')
  expect(page.html).toContain('<a href="https://shop.example/heron" rel="nofollow noopener" class="button">')
  expect(page.html).not.toContain('<img src="https://shop.example')
  await visitor.send(page, { button: 'Buy it' })
  expect(newest(messenger)).toMatchObject({ text: 'Buy it', content: { postback: 'BUY' } })
})

test('an account’s questions are shown before anybody wrote, and its menu always', async () => {
  await using messenger = await createMessenger('instagram')
  setMessaging(messenger.platform.world, messenger.account, {
    iceBreakers: [{ locale: 'default', call_to_actions: [{ question: 'When are you open?', payload: 'HOURS' }] }],
    persistentMenu: [
      {
        locale: 'default',
        composer_input_disabled: true,
        call_to_actions: [{ type: 'postback', title: 'Talk to somebody', payload: 'PERSON' }],
      },
    ],
  })
  const visitor = await browserOf(messenger)
  const start = await visitor.get(withMira)
  expect(start.text).toContain('takes answers from the menu only')
  const asked = await visitor.send(start, { button: 'When are you open?' })
  expect(newest(messenger)).toMatchObject({ content: { postback: 'HOURS', iceBreaker: true } })
  expect(asked.forms.flatMap(({ buttons }) => buttons)).not.toContain('When are you open?')
  await visitor.send(asked, { button: 'Talk to somebody' })
  expect(newest(messenger)).toMatchObject({ content: { postback: 'PERSON' } })
})

test('a request is read without the other one being told, until it is accepted', async () => {
  await using messenger = await createMessenger('instagram')
  const quinn = await browserOf(messenger, 'quiet.quinn')
  await quinn.send(await quinn.get(withMira), { button: 'Send', fields: { text: 'Do you teach?' } })
  const mira = await browserOf(messenger, 'mira.prints')
  const requests = await mira.get(`${site}/direct/requests/`)
  expect(requests.text).toMatch(/Requests \(1\).*quiet\.quinn Do you teach\?/)
  const address = /href="([^"]*\/direct\/t\/\d+\/)"/.exec(requests.html)?.[1] ?? ''
  const request = await mira.get(new URL(address, site).href)
  expect(request.text).toContain('Do you teach?')
  expect(request.forms.flatMap(({ buttons }) => buttons)).not.toContain('Send')
  expect((await quinn.get(withMira)).text).toContain('· Sent')
  await mira.send(request, { button: 'Accept' })
  expect((await quinn.get(withMira)).text).toContain('· Seen')
  expect((await mira.get(`${site}/direct/inbox/`)).text).toContain('quiet.quinn')
})

test('a conversation is hidden, and whom somebody blocks cannot write them', async () => {
  await using messenger = await createMessenger('instagram')
  const visitor = await browserOf(messenger)
  const page = await write(visitor, 'Hello')
  const blocked = await visitor.send(page, { button: 'Block mira.prints' })
  expect(blocked.text).toContain('You blocked mira.prints.')
  expect((await visitor.send(page, { button: 'Send', fields: { text: 'x' } })).text).toContain('blocked the other')
  await visitor.send(blocked, { button: 'Unblock mira.prints' })
  setBlock(messenger.platform.world, messenger.account, messenger.person, true)
  expect((await visitor.get(page.url)).text).toContain('mira.prints does not take messages from this account.')
  const hidden = await visitor.send(page, { button: 'Move to Hidden' })
  expect(hidden.text).toContain('The conversation is among the hidden ones.')
  expect((await visitor.get(`${site}/direct/requests/hidden/`)).text).toContain('mira.prints')
})

test('a story is answered on its page, a post is passed on from its own', async () => {
  await using messenger = await createMessenger('instagram')
  const visitor = await browserOf(messenger)
  const story = addMedia(messenger.platform, 'mira.prints', { place: 'story', productType: 'STORY' })
  const page = await visitor.send(await visitor.get(story.url), { button: 'Send', fields: { text: 'Lovely' } })
  expect(page.html).toMatch(/Reply to\s*<a href="[^"]*\/stories\/mira\.prints\/\d+\/">the story of mira\.prints/)
  expect(newest(messenger)).toMatchObject({ text: 'Lovely', content: { storyId: story.media.id } })
  messenger.platform.clock.advance(25 * 3_600_000)
  expect((await visitor.get(page.url)).text).toContain('Reply to a story that is no longer shown')
  const post = addMedia(messenger.platform, 'ana.bakes', { caption: 'Rye' })
  const shared = await visitor.send(await visitor.get(post.url), { button: 'Share', fields: { to: '@mira.prints' } })
  expect(shared.html).toContain('class="shared"')
  expect(newest(messenger)).toMatchObject({ content: { attachments: [{ kind: 'post', mediaId: post.media.id }] } })
  const nobody = await visitor.send(await visitor.get(post.url), { button: 'Share', fields: { to: 'no.one' } })
  expect(nobody.text).toContain('no account in this world has that username')
})

test('files and hearts are sent as messages of their own', async () => {
  await using messenger = await createMessenger('instagram')
  const visitor = await browserOf(messenger)
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const start = await visitor.get(withMira)
  const files = [new File([new Uint8Array(png)], 'a.png', { type: 'image/png' })]
  const page = await visitor.send(start, { button: 'Send', fields: { text: 'Like this' }, files })
  const address = /<img src="([^"]+)" alt="From you"/.exec(page.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const picture = await messenger.platform.fetch(new Request(new URL(address, 'https://www.instagram.com')))
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png'])
  expect(newest(messenger)).toMatchObject({ text: 'Like this' })
  await visitor.send(page, { button: '❤️', fields: { heart: '1', text: '' } })
  const words = [new File(['hello'], 'a.txt', { type: 'text/plain' })]
  const refused = await visitor.send(start, { button: 'Send', fields: { text: 'Kept' }, files: words })
  expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('choose a picture, a video')])
  expect(refused.html).toContain('value="Kept"')
})

test('a text of 1,001 characters and one of blanks are refused, and what was typed is kept', async () => {
  await using messenger = await createMessenger('instagram')
  const visitor = await browserOf(messenger)
  const long = '🖨'.repeat(1001)
  const page = await write(visitor, long)
  expect([page.status, page.text]).toEqual([
    422,
    expect.stringContaining('at most 1,000 characters, and these are 1,001'),
  ])
  expect(page.html).toContain(long)
  expect((await write(visitor, ' \n ')).status).toBe(422)
  expect(newest(messenger)).toBeUndefined()
  expect((await write(visitor, '🖨'.repeat(1000))).status).toBe(200)
})

test('nobody reaches another’s conversation, nor a message by another conversation', async () => {
  await using messenger = await createMessenger('instagram')
  const visitor = await browserOf(messenger)
  const page = await write(visitor, 'Hello')
  const stranger = await browserOf(messenger, 'ana.bakes')
  expect((await stranger.get(page.url)).status).toBe(404)
  const own = await stranger.send(await stranger.get(withMira), { button: 'Send', fields: { text: 'Mine' } })
  const id = newest(messenger)?.id
  const forged = {
    ...own,
    forms: own.forms
      .filter(({ action }) => action.endsWith('/react/'))
      .map((form) => ({ ...form, action: form.action.replace(/\/m\/\d+\//, `/m/${id}/`) })),
  }
  expect((await stranger.send(forged, { button: '👍' })).status).toBe(404)
  expect((await visitor.get(`${site}/direct/t/1/`)).status).toBe(404)
  expect((await visitor.get(`${site}/direct/t/${'9'.repeat(400)}/`)).status).toBe(404)
  expect((await visitor.get(`${site}/direct/new/no.one/`)).status).toBe(404)
  expect((await createVisitor(messenger.platform).get(page.url)).text).toContain('Sign in')
})

test('a form of another site sends nothing', async () => {
  await using messenger = await createMessenger('instagram')
  const visitor = await browserOf(messenger)
  const page = await visitor.get(withMira)
  const fields = { text: 'x' }
  expect((await visitor.send(page, { button: 'Send', fields: { ...fields, form_token: 'x' } })).status).toBe(403)
  expect(
    (await visitor.send(page, { button: 'Send', fields, headers: { origin: 'https://evil.example' } })).status,
  ).toBe(403)
  expect(newest(messenger)).toBeUndefined()
})

test('any text is sent as it is, and shown without becoming markup', async () => {
  await using messenger = await createMessenger('instagram')
  const visitor = await browserOf(messenger)
  const page = await visitor.get(withMira)
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), async (text) => {
      const answered = await visitor.send(page, { button: 'Send', fields: { text } })
      const sent = text.replace(/\r\n?/g, '\n').trim()
      expect(answered.status).toBe(sent === '' ? 422 : 200)
      if (sent !== '') expect(newest(messenger)?.text).toBe(sent)
    }),
    { numRuns: 25 },
  )
  const marked = await visitor.send(page, { button: 'Send', fields: { text: '<script>alert(1)</script>' } })
  expect(marked.html).not.toContain('<script>alert')
})

test('any numbers of buttons, replies, questions and entries are tapped or refused in words', async () => {
  await using messenger = await createMessenger('instagram')
  const visitor = await browserOf(messenger)
  await write(visitor, 'Hello')
  await answer(messenger, { text: 'Which?', quick_replies: [{ content_type: 'text', title: 'Blue', payload: 'BLUE' }] })
  const page = await visitor.get(withMira)
  const at = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('__proto__', 'length', '-1', '1.1.1', '1e9', 'NaN'))
  await fc.assert(
    fc.asyncProperty(fc.record({ button: at, reply: at, text: at }), async (fields) => {
      expect((await visitor.send(page, { button: 'Blue', fields })).status).toBe(200)
    }),
    { numRuns: 25 },
  )
})

test('an open page is told when the other one writes', async () => {
  await using messenger = await createMessenger('instagram')
  let cookie = ''
  const visitor = createVisitor({
    fetch: (request) => {
      cookie = request.headers.get('cookie') ?? ''
      return messenger.platform.fetch(request)
    },
  })
  await visitor.signIn('jayposiris')
  const events = await messenger.platform.fetch(new Request(`${site}/direct/events/`, { headers: { cookie } }))
  expect(events.headers.get('content-type')).toBe('text/event-stream')
  const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader()
  expect((await reader?.read())?.value).toBe('retry: 5000\n\n')
  messenger.hear('By hand')
  expect((await reader?.read())?.value).toBe('event: change\ndata:\n\n')
  await reader?.cancel()
})
