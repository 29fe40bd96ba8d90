import type { Media } from '../../../world/records/media/media.ts'

const kinds = { REELS: 'reel', STORY: 'story', LIVE: 'broadcast', FEED: 'post', AD: 'post' } as const

/** What a media is called in a sentence. */
export function kindOf(media: Media): string {
  if (media.mediaType === 'CAROUSEL_ALBUM') return 'album'
  return media.productType === 'FEED' && media.mediaType === 'VIDEO' ? 'video' : kinds[media.productType]
}

const longest = 120

/** What somebody hears who does not see a picture: its own description, else the start of its caption. */
export function describe(media: Media, otherwise = ''): string {
  const words = [...(media.altText || media.caption || otherwise).replace(/\s+/g, ' ').trim()]
  if (words.length === 0) return `A ${kindOf(media)} without a caption`
  return words.length > longest ? `${words.slice(0, longest).join('')}…` : words.join('')
}
