import { createHmac } from 'node:crypto'
import type { Dialect } from '@darkroom/contract'
import { queueEvent } from '../../deliveries/webhooks/queue-event.ts'
import type { Platform, PlatformOptions } from '../../platform.ts'
import { giveAdvancedAccess } from '../../world/records/apps/advanced-access.ts'
import { setAppMode } from '../../world/records/apps/apps.ts'
import { saveGrant } from '../../world/records/grants.ts'
import { latestDeliveries } from '../../world/records/webhooks/deliveries.ts'
import { subscribeApp } from '../../world/records/webhooks/subscribed-apps.ts'
import { saveSubscription } from '../../world/records/webhooks/subscriptions.ts'
import { discoveryAsker, fillDiscovery, post } from '../discovery-world.ts'
import { agree, facebookGraph, facebookPlatform, onFacebook, pagesApp, personToken, usualScopes } from '../facebook.ts'
import { instagramLogin } from '../instagram-login.ts'
import { createMessenger } from '../messenger.ts'
import { enrich } from '../rich-account.ts'
import { app, tutorialPlatform } from '../tutorial.ts'
import { asOf, both, type ConflictRow, onPages, statusAndCode } from './row.ts'

type PeopleName =
  | 'sendRate'
  | 'commentWebhook'
  | 'webhookSecret'
  | 'webhooksInDevelopment'
  | 'messengerProfileReply'
  | 'hashtagErrors'
  | 'commentDefaults'
  | 'foreignComments'
  | 'rateLimitStatus'
  | 'storyInsightsFew'

const mira = '17841408261739405'
const comment = { field: 'comments', value: { id: '17860000000000001', text: 'Hello' } } as const
const subscription = {
  object: 'instagram',
  url: 'http://localhost:3000/webhooks',
  verifyToken: 'v',
  fields: 'comments,messages',
  active: 1,
  failingSince: null,
  createdAt: 0,
} as const

/** The webhook of a comment that an app with Instagram Login receives. */
async function received(dialect: Dialect): Promise<{ readonly body: string; readonly signature: string | null }> {
  const bodies: { body: string; signature: string | null }[] = []
  const fetch = async (_: string, init: RequestInit): Promise<Response> => {
    bodies.push({ body: String(init.body), signature: new Headers(init.headers).get('x-hub-signature-256') })
    return new Response()
  }
  await using platform = subscribed('comments', { dialect, fetch })
  queueEvent(platform.world, { ...comment, accountId: mira })
  await platform.deliverCallbacks()
  return bodies[0] ?? { body: '{}', signature: null }
}

/** A world in which a Live app is told of something by webhooks of Instagram Login. */
function subscribed(field: 'comments' | 'story_insights', options: PlatformOptions): Platform {
  const platform = tutorialPlatform({ asOf, ...options })
  const { world } = platform
  const scopes = ['instagram_business_basic', 'instagram_business_manage_comments'] as const
  setAppMode(world, app.metaAppId, 'live')
  for (const scope of scopes) giveAdvancedAccess(world, app.metaAppId, scope)
  saveGrant(world, { appId: app.metaAppId, login: 'instagram', subjectId: mira }, { scopes })
  saveSubscription(world, { ...subscription, fields: field, appId: app.metaAppId })
  subscribeApp(world, mira, app.metaAppId, [field])
  return platform
}

/** What an app is told of a story of nine viewers to which nobody replied. */
async function storyFigures(dialect: Dialect): Promise<readonly string[]> {
  const id = '17900000000000802'
  const bodies: string[] = []
  const fetch = async (_: string, init: RequestInit): Promise<Response> => {
    bodies.push(String(init.body))
    return new Response()
  }
  await using platform = subscribed('story_insights', { dialect, fetch })
  post(platform, { id, accountId: mira, caption: '', place: 'story', productType: 'STORY', outsideViews: 9 })
  await platform.deliverCallbacks()
  platform.clock.advance(86_400_000)
  await platform.deliverCallbacks()
  const [, figures = ''] = new RegExp(`"media_id":"${id}",(.+?)}`).exec(bodies.join()) ?? []
  return figures.split(',').filter((figure) => /reach|replies/.test(figure))
}

/** What becomes of a message and of a comment for an app with Facebook Login that is in development. */
async function inDevelopment(dialect: Dialect): Promise<string[]> {
  await using platform = facebookPlatform({ dialect })
  const { world } = platform
  setAppMode(world, pagesApp.id, 'development')
  agree(platform, {
    scopes: [...usualScopes, 'instagram_manage_messages', 'instagram_manage_comments', 'pages_manage_metadata'],
  })
  saveSubscription(world, { ...subscription, appId: pagesApp.id })
  subscribeApp(world, onFacebook.miraPage, pagesApp.id, ['feed'])
  const message = { sender: { id: '1' }, recipient: { id: '2' }, timestamp: 0, message: { mid: 'm', text: 'Hello' } }
  queueEvent(world, { field: 'messages', accountId: onFacebook.mira, value: message })
  queueEvent(world, { ...comment, accountId: onFacebook.mira })
  return latestDeliveries(world)
    .map(({ field, state }) => `${field} ${state}`)
    .sort()
}

