import type { ContainerKind, Login } from '@darkroom/contract'
import { checkNames } from '../errors/check-names.ts'
import { invalidOption } from '../errors/option-error.ts'
import { facebookOnly, kinds, leastItems, mostItems } from '../from-contract/publishing.ts'
import { isRecord, isText, type JsonRecord } from '../json-value.ts'
import { checkCaption } from './checks/check-caption.ts'
import { checkProductTags } from './checks/check-product-tags.ts'
import { checkFailed } from './containers/check-failed.ts'
import type { PostKind } from './post.ts'
import type { MediaFile } from './upload/media-file.ts'

/** A container that is to be made. */
export interface Draft {
  readonly kind: ContainerKind
  readonly parameters: Readonly<Record<string, string>>
  readonly image?: MediaFile | undefined
  readonly video?: MediaFile | undefined
  readonly cover?: MediaFile | undefined
}

/**
 * The containers of a post, the one to publish last. What the platform is known to refuse is refused here, with its numbers and words.
 *
 * @throws OptionError, PublishError `check_failed`
 */
export function plan(login: Login, kind: PostKind, post: unknown): Draft[] {
  const whole = isRecord(post) ? post : {}
  checkCaption(whole['caption'])
  if (kind === 'image') return [draft(login, kind, post, 'image')]
  if (kind === 'reel') return [draft(login, kind, post, 'video', 'cover')]
  if (kind === 'story') return [draft(login, kind, post, whole['video'] === undefined ? 'image' : 'video')]
  const { items, ...parent } = whole
  if (!Array.isArray(items))
    throw invalidOption('items', `a list of ${leastItems} to ${mostItems} images and videos`, items)
  if (items.length < leastItems || items.length > mostItems) {
    throw checkFailed('carouselCount', `The carousel has ${items.length} items.`)
  }
  const children = items.map((item: unknown) =>
    isRecord(item) && item['video'] !== undefined
      ? draft(login, 'videoItem', item, 'video')
      : draft(login, 'imageItem', item, 'image'),
  )
  return [...children, draft(login, kind, parent)]
}

function draft(
  login: Login,
  kind: ContainerKind,
  post: unknown,
  ...files: readonly ('image' | 'video' | 'cover')[]
): Draft {
  const { mediaType, parameters: all } = kinds[kind]
  const has = all
    .split(' ')
    .filter((name) => name !== 'cover_url' && (login === 'facebook' || !facebookOnly.includes(name)))
  const where = kind.endsWith('Item') ? 'The parts of an item of a carousel' : `The parts of this ${kind}`
  if (!isRecord(post)) throw invalidOption(kind, 'an object', post)
  checkNames(where, post, [...files, ...has])
  const [main] = files
  if (main !== undefined && (post[main] ?? undefined) === undefined)
    throw invalidOption(main, 'a URL or a file', undefined)
  checkProductTags(post['product_tags'], main === 'video')
  const values = has.flatMap((name) => {
    const value = post[name]
    return value === undefined ? [] : [[name, printed(name, value)] as const]
  })
  const fixed = {
    ...(mediaType && { media_type: mediaType }),
    ...(kind.endsWith('Item') && { is_carousel_item: 'true' }),
  }
  const { image, video, cover } = post as JsonRecord & Pick<Draft, 'image' | 'video' | 'cover'>
  return { kind, parameters: { ...fixed, ...Object.fromEntries(values) }, image, video, cover }
}

/** Lists and objects are sent as JSON. */
function printed(name: string, value: unknown): string {
  if (isText(value)) return value
  if (typeof value === 'boolean' || Number.isFinite(value)) return String(value)
  if (Array.isArray(value) || isRecord(value)) return JSON.stringify(value)
  throw invalidOption(name, 'a string, number, true, false, list or object', value)
}
