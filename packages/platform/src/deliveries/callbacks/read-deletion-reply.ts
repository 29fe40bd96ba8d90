import { readFlatLiteral } from './read-flat-literal.ts'

/** What an app answered to a data deletion request. */
export interface DeletionReply {
  /** Where the person sees how far the deletion is. */
  readonly statusUrl: string
  readonly confirmationCode: string
}

/**
 * Reads the answer to a data deletion request: JSON, or the JavaScript literal that the documentation prints (the two disagree,
 * see the fact sheet's conflict 13). @returns What is wrong with it, in a sentence.
 */
export function readDeletionReply(text: string): DeletionReply | string {
  const reply = readJsonObject(text) ?? readFlatLiteral(text)
  if (reply === undefined) return 'The answer is neither a JSON object nor a literal of one.'
  const { url, confirmation_code: code } = Object.fromEntries(reply)
  if (typeof url !== 'string') return 'The answer has no url.'
  if (!isWebAddress(url)) return 'The url of the answer is no address that begins with https:// or http://.'
  if (typeof code !== 'string') return 'The answer has no confirmation_code.'
  if (!/^[\w-]{1,256}$/.test(code)) return 'The confirmation_code of the answer is not made of letters and digits.'
  return { statusUrl: url, confirmationCode: code }
}

function readJsonObject(text: string): Map<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? new Map(Object.entries(value)) : undefined
  } catch {
    return undefined
  }
}

function isWebAddress(text: string): boolean {
  return text.length <= 2048 && /^https?:\/\//i.test(text) && URL.canParse(text)
}
