/**
 * Other people's accounts and media, with Facebook Login: business discovery, hashtags, mentions, oEmbed, audio for reels.
 *
 * @module
 */
import { malformedReply } from '../errors/api-error.ts'
import { invalidOption } from '../errors/option-error.ts'
import { idOf, isText, onlyOf, recordOf } from '../json-value.ts'
import type { CallOptions } from '../options.ts'
import { accountOf } from '../reading/account-of.ts'
import type { Checked } from '../reading/checked-fields.ts'
import type { NodeFieldItem, NodeWith } from '../reading/field-types.ts'
import { insidesOf } from '../reading/insides.ts'
import type { DefaultField } from '../reading/node-types.ts'
import type { OperationAt, ParametersOf, ReplyOf } from '../reading/operation-types.ts'
import type { Pages } from '../reading/pages.ts'
import type { Reader } from '../reading/reader.ts'

type On = Reader<'facebook'>
type Fields<N, F extends readonly unknown[]> = CallOptions & {
  readonly fields?: (F & Checked<'facebook', N, F>) | undefined
}

/**
 * Finds a professional account by its username. Its media are among its fields.
 *
 * @throws ApiError, OptionError, TokenError
 * @example
 * import { createInstagram, createToken } from '@darkroom/client/facebook'
 * import { discoverAccount } from '@darkroom/client/facebook/discovery'
 * const fetch = async () => Response.json({ business_discovery: { followers_count: 411, id: '17841405793187218' }, id: '17841472020051826' })
 * const instagram = createInstagram({ appId: '358205879134926', appSecret: 'app secret', redirectUri: 'https://app.example/auth', scopes: ['instagram_basic'], fetch })
 * const token = createToken({ login: 'facebook', kind: 'page', accessToken: 'EAAexample', userId: '17841472020051826', issuedAt: 0 })
 * const found = await discoverAccount(instagram.as(token), 'jayposiris', { fields: ['followers_count', { media: { fields: ['caption'] } }] })
 * found?.followers_count // => 411
 */
export async function discoverAccount<const F extends readonly NodeFieldItem<'facebook', 'IGUser'>[] = []>(
  reader: On,
  username: string,
  options: Fields<'IGUser', F> = {},
): Promise<NodeWith<'facebook', 'IGUser', F> | undefined> {
  return within(reader, 'business_discovery', { username: checkedText('username', username) }, options)
}

/** Reads a media in whose caption the account is mentioned. The id comes with the webhook. @throws ApiError, OptionError, TokenError */
export async function mentionedMedia<const F extends readonly NodeFieldItem<'facebook', 'IGMedia'>[] = []>(
  reader: On,
  mediaId: string,
  options: Fields<'IGMedia', F> = {},
): Promise<NodeWith<'facebook', 'IGMedia', F> | undefined> {
  return within(reader, 'mentioned_media', { media_id: checkedText('mediaId', mediaId) }, options)
}

/** Reads a comment in which the account is mentioned. The id comes with the webhook. @throws ApiError, OptionError, TokenError */
export async function mentionedComment<const F extends readonly NodeFieldItem<'facebook', 'IGComment'>[] = []>(
  reader: On,
  commentId: string,
  options: Fields<'IGComment', F> = {},
): Promise<NodeWith<'facebook', 'IGComment', F> | undefined> {
  return within(reader, 'mentioned_comment', { comment_id: checkedText('commentId', commentId) }, options)
}

