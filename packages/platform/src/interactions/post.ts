import type { Context } from '../call.ts'
import { tellOfCaption } from '../deliveries/webhooks/comment-events.ts'
import { insertMedia, type Media } from '../world/records/media/media.ts'

/** What somebody posts as: a post or reel by what it holds, or a story. */
export type PostKind = 'post' | 'reel' | 'story'

/** A picture or video that is stored. */
export interface PostedFile extends Pick<Media, 'fileId' | 'width' | 'height' | 'duration'> {
  readonly mediaType: 'IMAGE' | 'VIDEO'
}

/** What a person posts by hand. */
export interface NewPost {
  readonly accountId: string
  readonly kind: PostKind
  readonly caption: string
  readonly altText: string
  /** None: a drawn picture. Several: an album. */
  readonly files: readonly PostedFile[]
  /** The colour of what is drawn where there is no file, 0 to 359. */
  readonly hue: number
}

/** Posts what a person made. */
export function addPost({ world }: Context, post: NewPost): Media['id'] {
  const { accountId, kind, caption, altText, hue, files } = post
  const id = world.ids.media()
  const createdAt = world.clock.now()
  const [first] = files
  const album = files.length > 1
  const common = { accountId, hue, createdAt }
  const place = kind === 'story' ? 'story' : 'grid'
  const productType = kind === 'story' ? 'STORY' : kind === 'reel' ? 'REELS' : 'FEED'
  world.database.transaction(() => {
    insertMedia(world, {
      ...common,
      id,
      caption,
      altText,
      place,
      productType,
      mediaType: kind === 'reel' ? 'VIDEO' : 'IMAGE',
      ...(kind === 'post' ? {} : { height: 1920 }),
      ...(album ? { mediaType: 'CAROUSEL_ALBUM' } : first),
    })
    for (const [position, file] of album ? files.entries() : []) {
      const part = { place: 'child', parentId: id, position, caption: '', ...file } as const
      insertMedia(world, { ...common, ...part, id: world.ids.media(), hue: (hue + position * 47) % 360 })
    }
    tellOfCaption(world, id)
  })
  return id
}
