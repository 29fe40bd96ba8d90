import type { SiteContext } from '../../../site-kit/site.ts'
import type { Media } from '../../../world/records/media/media.ts'
import { shortcodeOf } from '../../../world/records/media/number.ts'
import { instagramLink } from '../frame.tsx'

/** The path of a post or reel, of the album that a part belongs to, or of a story. @param username Whose it is. */
export function mediaPath(media: Media, username: string): string {
  if (media.place === 'story') return `/stories/${username}/${media.number}/`
  return media.productType === 'REELS' ? `/reel/${shortcodeOf(media.number)}/` : `/p/${shortcodeOf(media.number)}/`
}

/** The path of a form about a post or reel. */
export function formPath(media: Media, action: string): string {
  return `/p/${shortcodeOf(media.number)}/${action}/`
}

export function profileLink(c: SiteContext, username: string): string {
  return instagramLink(c, `/${username}/`)
}

export function hashtagLink(c: SiteContext, name: string): string {
  return instagramLink(c, `/explore/tags/${encodeURIComponent(name)}/`)
}
