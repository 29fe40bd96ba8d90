type Reviver = (key: string, value: unknown, context?: { readonly source?: string }) => unknown

const parse = JSON.parse as (text: string, reviver?: Reviver) => unknown

/**
 * Reads JSON without losing a digit of an id: an integer that a double cannot hold exactly becomes a string of its digits, and
 * so does any integer under a key that names ids (`id`, `uid`, `media_id`, `target_ids`). All else is as `JSON.parse` gives it.
 *
 * @throws SyntaxError where the text is not JSON; its message quotes the text, so it must not be passed on.
 */
export function parseExactJson(text: string): unknown {
  if (!mayLose.test(text)) return JSON.parse(text)
  return readsSource ? parseBySource(text) : parseByText(text)
}

/** The way of runtimes that tell a reviver the source text of a number. */
export function parseBySource(text: string): unknown {
  return parse(text, (key, value, context) => exact(key, value, context?.source))
}

/** The way of all others: such integers are put in quotes before the text is read. */
export function parseByText(text: string): unknown {
  parse(text) // Quotes could mend a broken text, so it is read once as it is.
  const quoted = text.replaceAll(stringOrNumber, (token) => (isUnsafeInteger(token) ? `"${token}"` : token))
  return parse(quoted, (key, value) => exact(key, value, undefined))
}

const stringOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g

/** Texts without these have no number to lose, and need no closer look; most have none. */
const mayLose = /(?:^|[:[,\s])-?\d{16}|ids?"\s*:\s*[-\d[]|\\/

const namesIds = /(?:^|_)u?ids?$/

const readsSource = parseBySource('9007199254740993') === '9007199254740993'

function exact(key: string, value: unknown, source: string | undefined): unknown {
  if (typeof value === 'number') {
    if (source !== undefined && isUnsafeInteger(source)) return source
    return namesIds.test(key) && Number.isSafeInteger(value) ? String(value) : value
  }
  return Array.isArray(value) && namesIds.test(key) ? value.map((item) => exact(key, item, undefined)) : value
}

function isUnsafeInteger(token: string): boolean {
  return /^-?\d{16,}$/.test(token) && !Number.isSafeInteger(Number(token))
}
