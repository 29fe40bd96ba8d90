import { accountFieldWords } from './words/account-fields.ts'
import { businessFieldWords } from './words/business-fields.ts'
import { businessParameterWords } from './words/business-parameters.ts'
import { mediaFieldWords } from './words/media-fields.ts'
import { publishingParameterWords } from './words/publishing-parameters.ts'
import { readingParameterWords } from './words/reading-parameters.ts'

type Words = Readonly<Record<string, string>>

/** What fields hold, by name or by `Node.name`. */
export const fieldWords: Words = { ...accountFieldWords, ...mediaFieldWords, ...businessFieldWords }

/** What parameters say, by name or by an operation's name, a space and the parameter's. */
export const parameterWords: Words = {
  ...readingParameterWords,
  ...publishingParameterWords,
  ...businessParameterWords,
}

/**
 * What a field holds; undefined: its name says it.
 *
 * @example
 * import { wordsOfField } from '@darkroom/contract'
 * wordsOfField('IGMedia', 'caption') // => 'The caption.'
 */
export function wordsOfField(node: string, name: string): string | undefined {
  return pick(fieldWords, `${node}.${name}`, name)
}

/**
 * What a parameter says; undefined: its name says it.
 *
 * @param operation The name of an operation, or the path of an endpoint.
 * @example
 * import { wordsOfParameter } from '@darkroom/contract'
 * wordsOfParameter('POST IGUser/media', 'caption') // => 'The caption, with hashtags and mentions.'
 */
export function wordsOfParameter(operation: string, name: string): string | undefined {
  return pick(parameterWords, `${operation} ${name}`, name)
}

function pick(words: Words, special: string, usual: string): string | undefined {
  return [special, usual].filter((key) => Object.hasOwn(words, key)).map((key) => words[key])[0]
}
