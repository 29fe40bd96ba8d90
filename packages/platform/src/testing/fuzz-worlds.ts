import { type Login, type ScopeName, scopesOf } from '@darkroom/contract'
import { createPlatform, type Platform, type PlatformOptions } from '../platform.ts'
import { findAccountByUsername } from '../world/records/accounts.ts'
import { saveGrant } from '../world/records/grants.ts'
import { listMedia } from '../world/records/media/media.ts'
import { issueAccessToken } from '../world/records/tokens/access-tokens.ts'
import { discovered, discoveryScopes, fillDiscovery, hashtagId } from './discovery-world.ts'
import {
  appTokenText,
  facebookGraph,
  facebookPlatform,
  onFacebook,
  pagesApp,
  pageTokenOf,
  personToken,
} from './facebook.ts'
import { messengerOn } from './messenger.ts'
import type { FittingWorld } from './random-operation.ts'
import { enrich, richIds } from './rich-account.ts'
import { app } from './tutorial.ts'

/** A platform with something of every kind in it, and what fits it. */
export interface FuzzWorld {
  readonly platform: Platform
  readonly fitting: FittingWorld
  /** Has everybody agree again, since permissions can be taken back. @returns Tokens */
  readonly agree: () => Promise<readonly string[]>
}

const scopesBy = (login: Login): ScopeName[] => scopesOf(login).map(({ name }) => name)

const record = (value: unknown): string => JSON.stringify(value)

/** Values that an operation takes, by the name of the parameter, where its type does not say. */
function valuesFor(personId: string, container: string): FittingWorld['values'] {
  return {
    recipient: [record({ id: personId }), record({ comment_id: richIds.comment })],
    message: [
      'Hello',
      record({ text: 'Hello' }),
      record({ attachment: { type: 'image', payload: { url: 'https://a.example/a.jpg' } } }),
    ],
    platform: ['instagram'],
    metric: ['reach', 'views,likes', 'follower_demographics', 'reach,reach', 'online_followers'],
    period: ['day', 'lifetime', 'week'],
    metric_type: ['total_value', 'time_series'],
    user_id: [onFacebook.mira],
    q: ['bread', 'ink'],
    username: ['ana.bakes'],
    media_id: [richIds.tagged, discovered.anaPost],
    comment_id: [richIds.comment, discovered.comment],
    image_url: ['https://a.example/a.jpg'],
    video_url: ['https://a.example/a.mp4'],
    media_type: ['REELS', 'STORIES', 'CAROUSEL', 'VIDEO'],
    creation_id: [container],
    children: [`${container},${container}`],
    catalog_id: [discovered.catalog],
    product_id: [discovered.product, discovered.rejected],
    url: ['https://www.instagram.com/ana.bakes/'],
    object: ['instagram'],
    callback_url: ['http://localhost:3000/webhooks'],
    verify_token: ['v'],
    subscribed_fields: ['comments', 'messages,comments'],
    title: ['Fair'],
    start_time: ['1800000000'],
    ids: [`${onFacebook.mira},${richIds.post}`, 'me'],
    batch: [record([{ method: 'GET', relative_url: 'me' }]), record([{ method: 'POST', relative_url: 'me/media' }])],
    ice_breakers: [record([{ call_to_actions: [{ question: 'Open?', payload: 'A' }], locale: 'default' }])],
    actions: ['MOVE_TO_SPAM', 'BLOCK_USER'],
    user_ids: [record([{ id: personId }])],
    sender_action: ['typing_on', 'react'],
    features: [record([{ welcome_messages: 'on' }])],
    feature: ['welcome_messages'],
    audio_type: ['music'],
  }
}

const answering: PlatformOptions = {
  now: () => 0,
  limits: 'off',
  // A limit of real time would keep a world that is closed for minutes.
  timeLimit: () => new AbortController().signal,
  // A handshake is answered, and a file is none.
  fetch: async (url) => new Response(new URL(url).searchParams.get('hub.challenge') ?? 'ok'),
}

