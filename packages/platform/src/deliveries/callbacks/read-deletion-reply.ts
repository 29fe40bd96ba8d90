import { readFlatLiteral } from './read-flat-literal.ts'

/** What an app answered to a data deletion request. */
export interface DeletionReply {
  /** Where the person can follow the deletion. */
  readonly statusUrl: string
  readonly confirmationCode: string
}

/**
 * Reads the answer to a data deletion request: JSON, or the JavaScript literal that the documentation prints (the
 * contract's `conflicts.deletionReply`).
 *
 * @returns The reply, or a sentence that says what is wrong with it.
 */
export function readDeletionReply(text: string): DeletionReply | string {
  const reply = readJsonObject(text) ?? readFlatLiteral(text)
  if (reply === undefined) return 'The answer is neither a JSON object nor an object literal.'
  const { url, confirmation_code: code } = Object.fromEntries(reply)
  if (typeof url !== 'string') return 'The answer has no url.'
  if (!isWebAddress(url)) return 'The url in the answer does not begin with https:// or http://.'
  if (typeof code !== 'string') return 'The answer has no confirmation_code.'
  if (!/^[\w-]{1,256}$/.test(code)) return 'The confirmation_code in the answer is not made of letters and digits only.'
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
