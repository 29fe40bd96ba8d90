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
