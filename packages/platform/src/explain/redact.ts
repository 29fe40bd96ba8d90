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

/** Hides what looks like a token or a secret in a sentence. */
export function redactText(text: string): string {
  return everyShape.reduce((shown, shape) => shown.replace(shape, hidden), text)
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