/** Finds the id of a hashtag by its name, without `#`. An account can look for 30 different hashtags in seven days. @throws ApiError, OptionError, TokenError */
export async function findHashtag(reader: On, name: string, options?: CallOptions): Promise<string> {
  const q = checkedText('name', name).replace(/^#/, '')
  const reply = await reader.get('/ig_hashtag_search', { user_id: await account(reader), q }, options)
  const id = idOf(recordOf(onlyOf(recordOf(reply)['data']))['id'])
  if (id !== undefined) return id
  throw malformedReply(named('/ig_hashtag_search'), 'the id of a hashtag')
}

/**
 * Lists the public media with a hashtag: the most popular ones (`top_media`), or those of the last 24 hours (`recent_media`).
 *
 * @throws ApiError, OptionError, TokenError
 */
export async function hashtagMedia<const F extends readonly NodeFieldItem<'facebook', 'IGMedia'>[] = []>(
  reader: On,
  hashtagId: string,
  which: 'top_media' | 'recent_media',
  options: Fields<'IGMedia', F> & { readonly limit?: number | undefined } = {},
): Promise<Pages<NodeWith<'facebook', 'IGMedia', F>>> {
  const parameters = { user_id: await account(reader) }
  return reader.node(hashtagId).edge(which, { ...(options as object), parameters }) as never
}

/** Music, or the sound of somebody's reel, that a reel can have. */
export type Audio = NodeWith<'facebook', 'IGAudio', [], DefaultField<'facebook', 'IGAudio'>>

/**
 * Lists audio for reels: what fits `search_query`, or what is used much. A reel takes the `audio_id` in its `audio_configuration`.
 *
 * @throws ApiError, OptionError, TokenError
 * @example
 * import { createInstagram, createToken } from '@darkroom/client/facebook'
 * import { findAudio } from '@darkroom/client/facebook/discovery'
 * const fetch = async () => Response.json({ audio: [{ audio_id: '2000000000000001', title: 'Night train', audio_type: 'music' }] })
 * const instagram = createInstagram({ appId: '358205879134926', appSecret: 'app secret', redirectUri: 'https://app.example/auth', scopes: ['instagram_basic'], fetch })
 * const token = createToken({ login: 'facebook', kind: 'page', accessToken: 'EAAexample', userId: '17841472020051826', issuedAt: 0 })
 * const [first] = await findAudio(instagram.as(token), { audio_type: 'music', search_query: 'train' })
 * first?.title // => 'Night train'
 */
export async function findAudio(
  reader: On,
  parameters: Omit<ParametersOf<'facebook', OperationAt<'facebook', 'GET', '/ig_audio'>>, 'user_id' | 'ig_user_id'>,
  options?: CallOptions,
): Promise<readonly Audio[]> {
  const reply = await reader.get('/ig_audio', { ...parameters, user_id: await account(reader) }, options)
  const { audio } = recordOf(reply)
  if (Array.isArray(audio)) return audio as readonly Audio[]
  throw malformedReply(named('/ig_audio'), 'a list of audio')
}

/** What the platform needs to show a public post on another site. */
export type Embedding = ReplyOf<'facebook', OperationAt<'facebook', 'GET', '/instagram_oembed'>>

/** Reads how a public post is shown on another site. @throws ApiError, OptionError, TokenError */
export async function embed(
  reader: On,
  parameters: ParametersOf<'facebook', OperationAt<'facebook', 'GET', '/instagram_oembed'>>,
  options?: CallOptions,
): Promise<Embedding> {
  return (await reader.get('/instagram_oembed', parameters, options)) as Embedding
}

/** Reads something that only exists among the fields of the account. */
async function within<T>(
  reader: On,
  name: string,
  modifiers: Readonly<Record<string, string>>,
  options: CallOptions & { readonly fields?: unknown },
): Promise<T | undefined> {
  const { fields = ['id'], ...more } = options
  const asked = { ...more, fields: [{ [name]: { ...modifiers, fields: fields as readonly string[] } }] }
  const found = await reader.node(await account(reader)).get(asked)
  return found[name] as T | undefined
}

async function account(reader: On): Promise<string> {
  return accountOf(await insidesOf(reader, 'facebook').source.get())
}

function checkedText(name: string, value: unknown): string {
  if (isText(value) && /^[^\s(){},]{1,200}$/.test(value)) return value
  throw invalidOption(name, 'a string without spaces, brackets and commas', value)
}

function named(path: string): { readonly method: 'GET'; readonly host: 'graph.facebook.com'; readonly path: string } {
  return { method: 'GET', host: 'graph.facebook.com', path }
}
