import type { NewMedia } from '../../world/records/media/media.ts'
import { numberOfShortcode } from '../../world/records/media/number.ts'
import type { MediaKind } from '../rules/word-rules.ts'
import type { TakeFile, TakenFile } from './take-file.ts'

type Kinds = Pick<Required<NewMedia>, 'mediaType' | 'productType' | 'place'>

/** What a media of a kind is stored as. @param video Whether a post or story is a video. */
export function columnsOfKind(kind: MediaKind, video: boolean): Kinds {
  const mediaType = video ? 'VIDEO' : 'IMAGE'
  const columns: Readonly<Record<MediaKind, Kinds>> = {
    post: { mediaType, productType: 'FEED', place: 'grid' },
    album: { mediaType: 'CAROUSEL_ALBUM', productType: 'FEED', place: 'grid' },
    reel: { mediaType: 'VIDEO', productType: 'REELS', place: 'grid' },
    story: { mediaType, productType: 'STORY', place: 'story' },
    live: { mediaType: 'BROADCAST', productType: 'LIVE', place: 'live' },
  }
  return columns[kind]
}

/** Which kind a stored media is. */
export function kindOf({ mediaType, productType, place }: Kinds): MediaKind {
  if (place === 'story' || place === 'live') return place
  if (mediaType === 'CAROUSEL_ALBUM') return 'album'
  return productType === 'REELS' ? 'reel' : 'post'
}

/** The height of a media that does not say. */
export function usualHeight(kind: MediaKind): number {
  return kind === 'reel' || kind === 'story' || kind === 'live' ? 1920 : 1080
}

/** The width of a media that does not say, and the milliseconds of a video that does not say. */
export const usualWidth = 1080
export const usualDuration = 15_000

interface Filed {
  readonly file?: string | undefined
  readonly fileId?: string | undefined
  readonly cover?: string | undefined
  readonly coverId?: string | undefined
  readonly width?: number | undefined
  readonly height?: number | undefined
  readonly duration?: number | undefined
  readonly shortcode?: string | undefined
}

/** The columns of a media or a part of one that follow from its files. @param name What to call it, at the beginning of a sentence. */
export function columnsOfFile(
  entry: Filed,
  name: string,
  takeFile: TakeFile,
  { video, height }: { readonly video: boolean; readonly height: number },
): Pick<Required<NewMedia>, 'fileId' | 'coverId' | 'width' | 'height' | 'duration'> & { readonly number?: string } {
  const taken: Partial<TakenFile> = entry.file === undefined ? {} : takeFile(entry.file, name)
  const cover = entry.cover === undefined ? undefined : takeFile(entry.cover, name)
  const seconds = entry.duration
  const number = entry.shortcode === undefined ? undefined : numberOfShortcode(entry.shortcode)
  return {
    fileId: taken.id ?? entry.fileId ?? null,
    coverId: cover?.id ?? entry.coverId ?? null,
    width: entry.width ?? taken.width ?? usualWidth,
    height: entry.height ?? taken.height ?? height,
    duration: video ? (seconds === undefined ? (taken.duration ?? usualDuration) : Math.round(seconds * 1000)) : null,
    ...(number === undefined ? {} : { number }),
  }
}
