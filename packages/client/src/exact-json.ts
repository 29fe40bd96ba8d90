/**
 * Reads JSON without losing a digit of an id: an integer that a double cannot hold exactly becomes a string of its digits, and
 * so does any integer under a key that names ids (`id`, `uid`, `media_id`, `target_ids`). All else is as `JSON.parse` gives it.
 *
 * @throws SyntaxError where the text is not JSON; its message quotes the text, so it must not be passed on.
 */
export function parseExactJson(text: string): unknown {
  // Quotes could mend a broken text, so it is read once as it is.
  const value: unknown = JSON.parse(text)
  if (!mayLose.test(text)) return value
  return JSON.parse(
    text.replace(stringOrNumber, (token) =>
      /^-?\d{16,}$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token,
    ),
    exact,
  )
}

/**
 * The same; `undefined` for what is not JSON.
 *
 * @param parse `JSON.parse` where there is no id to lose.
 */
export function parseJson(text: string, parse: (text: string) => unknown = parseExactJson): unknown {
  try {
    return parse(text)
  } catch {
    return undefined
  }
}

/** JSON in bytes; `undefined` for what is not JSON in UTF-8. */
export function jsonOfBytes(bytes: Uint8Array): unknown {
  return parseJson('', () => parseExactJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
}

const stringOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g

/** Texts without these have no number to lose, and need no closer look; most have none. */
const mayLose = /(^|[:[,\s])-?\d{16}|ids?"\s*:\s*[-\d[]|\\/

function exact(key: string, value: unknown): unknown {
  if (!/(^|_)u?ids?$/.test(key)) return value
  if (Array.isArray(value)) return value.map((item) => exact(key, item))
  return Number.isSafeInteger(value) ? String(value) : value
}
