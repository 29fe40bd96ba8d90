import { type WebhookEvent, webhookHandler } from '@darkroom/client/incoming'
import { createInstagram } from '@darkroom/client/instagram'
import { registerWebhooks } from '@darkroom/platform'
import { startServer } from 'darkroom'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, launchChromium, look } from './chromium.ts'
import { said, signIn } from './walk.ts'

const app = { appId: '1093847265518402', appSecret: '6f3d09a1c57e4b82a0d9e1f4782b5c36' }

/** As long as a webhook and what it causes may take on a busy machine. */
const patience = { timeout: 10_000 }

/** A person on the local instagram.com, and an app that answers for mira.prints when it is told of a message. */
interface Desk extends AsyncDisposable {
  readonly browser: Browser
  at(path: string): string
  /** What the app heard, and what it answers to a text. */
  readonly heard: WebhookEvent[]
  readonly answers: Map<string, object>
  signedIn(username: string, scripts: boolean): Promise<Page>
}

async function startDesk(): Promise<Desk> {
  const heard: WebhookEvent[] = []
  const answers = new Map<string, object>()
  const onEvent = async (event: WebhookEvent): Promise<void> => {
    heard.push(event)
    if (event.kind !== 'messages') return
    const message = answers.get(event.value.text ?? '')
    const recipient = JSON.stringify({ id: event.senderId })
    if (message !== undefined) await reader.post('/me/messages', { recipient, message: JSON.stringify(message) })
  }
  const handler = webhookHandler({ secrets: [app.appSecret], verifyToken: 'darkroom', onEvent })
  const server = await startServer({
    asOf: '2026-11-01',
    callbacks: 'anywhere',
    fetch: (url, init) => handler(new Request(url, init)),
  })
  const { platform } = server
  const instagram = createInstagram({
    ...app,
    redirectUri: 'https://socialsizzle.herokuapp.com/auth/',
    scopes: ['instagram_business_basic', 'instagram_business_manage_messages'],
    fetch: (request) => platform.fetch(request),
    now: () => platform.clock.now(),
  })
  const { url, state } = await instagram.authorizationUrl()
  const token = await instagram.completeSignIn(platform.authorize({ url, username: 'mira.prints' }), { state })
  const reader = instagram.as(token)
  const fields = ['messages', 'messaging_postbacks', 'message_reactions'] as const
  registerWebhooks(platform.world, 'instagram', app.appId, {
    url: 'https://printshop.example/webhooks',
    verifyToken: 'darkroom',
    fields,
    live: true,
  })
  await reader.post('/me/subscribed_apps', { subscribed_fields: fields.join(',') })
  const browser = await launchChromium()
  const at = (path: string): string => `${server.url}/www.instagram.com${path}`
  return {
    browser,
    at,
    heard,
    answers,
    signedIn: async (username, scripts) => {
      const context = await browser.newContext({ javaScriptEnabled: scripts })
      context.setDefaultTimeout(10_000)
      const page = await context.newPage()
      await page.goto(at('/accounts/login/'))
      await signIn(page, 'Username', username)
      return page
    },
    [Symbol.asyncDispose]: async () => {
      await browser.close()
      await server.close()
    },
  }
}

