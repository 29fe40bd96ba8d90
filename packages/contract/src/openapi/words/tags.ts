import { nodeWords } from './node-words.ts'
import { capital } from './sentences.ts'

/** What is no operation of one kind of object. */
const others = {
  SignIn: 'Windows and tokens.',
  Search: 'What is found by a word, an address or several ids.',
} as const

/** The tag of sign-in. */
export const signInTag = 'SignIn'

/** The tag of an operation: the kind of object it is asked of. */
export function tagOf(node: string | undefined): string {
  return node ?? 'Search'
}

/** The tags that a document uses, with their descriptions. */
export function tagList(used: Iterable<string>): readonly { name: string; description: string }[] {
  const words: Readonly<Record<string, string>> = nodeWords
  const texts: Readonly<Record<string, string>> = others
  return [...new Set(used)]
    .sort()
    .map((name) => ({ name, description: texts[name] ?? `${capital(words[name] ?? name)}.` }))
}
