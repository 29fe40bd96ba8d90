import { limits } from '@darkroom/contract'

/** The most characters of a caption. Instagram does not document the same of a comment; Darkroom's pages take as many. */
export const longestCaption: number = limits.captionChars.value

/** What a caption or a comment names: usernames after `@`, hashtags after `#`, each once, in lower case. */
export interface Named {
  readonly usernames: readonly string[]
  readonly hashtags: readonly string[]
}

const username = /(?<![\w.@#])@([A-Za-z0-9_](?:[A-Za-z0-9_.]{0,28}[A-Za-z0-9_])?)/g
const hashtag = /(?<![\p{L}\p{N}_&])#([\p{L}\p{N}\p{M}_]{1,100})/gu

/** Finds who and what a text names. */
export function namedIn(text: string): Named {
  return { usernames: found(text, username), hashtags: found(text, hashtag) }
}

function found(text: string, pattern: RegExp): string[] {
  return [...new Set(Array.from(text.matchAll(pattern), ([, name = '']) => name.toLowerCase()))]
}

/** A piece of a text: as it stands, and whom or what it names. */
export interface CaptionPart {
  readonly text: string
  readonly username?: string
  readonly hashtag?: string
}

/** A text in pieces, in order: those that name somebody or something, and what stands between them. */
export function captionParts(text: string): CaptionPart[] {
  const named = [
    ...Array.from(text.matchAll(username), (match) => ({ match, key: 'username' as const })),
    ...Array.from(text.matchAll(hashtag), (match) => ({ match, key: 'hashtag' as const })),
  ].sort((one, other) => one.match.index - other.match.index)
  const parts: CaptionPart[] = []
  let end = 0
  for (const { match, key } of named) {
    const [whole, name = ''] = match
    if (match.index < end) continue
    if (match.index > end) parts.push({ text: text.slice(end, match.index) })
    parts.push({ text: whole, [key]: name.toLowerCase() })
    end = match.index + whole.length
  }
  if (end < text.length) parts.push({ text: text.slice(end) })
  return parts
}
