import { attempt } from './attempt.ts'

/**
 * Reads JSON without losing a digit of an id: an integer that a double cannot hold exactly becomes a string of its digits, and
 * so does any integer under a key that names ids (`id`, `uid`, `media_id`, `target_ids`). All else is as `JSON.parse` gives it.
 *
 * The digits come from the source text that `JSON.parse` hands a reviver ("JSON.parse source text access"; Node since 21, browsers since early 2025). A
 * runtime that hands none leaves such an id a number that has lost digits, and numbers are no ids: it is refused where it is read.
 *
 * @throws SyntaxError where the text is not JSON; its message quotes the text, so it must not be passed on.
 */
export function parseExactJson(text: string): unknown {
  return JSON.parse(text, mayLose.test(text) ? exact : undefined)
}

/** JSON in bytes; `undefined` for what is not JSON in UTF-8. */
export function jsonOfBytes(bytes: Uint8Array): unknown {
  return attempt(bytes, () => parseExactJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
}

/** Texts without these have no number to lose, and need no closer look; most have none. */
const mayLose = /(^|[^"\w])\d{16}|ids?"\s*:\s*[-\d[]|\\/

function exact(key: string, value: unknown, { source = '' }: { readonly source?: string | undefined } = {}): unknown {
  const isWhole = Number.isSafeInteger(value)
  if (!isWhole && /^-?\d+$/.test(source)) return source
  if (!/(^|_)u?ids?$/.test(key)) return value
  return Array.isArray(value) ? value.map((item) => exact(key, item)) : isWhole ? String(value) : value
}