/** As {@link conflictRows}, of comments, messages, hashtags, webhooks and limits. */
export const peopleConflictRows: Readonly<Record<PeopleName, ConflictRow>> = {
  sendRate: both(async (dialect) => {
    await using messenger = await createMessenger('facebook', { dialect, limits: { bySecond: 'on' } })
    const { ask, node, personId, hear } = messenger
    hear('Hello')
    const send = (): Promise<Response> =>
      ask(`/${node}/messages`, 'POST', { recipient: { id: personId }, message: { text: 'Hi' } })
    for (let sent = 0; sent < 1000; sent++) {
      const answer = await send()
      if (!answer.ok) return sent
    }
    return 1000
  }, 100),
  commentWebhook: {
    ask: async (dialect) => {
      const { entry } = JSON.parse((await received(dialect)).body) as { entry: object[] }
      return Object.keys(entry[0] ?? {})
    },
    observed: ['id', 'time', 'changes'],
    documented: ['id', 'time', 'field', 'value'],
  },
  webhookSecret: {
    ask: async (dialect) => {
      const { body, signature } = await received(dialect)
      const isBy = (secret: string): boolean =>
        signature === `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
      return { app: isBy(app.metaAppSecret), instagram: isBy(instagramLogin.clientSecret) }
    },
    observed: { app: false, instagram: true },
    documented: { app: true, instagram: false },
  },
  storyInsightsFew: {
    ask: storyFigures,
    observed: ['"reach":9', '"replies":0'],
    documented: ['"reach":9', '"replies":-1'],
  },
  webhooksInDevelopment: {
    ask: inDevelopment,
    observed: ['comments withheld', 'messages waiting'],
    documented: ['comments withheld', 'messages withheld'],
  },
  messengerProfileReply: both(
    async (dialect) => {
      await using messenger = await createMessenger('instagram', { dialect })
      const iceBreakers = [{ call_to_actions: [{ question: 'Open?', payload: 'HOURS' }], locale: 'default' }]
      const body = { platform: 'instagram', ice_breakers: iceBreakers }
      return await messenger.read('messenger_profile', 'POST', body)
    },
    { result: 'success' },
  ),
  hashtagErrors: both(
    onPages(async (platform) => {
      fillDiscovery(platform)
      const names = Array.from({ length: 31 }, (_, index) => `tag${index}`)
      const caption = names.map((name) => `#${name}`).join(' ')
      post(platform, { id: '17900000000000701', accountId: onFacebook.ana, caption })
      const search = async (name: string): Promise<unknown> => {
        const path = `/ig_hashtag_search?user_id=${onFacebook.mira}&q=${name}`
        const { error } = (await (await discoveryAsker(platform)(path)).json()) as {
          error?: { code: number; error_subcode: number }
        }
        return error && [error.code, error.error_subcode]
      }
      for (const name of names.slice(0, 30)) await search(name)
      return [await search('nobody'), await search('tag30')]
    }),
    [
      [24, 2207024],
      [18, 2207034],
    ],
  ),
  commentDefaults: both(
    onPages(async (platform) => {
      const { comment: id } = enrich(platform, onFacebook.mira)
      const { token } = personToken(platform, { scopes: [...usualScopes, 'instagram_manage_comments'] })
      const answer = await facebookGraph(platform, `/${id}?access_token=${token}`)
      return Object.keys((await answer.json()) as object)
    }),
    ['id'],
  ),
  foreignComments: both(
    onPages(async (platform) => {
      const { mention } = enrich(platform, onFacebook.mira)
      const { token } = personToken(platform, { scopes: [...usualScopes, 'instagram_manage_comments'] })
      const ask = async (method: string): Promise<unknown> => {
        const answer = await facebookGraph(platform, `/${mention}?hide=true&access_token=${token}`, { method })
        const { error } = (await answer.json()) as { error: { code: number; error_subcode: number } }
        return [answer.status, error.code, error.error_subcode]
      }
      return [await ask('POST'), await ask('DELETE')]
    }),
    [
      [400, 100, 33],
      [400, 100, 33],
    ],
  ),
  rateLimitStatus: {
    ask: async (dialect) => {
      await using platform = facebookPlatform({ dialect, limits: { outsideUsers: 0, outsideImpressions: 0 } })
      const { token } = personToken(platform)
      const ask = (): Promise<Response> => facebookGraph(platform, `/me?access_token=${token}`)
      for (let calls = 0; calls < 200; calls++) await ask()
      return statusAndCode(await ask())
    },
    observed: '403 4',
    documented: '400 4',
  },
}
