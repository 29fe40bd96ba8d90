/** What stands where a secret stood. */
const hidden = '…'

/** Longest value of a parameter nobody knows that is shown. */
const longestUnknown = 100

/** Parameters whose values say nothing about anybody's secrets, whatever their length. */
const harmless = new Set(
  'app_id client_id fields grant_type limit metric period redirect_uri response_type scope'.split(' '),
)

const secretName =
  /token|secret|passw|proof|signature|signed|(?:^|_)(?:code|state|key|hash|session|cookie|auth)(?:_|$)|^code|^authorization/i
const secretInside = /(?:token|secret|passw\w*|proof|code|state|key|signed_request)(?:=|%(?:25)*3d)/i
/** Tokens and codes by their prefixes, `app id|secret`, and runs of letters and digits that only a machine writes. */
const secretShape = /(?:IG(?:QV|AA)|EAA|AQ)[\w-]{16,}|\d{9,}(?:\||%(?:25)*7[cC])\w|[0-9a-fA-F]{24,}|[\w-]{40,}/

/**
 * A query string that may be shown: the values of secrets, of what looks like one, and of unknown parameters beyond a hundred
 * characters are hidden. Everything else stays as it was sent.
 */
export function redactQuery(query: string): string {
  return query.split('&').map(redactPair).join('&')
}

/** A path that may be shown: a token pasted into it is hidden. */
export function redactPath(path: string): string {
  return path
    .split('/')
    .map((segment) => (isSecretValue(segment) ? hidden : segment))
    .join('/')
}

/** A sentence that may be shown: what looks like a token or a secret in it is hidden. */
export function redactText(text: string): string {
  return text.replace(new RegExp(secretShape, 'g'), hidden)
}

function redactPair(pair: string): string {
  const end = pair.indexOf('=')
  // Without a name, a pair is a value.
  if (end === -1) return isSecretValue(pair) || pair.length > longestUnknown ? hidden : pair
  const name = decoded(pair.slice(0, end))
  const value = pair.slice(end + 1)
  const shownName = isSecretValue(name) || name.length > longestUnknown ? hidden : pair.slice(0, end)
  const isTooLong = value.length > longestUnknown && !harmless.has(name)
  if (value === '') return `${shownName}=`
  return secretName.test(name) || isTooLong || isSecretValue(value) ? `${shownName}=${hidden}` : `${shownName}=${value}`
}

/** Whether a value is a secret, or carries one, however often it was percent-encoded. */
function isSecretValue(value: string): boolean {
  let text = value
  for (let round = 0; round < 4; round++) {
    if (secretInside.test(text) || secretShape.test(text)) return true
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
    // Half an encoding: what can be decoded is.
    return text.replace(/%[0-7][0-9a-f]/gi, (encoded) => decodeURIComponent(encoded))
  }
}
