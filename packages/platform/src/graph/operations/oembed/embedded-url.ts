import { hosts } from '@darkroom/contract'

/** What an address on Instagram shows. */
export type EmbeddedUrl =
  | { readonly shows: 'post'; readonly shortcode: string }
  | { readonly shows: 'profile'; readonly username: string }
  | { readonly shows: 'something else' }

const post = /^(?:\/[\w.]{1,30})?\/(?:p|tv|reel|reels)\/([\w-]{1,64})\/?$/
const profile = /^\/([\w.]{1,30})\/?$/

/**
 * Reads the address of a post, a reel or a profile.
 *
 * @returns undefined if it is no address on Instagram
 *
 * `https://www.instagram.com/reel/DVrE5OUgKBN/?hl=en` shows the post with the shortcode DVrE5OUgKBN.
 */
export function readEmbeddedUrl(text: string): EmbeddedUrl | undefined {
  const url = URL.parse(text.trim())
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined
  if (hosts.find(({ name }) => name === url.hostname)?.surface !== 'instagram') return undefined
  const path = url.pathname.replace(/\/{2,}/g, '/')
  const shortcode = post.exec(path)?.[1]
  if (shortcode !== undefined) return { shows: 'post', shortcode }
  const username = profile.exec(path)?.[1]
  return username === undefined ? { shows: 'something else' } : { shows: 'profile', username }
}
