import type { MediaFile } from '@darkroom/client/instagram/publish'
import type { PostRow } from '../store/schema.ts'

/** An image or a video: its URL, or a file that was posted. */
export type WantedFile = string | { readonly file: string }

/** Parameters of the platform's own, by their own names. */
export type WantedParameters = Readonly<Record<string, unknown>>

/** An image or a video of a carousel. */
export interface WantedItem {
  readonly image?: WantedFile | undefined
  readonly video?: WantedFile | undefined
  readonly parameters?: WantedParameters | undefined
}

/** What is to be published. */
export interface WantedPost extends WantedItem {
  readonly kind: PostRow['kind']
  readonly cover?: WantedFile | undefined
  readonly items?: readonly WantedItem[] | undefined
  readonly caption?: string | undefined
}

/** What is to be published, as it was stored. */
export function readWanted({ wanted }: Pick<PostRow, 'wanted'>): WantedPost {
  return JSON.parse(wanted) as WantedPost
}

/** The ids of the files in a post. */
export function filesIn(post: WantedPost): string[] {
  const places = [post, ...(post.items ?? [])].flatMap(({ image, video }) => [image, video])
  const ids = [...places, post.cover].flatMap((place) => (typeof place === 'object' ? [place.file] : []))
  return [...new Set(ids)]
}

/** The post as the client takes it. @param place What stands for a file that was posted. */
export function clientPost(
  { items, caption, cover, ...post }: WantedPost,
  place: (fileId: string) => MediaFile,
): Record<string, unknown> {
  return {
    ...clientItem(post, place),
    ...(cover !== undefined && { cover: placed(cover, place) }),
    ...(caption !== undefined && { caption }),
    ...(items && { items: items.map((item) => clientItem(item, place)) }),
  }
}

function clientItem(
  { image, video, parameters }: WantedItem,
  place: (fileId: string) => MediaFile,
): Record<string, unknown> {
  return {
    ...parameters,
    ...(image !== undefined && { image: placed(image, place) }),
    ...(video !== undefined && { video: placed(video, place) }),
  }
}

function placed(file: WantedFile, place: (fileId: string) => MediaFile): MediaFile {
  return typeof file === 'string' ? file : place(file.file)
}
