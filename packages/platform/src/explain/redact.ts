/** Printed in place of a secret. */
const hidden = '…'

/** The longest value of an unknown parameter that is shown. */
const longestUnknown = 100

/** Parameters whose values hold no secrets, whatever their length. */
const harmless = new Set(
  'app_id client_id fields grant_type limit metric period redirect_uri response_type scope'.split(' '),
)

const secretName =
  /token|secret|passw|proof|signature|signed|(?:^|_)(?:code|state|key|hash|session|cookie|auth)(?:_|$)|^code|^authorization/i
const inside = [
  /(?:token|secret|proof|code|state|key|signed_request)(?:=|%(?:25)*3d)/i,
  /passw\w{0,20}(?:=|%(?:25)*3d)/i,
]
/** Tokens and codes by their prefixes, `app id|secret`, and long runs of letters and digits. */
const shapes = [/\d{9,24}(?:\||%(?:25)*7[cC])\w/, /(?:IG(?:QV|AA)|EAA|AQ)[\w-]{16,}/, /[0-9a-fA-F]{24,}/, /[\w-]{40,}/]
// Tested one at a time: combined into one expression, they take more than linear time.
const secretParts = [...inside, ...shapes]
const everyShape = shapes.map((shape) => new RegExp(shape, 'g'))

/** The longest path and query that are shown. */
const longestShown = 2000

/**
 * Hides in a query string the values of secrets, values that look like a secret, and values of unknown parameters longer than a
 * hundred characters. Everything else stays as it was sent.
 */
export function redactQuery(query: string): string {
  return bounded(query, '&', redactPair)
}

/** Hides a token that was pasted into a path. */
export function redactPath(path: string): string {
  return bounded(path, '/', (segment) => (isSecretValue(segment) ? hidden : segment))
}

/** Hides what looks like a token or a secret in a sentence, and the value of each pair in it that is called like one. */
export function redactText(text: string): string {
  const named = text.replace(pairInText, (pair, name: string) => (isSecretName(name) ? `${name}=${hidden}` : pair))
  return everyShape.reduce((shown, shape) => shown.replace(shape, hidden), named)
}

/** A name and its value as in a query, anywhere in a text. */
const pairInText = /(?<![\w%.[\]-])([\w%.[\]-]{1,60})="?[^\s&;,"'<>]+/g

/** Whether a value is a secret by its name, or holds a token or a named secret; long values that only look like one are none here. */
export function holdsSecret(name: string, value: string): boolean {
  if (value === '') return false
  return isSecretName(name) || [...inside, ...shapes.slice(0, 2)].some((part) => part.test(value))
}

/**
 * Redacts each part of a text, cut at {@link longestShown}. A part that is cut through is hidden, since half a secret is not
 * recognized.
 */
function bounded(text: string, separator: string, redact: (part: string) => string): string {
  if (text.length <= longestShown) return text.split(separator).map(redact).join(separator)
  const whole = text.slice(0, longestShown).split(separator).slice(0, -1)
  return [...whole.map(redact), hidden].join(separator)
}

function redactPair(pair: string): string {
  const end = pair.indexOf('=')
  // A pair without a name is a value.
  if (end === -1) return isSecretValue(pair) || pair.length > longestUnknown ? hidden : pair
  const name = decoded(pair.slice(0, end))
  const value = pair.slice(end + 1)
  const shownName = isSecretValue(name) || name.length > longestUnknown ? hidden : pair.slice(0, end)
  const isTooLong = value.length > longestUnknown && !harmless.has(name)
  if (value === '') return `${shownName}=`
  return secretName.test(name) || isTooLong || isSecretValue(value) ? `${shownName}=${hidden}` : `${shownName}=${value}`
}

/** Whether a value is or contains a secret, however often it was percent-encoded. */
function isSecretValue(value: string): boolean {
  let text = value
  for (let round = 0; round < 4; round++) {
    if (secretParts.some((part) => part.test(text))) return true
    const next = decoded(text)
    if (next === text) return false
    text = next
  }
  return true
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // Decodes what is encoded correctly, and leaves the rest.
    return text.replace(/%[0-7][0-9a-f]/gi, (encoded) => decodeURIComponent(encoded))
  }
}

/** Whether the value of a parameter, a header or a key is hidden, going by its name and what it looks like. */
export function isSecret(name: string, value: string): boolean {
  if (value === '') return false
  if (isSecretName(name)) return true
  return isSecretValue(value) || (value.length > longestUnknown && !harmless.has(name))
}

function isSecretName(name: string): boolean {
  return secretName.test(name) && !plainNames.has(name)
}

/** Names that only look like those of secrets. */
const plainNames = new Set(['token_type', 'grant_type', 'code_challenge_method', 'status_code'])

/** Hides secrets in an address: in its path, its query and its fragment. */
export function redactAddress(address: string): string {
  const [, before = '', query, fragment] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(address) ?? []
  const path = redactPath(before)
  const shownQuery = query === undefined ? '' : `?${redactQuery(query)}`
  return `${path}${shownQuery}${fragment === undefined ? '' : `#${redactQuery(fragment)}`}`
}

/**
 * Hides the secrets in a text of JSON: the values of keys that are called like secrets, and whatever looks like one. The rest stays as it
 * was, digit for digit. A string that is cut off at the end is hidden too.
 */
export function redactJson(text: string): string {
  let name = ''
  let shown = ''
  let at = 0
  for (;;) {
    const start = text.indexOf('"', at)
    if (start === -1) return shown + text.slice(at)
    shown += text.slice(at, start)
    const end = endOfString(text, start)
    if (end === -1) return `${shown}"${hidden}`
    const inner = text.slice(start + 1, end)
    at = end + 1
    if (/^\s{0,10}:/.test(text.slice(at, at + 11))) {
      name = inner
      shown += `"${isSecretValue(inner) ? hidden : inner}"`
    } else shown += `"${isSecretName(name) ? hidden : redactString(inner)}"`
  }
}

/** Where a string of JSON ends: at the quote that no backslash stands before. @returns -1 where it does not. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at
  }
  return -1
}

/** A string's content, in which addresses and tokens can stand. */
function redactString(text: string): string {
  const query = text.indexOf('?')
  if (query !== -1 && !text.includes(' ')) {
    return (
      redactText(text.slice(0, query + 1)) +
      text
        .slice(query + 1)
        .split('&')
        .map(redactLooseText)
        .join('&')
    )
  }
  return redactLooseText(text)
}

function redactLooseText(text: string): string {
  const pair = /^([\w%.[\]-]{1,60})=(.*)$/s.exec(text)
  if (pair !== null && secretName.test(pair[1] ?? '')) return `${pair[1]}=${hidden}`
  return redactText(text)
}
