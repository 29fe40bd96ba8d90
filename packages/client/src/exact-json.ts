import { attempt } from './attempt.ts'

/**
 * Reads JSON without losing a digit of an id: an integer that a double cannot hold exactly becomes a string of its digits, and
 * so does any number under a key that names ids (`id`, `uid`, `media_id`, `target_ids`). A number there that is no integer a double holds becomes
 * its text as it was sent (`1e17`): it is no id, but nothing of it is lost. All else is as `JSON.parse` gives it.
 *
 * The text is gone through once and then parsed without a reviver, which takes seconds for megabytes of small values.
 *
 * @throws SyntaxError where the text is not JSON; its message quotes the text, so it must not be passed on.
 */
export function parseExactJson(text: string): unknown {
  return JSON.parse(mayLose.test(text) ? quoteIds(text) : text)
}

/** JSON in bytes; `undefined` for what is not JSON in UTF-8. */
export function jsonOfBytes(bytes: Uint8Array): unknown {
  return attempt(bytes, () => parseExactJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
}

/** Texts without these have no number to lose, and need no closer look; most have none. */
const mayLose = /(^|[^"\w])\d{16}|ids?"\s*:\s*[-\d[]|\\/

const [quote, backslash, colon, comma, minus] = [34, 92, 58, 44, 45]

/**
 * JSON with quotes around the numbers that have to be kept as texts. What is not JSON stays so: only what is a number, where a value
 * can stand, is quoted.
 */
function quoteIds(json: string): string {
  let quoted = ''
  let copied = 0
  /** Where the last string begins and ends: before a colon, it is a key. */
  let key: readonly [from: number, to: number] | undefined
  let last: readonly [from: number, to: number] = [0, 0]
  /** For each array that is open, whether it is one of ids; for each object, `undefined`. */
  const open: (boolean | undefined)[] = []
  const isOfIds = (): boolean => (key ? isIdKey(json.slice(...key)) : open.at(-1) === true)
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at)
    if (code === quote) {
      const from = at
      for (at++; at < json.length && json.charCodeAt(at) !== quote; at++) if (json.charCodeAt(at) === backslash) at++
      last = [from, at + 1]
    } else if (code === colon) key = last
    else if (code === comma) key = undefined
    else if (code === 91 || code === 123) {
      open.push(code === 91 ? isOfIds() : undefined)
      key = undefined
    } else if (code === 93 || code === 125) {
      open.pop()
      key = undefined
    } else if (code === minus || (code >= 48 && code <= 57)) {
      const from = at
      while (isOfNumber(json.charCodeAt(at + 1))) at++
      const source = json.slice(from, at + 1)
      // Without a key, a number in an object stands where a key has to.
      const isValue = key !== undefined || open.length === 0 || open.at(-1) !== undefined
      const kept = isValue && isNumber.test(source) ? keptText(source, isOfIds) : undefined
      if (kept !== undefined) {
        quoted += `${json.slice(copied, from)}"${kept}"`
        copied = at + 1
      }
    }
  }
  return quoted + json.slice(copied)
}

const isNumber = /^-?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d+)?$/i

/** The text that a number has to be kept as; `undefined` where it stays a number. */
function keptText(source: string, isOfIds: () => boolean): string | undefined {
  const number = Number(source)
  if (Number.isSafeInteger(number)) return isOfIds() ? String(number) : undefined
  return /^-?\d+$/.test(source) || isOfIds() ? source : undefined
}

/** Whether a key, in its quotes, names ids. */
function isIdKey(key: string): boolean {
  return /(^|_)u?ids?$/.test(String(key.includes('\\') ? attempt<string, unknown>(key, JSON.parse) : key.slice(1, -1)))
}

/** Digits, `.`, `+`, `-`, `e`, `E`. */
function isOfNumber(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 46 || code === 43 || code === minus || code === 101 || code === 69
}
