import type { ContainerKind, containerKinds, Login, operations } from '@darkroom/contract'
import type { ParameterName, ParameterValue } from '../reading/parameter-types.ts'
import type { MediaFile } from './upload/media-file.ts'

/** The logins that can publish. */
export type PublishingLogin = Exclude<Login, 'basic-display'>

type Parameters = (typeof operations)['POST IGUser/media']['parameters']

/** What may be given beside the file: the platform's own parameters, by their own names. */
type Beside<L extends PublishingLogin, K extends ContainerKind> = {
  readonly [P in Extract<(typeof containerKinds)[K]['parameters'][number], ParameterName<L, Parameters>>]?:
    | ParameterValue<P, Parameters[P]['type']>
    | undefined
}

/** An image in the feed. */
export type ImagePost<L extends PublishingLogin> = Beside<L, 'image'> & { readonly image: MediaFile }

/** A reel. `cover` is an image for its cover, and wins over `thumb_offset`. */
export type ReelPost<L extends PublishingLogin> = Omit<Beside<L, 'reel'>, 'cover_url'> & {
  readonly video: MediaFile
  readonly cover?: MediaFile | undefined
}

/** A story: an image or a video. */
export type StoryPost<L extends PublishingLogin> = Beside<L, 'story'> & ImageOrVideo

/** A carousel of 2 to 10 images and videos. */
export type CarouselPost<L extends PublishingLogin> = Beside<L, 'carousel'> & {
  readonly items: readonly CarouselItem<L>[]
}

/** An image or a video of a carousel. */
export type CarouselItem<L extends PublishingLogin> =
  | (Beside<L, 'imageItem'> & { readonly image: MediaFile; readonly video?: undefined })
  | (Beside<L, 'videoItem'> & { readonly video: MediaFile; readonly image?: undefined })

type ImageOrVideo =
  | { readonly image: MediaFile; readonly video?: undefined }
  | { readonly video: MediaFile; readonly image?: undefined }

/** The posts by kind. */
export interface Posts<L extends PublishingLogin> {
  image: ImagePost<L>
  reel: ReelPost<L>
  story: StoryPost<L>
  carousel: CarouselPost<L>
}

/** What can be published. */
export type PostKind = keyof Posts<PublishingLogin>