describe.skipIf(chromiumPath === undefined)('messages, in a real browser', () => {
  let desk: Desk
  let jay: Page

  beforeAll(async () => {
    desk = await startDesk()
    jay = await desk.signedIn('jayposiris', false)
  }, 60_000)
  afterAll(() => desk?.[Symbol.asyncDispose]())

  test('without scripts, somebody writes from a profile, and finds the app’s answer when the page is loaded again', async () => {
    desk.answers.set('Is the heron free?', {
      text: 'Which paper?',
      quick_replies: [
        { content_type: 'text', title: 'Washi', payload: 'WASHI' },
        { content_type: 'text', title: 'Cotton', payload: 'COTTON' },
      ],
    })
    await jay.goto(desk.at('/mira.prints/'))
    await jay.getByRole('link', { name: 'Message', exact: true }).click()
    await look(jay, 'messages-new')
    await jay.getByLabel('Message to mira.prints').fill('Is the heron free?')
    await jay.getByRole('button', { name: 'Send', exact: true }).click()
    await expect.poll(() => desk.heard.length, patience).toBeGreaterThan(0)
    await expect.poll(async () => (await jay.reload()) && said(jay), patience).toContain('Which paper?')
    await look(jay, 'messages-quick-replies')
  })

  test('a tapped answer reaches the app with its payload, and cards come back', async () => {
    const buttons = [
      { type: 'postback', title: 'Keep one', payload: 'KEEP' },
      { type: 'web_url', title: 'Look at it', url: 'https://printshop.example/heron' },
    ]
    const elements = [
      { title: 'Heron on washi', subtitle: 'Two blocks, 30 × 40 cm', buttons },
      { title: 'Heron on washi, framed', subtitle: 'Oak', buttons },
    ]
    desk.answers.set('Washi', { attachment: { type: 'template', payload: { template_type: 'generic', elements } } })
    await jay.getByRole('button', { name: 'Washi' }).click()
    await expect.poll(async () => (await jay.reload()) && said(jay), patience).toContain('Heron on washi, framed')
    expect(desk.heard.map((event) => JSON.stringify(event.value)).join()).toContain('WASHI')
    await jay.getByRole('button', { name: 'Keep one' }).first().click()
    await expect.poll(() => desk.heard.map((event) => JSON.stringify(event.value)).join(), patience).toContain('KEEP')
  })

  test('a message is edited, reacted to and unsent from its own menu', async () => {
    await jay.getByLabel('More about “Is the heron free?”').click()
    await look(jay, 'messages-menu')
    await jay.getByLabel('Edit “Is the heron free?”').fill('Is the heron still free?')
    await jay.getByRole('button', { name: 'Edit', exact: true }).click()
    expect(await said(jay)).toContain('Is the heron still free?')
    await jay.getByLabel('More about “Which paper?”').click()
    await jay.getByRole('button', { name: 'React with love: “Which paper?”' }).click()
    await expect.poll(() => desk.heard.some(({ kind }) => kind === 'message_reactions'), patience).toBe(true)
    await look(jay, 'messages-conversation')
    await jay.getByLabel('More about “Keep one”').click()
    await jay.getByRole('dialog').locator('summary').click()
    await jay.getByRole('button', { name: 'Unsend “Keep one”' }).click()
    expect(await said(jay)).toContain('The message is unsent.')
    await jay.goto(desk.at('/direct/inbox/'))
    await look(jay, 'messages-inbox')
  })

  test('a request is accepted before it is answered', async () => {
    const mira = await desk.signedIn('mira.prints', false)
    await mira.goto(desk.at('/direct/requests/'))
    await look(mira, 'messages-requests')
    await mira.getByRole('link', { name: /quiet\.quinn/ }).click()
    await look(mira, 'messages-request')
    await mira.getByRole('button', { name: 'Accept' }).click()
    await mira.getByLabel('Message to quiet.quinn').fill('On Saturdays.')
    await mira.getByRole('button', { name: 'Send', exact: true }).click()
    expect(await said(mira)).toContain('On Saturdays.')
  })

  test('with scripts, the app’s answer appears on the open page, and then that it was seen', async () => {
    const live = await desk.signedIn('ana.bakes', true)
    desk.answers.set('Can you see me?', { text: 'I can.' })
    const events = live.waitForResponse(/\/direct\/events\/$/)
    await live.goto(desk.at('/direct/new/mira.prints/'))
    await events
    await live.getByLabel('Message to mira.prints').fill('Hello')
    await live.getByRole('button', { name: 'Send', exact: true }).click()
    await live.waitForURL(/\/direct\/t\//)
    const again = live.waitForResponse(/\/direct\/events\/$/)
    await live.reload()
    await again
    // Sent by another page of hers, so that only the events can tell this one.
    const other = await live.context().newPage()
    await other.goto(live.url())
    await other.getByLabel('Message to mira.prints').fill('Can you see me?')
    await other.getByRole('button', { name: 'Send', exact: true }).click()
    await live.locator('.bubble', { hasText: 'I can.' }).waitFor()
    expect(await said(live)).toMatch(/Can you see me\?[\s\S]*Seen/)
    await look(live, 'messages-live')
  })
})