/** A world of Pages; of what can be found in it and is sold, or with media of every kind. */
async function pagesWorld(options: PlatformOptions, isRich: boolean): Promise<FuzzWorld> {
  const platform = facebookPlatform({ ...answering, ...options })
  if (isRich) enrich(platform, onFacebook.mira)
  else fillDiscovery(platform)
  const scopes = [...new Set([...scopesBy('facebook'), ...discoveryScopes])]
  const agree = async (): Promise<string[]> => {
    const { token } = personToken(platform, { scopes }, 'longLived')
    const page = await pageTokenOf(platform, onFacebook.miraPage, token)
    return [token, token, page, page, personToken(platform, { email: 'kim@darkroom.test' }).token, appTokenText]
  }
  const [token = ''] = await agree()
  const form = new URLSearchParams({ media_type: 'REELS', upload_type: 'resumable', access_token: token })
  const made = await facebookGraph(platform, `/${onFacebook.mira}/media`, { method: 'POST', body: form })
  const { id: container } = (await made.json()) as { readonly id: string }
  const media = isRich ? mediaOf(richIds) : [discovered.miraPost, discovered.miraReel, discovered.anaPost]
  return fitting(platform, 'facebook', {
    agree,
    logins: ['facebook'],
    container,
    ids: {
      'ig-user-id': [onFacebook.mira, onFacebook.mira, onFacebook.ana],
      'app-id': [pagesApp.id],
      'ig-media-id': media,
      'ig-hashtag-id': isRich ? ['1'] : [hashtagId(platform, 'bread')],
    },
  })
}

/** The sample world: of Instagram Login, or while Basic Display was there. */
async function sampleWorld(options: PlatformOptions, login: 'instagram' | 'basic-display'): Promise<FuzzWorld> {
  const asOf = login === 'instagram' ? '2026-11-01' : '2024-11-01'
  const platform = createPlatform({ ...answering, asOf, ...options })
  const account = findAccountByUsername(platform.world, 'mira.prints')?.id ?? ''
  enrich(platform, account)
  const by = (of: Login, subjectId: string): string => {
    const grant = saveGrant(platform.world, { appId: app.metaAppId, login: of, subjectId }, { scopes: scopesBy(of) })
    return issueAccessToken(platform.world, { grant, kind: 'longLived' })
  }
  const jay = findAccountByUsername(platform.world, 'jayposiris')?.id ?? ''
  return fitting(platform, 'instagram', {
    logins: login === 'instagram' ? [login] : ['instagram', login],
    agree: async () => {
      const own = by('instagram', account)
      return login === 'instagram' ? [own] : [own, by('basic-display', jay), by('basic-display', account)]
    },
    container: '1',
    ids: {
      'ig-user-id': ['me', account, jay],
      'app-id': [app.metaAppId],
      'ig-media-id': [...mediaOf(richIds), listMedia(platform.world, jay)[0]?.id ?? ''],
    },
  })
}

/** Adds what every world has: a conversation, and ids of the other kinds. */
async function fitting(
  platform: Platform,
  login: 'instagram' | 'facebook',
  own: Pick<FittingWorld, 'ids' | 'logins'> & Pick<FuzzWorld, 'agree'> & { readonly container: string },
): Promise<FuzzWorld> {
  const messenger = await messengerOn(platform, login)
  messenger.hear('Is the print still there?')
  const { data } = (await messenger.read(
    'conversations?platform=instagram&fields=messages',
  )) as unknown as Conversations
  return {
    platform,
    agree: own.agree,
    fitting: {
      logins: own.logins,
      tokens: await own.agree(),
      values: valuesFor(messenger.personId, own.container),
      ids: {
        'user-id': ['me', '10158374629184756'],
        'page-id': ['me', onFacebook.miraPage, onFacebook.barePage],
        'ig-audio-id': [discovered.music],
        'ig-comment-id': [richIds.comment, richIds.reply, richIds.mention, discovered.comment],
        'ig-upcoming-event-id': [discovered.event],
        'conversation-id': [data?.[0]?.id ?? '1'],
        'message-id': [data?.[0]?.messages.data?.[0]?.id ?? '1'],
        igsid: [messenger.personId],
        'ig-container-id': [own.container],
        ...own.ids,
      },
    },
  }
}

interface Conversations {
  /** Before there were messages there is none. */
  readonly data?: readonly {
    readonly id: string
    readonly messages: { readonly data: readonly { readonly id: string }[] }
  }[]
}

const mediaOf = ({ post, reel, album, story, children }: typeof richIds): string[] => [
  post,
  post,
  reel,
  album,
  story,
  ...children,
]

/** Makes a world. */
export type MakeFuzzWorld = (options: PlatformOptions) => Promise<FuzzWorld>

/** The worlds in which the operations are asked for: between them every login, and objects of every kind. */
export const fuzzWorlds: readonly { readonly name: string; readonly make: MakeFuzzWorld }[] = [
  { name: 'Facebook Login, media of every kind', make: (options) => pagesWorld(options, true) },
  { name: 'Facebook Login, what is found and sold', make: (options) => pagesWorld(options, false) },
  { name: 'Instagram Login', make: (options) => sampleWorld(options, 'instagram') },
  { name: 'Basic Display', make: (options) => sampleWorld(options, 'basic-display') },
]
