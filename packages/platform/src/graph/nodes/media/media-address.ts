import { addressOn } from '../../../base/hosts.ts'
import type { Media } from '../../../world/records/media/media.ts'
import { shortcodeOf } from '../../../world/records/media/number.ts'

/** Where a media is on the site. A story's address has no www, and no slash at the end (recorded). */
export function mediaAddress({ number, place, productType }: Media, username: string): string {
  if (place === 'story') return `https://instagram.com/stories/${username}/${number}`
  const kind = productType === 'REELS' ? 'reel' : 'p'
  return addressOn('www.instagram.com', `/${kind}/${shortcodeOf(number)}/`)
}
