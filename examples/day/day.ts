/** A day in an app's life: signed in to, published with, commented, written to, throttled, removed. */
import { ApiError, createInstagram } from '@darkroom/client/instagram'
import { insights } from '@darkroom/client/instagram/insights'
import { publisher } from '@darkroom/client/instagram/publish'
import { type App, verifyToken } from './app.ts'
import type { Console } from './console.ts'

const { log } = globalThis.console

/** Where a day is lived. */
export interface Place {
  readonly app: App
  /** Where Instagram reaches the app's server. */
  readonly appUrl: string
  readonly appId: string
  readonly appSecret: string
  readonly redirectUri: string
  /** Instagram. */
  readonly fetch: (request: Request) => Promise<Response>
  readonly console: Console
}

export async function liveADay({ app, appUrl, console, ...place }: Place): Promise<void> {
  const instagram = createInstagram({
    ...place,
    scopes: [
      'instagram_business_basic',
      'instagram_business_content_publish',
      'instagram_business_manage_comments',
      'instagram_business_manage_messages',
      'instagram_business_manage_insights',
    ],
    now: console.now,
    wait: console.wait,
  })

  // Mira signs in, and the app is told what happens to her account.
  const { url, state } = await instagram.authorizationUrl()
  const { location } = await console.call('POST', 'authorize', { url, username: 'mira.prints' })
  const token = await instagram.completeSignIn(String(location), { state })
  const mira = instagram.as(token)
  const { username } = await mira.me({ fields: ['username'] })
  log(`Signed in: ${username}`)
  await console.call('POST', 'webhooks/subscription', { to: `${appUrl}/webhooks`, verifyToken })

  const { id: post = '' } = await publisher(mira).image({ image: `${appUrl}/print.jpg`, caption: 'Moss and water' })
  log(`Published: ${(await mira.node<'IGMedia'>(post).get({ fields: ['caption'] })).caption}`)

  await console.call('POST', 'comments', { by: 'jayposiris', media: post, text: 'Is number nine free?' })
  const { value: comment } = await app.webhook('comments')
  log(`Commented: ${comment.text}`)
  await mira.node<'IGComment'>(comment.id).post('replies', { message: 'It is. Shall I keep it for you?' })
  for await (const { text } of mira.node<'IGComment'>(comment.id).edge('replies', { fields: ['text'] }))
    log(`Replied: ${text}`)

  await console.call('POST', 'messages', { from: 'jayposiris', to: 'mira.prints', do: 'send', text: 'Yes please!' })
  const { value: message, senderId } = await app.webhook('messages')
  log(`Written to: ${message.text}`)
  await mira.post('/me/messages', { recipient: json({ id: senderId }), message: json({ text: 'It is yours.' }) })
  const { messages } = await console.call('GET', 'messages/jayposiris/mira.prints')
  log(`Answered: ${(messages as { text: string }[])[0]?.text}`)

  await console.call('POST', 'activity', { media: post, people: 25, views: 40 })
  const { metrics } = await insights(mira).media(post, ['views', 'reach', 'comments'])
  const [views, reach, comments] = [metrics.views, metrics.reach, metrics.comments].map((one) =>
    Number(one?.values?.[0]?.value),
  )
  log(`Seen: ${views} views by ${reach} people, ${comments} comments`)

  // The client waits and asks again, three times in all, and then leaves the decision to the app.
  await console.call('POST', 'faults', { rateLimit: 'app', times: 3 })
  const throttled = await refusalOf(mira.me())
  log(`Throttled: ${throttled.code}, ${throttled.status}, code ${throttled.platform?.code}`)
  await console.wait(3_600_000)
  log(`An hour later: ${(await mira.me({ fields: ['username'] })).username}`)

  await console.call('DELETE', 'people/mira.prints/apps/358205879134926')
  log(`Removed by the account that signed in: ${(await app.removedBy) === token.id}`)
  const { code, reconnect } = await refusalOf(mira.me())
  log(`The token: ${code}, ${reconnect ? 'sign in again' : 'try again'}`)
}

async function refusalOf(call: Promise<unknown>): Promise<ApiError> {
  const error = await call.then(() => undefined).catch((error: unknown) => error)
  if (error instanceof ApiError) return error
  throw error ?? new Error('The call was answered.')
}

const json = JSON.stringify
