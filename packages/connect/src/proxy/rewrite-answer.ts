/** Where links in an answer lead, and where they shall lead. */
export interface Rewriting {
  /** The graph host's own origin, and where it is reached: both lead to the proxy. */
  readonly bases: readonly string[]
  /** The proxy of this connection, without a slash at the end. */
  readonly proxy: string
  /** What must not get out. */
  readonly secrets: readonly string[]
}

// One that has no end goes on to the end of the text, so that no text is looked through twice.
const literal = /"(?:[^"\\]|\\[\s\S])*(?:"(\s{0,9}:)?|\\?$)/g

/**
 * Rewrites an answer in JSON: links to the graph host (`paging.next` has the token in it) lead to the proxy, and no token gets out. All else stays as it was
 * sent, to the last digit of its numbers.
 *
 * @param text The JSON. What is no JSON is searched for secrets, too.
 */
export function rewriteJson(text: string, rewriting: Rewriting): string {
  let isTokensValue = false
  const rewritten = text.replace(literal, (whole, colon: string | undefined) => {
    const value = read(colon === undefined ? whole : whole.slice(0, -colon.length))
    const wasTokensValue = isTokensValue
    isTokensValue = colon !== undefined && value === 'access_token'
    if (colon !== undefined || value === undefined) return whole
    if (wasTokensValue) return '"[secret]"'
    const next = rewriteLink(value, rewriting)
    return next === value ? whole : JSON.stringify(next)
  })
  return withoutSecrets(rewritten, rewriting.secrets)
}

/** Takes secrets out of a text of any kind. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret.length > 0)
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    .reduce((clean, secret) => clean.replaceAll(secret, '[secret]'), text)
}

/** A link to the graph host, as one to the proxy; any other text as it is, but for secrets. */
function rewriteLink(value: string, { bases, proxy, secrets }: Rewriting): string {
  const base = bases.find((each) => value.startsWith(`${each}/`))
  const url = base === undefined ? null : URL.parse(value)
  if (base === undefined || url === null) return withoutSecrets(value, secrets)
  const path = url.href.slice(base.length).split(/[?#]/)[0] ?? ''
  for (const name of ['access_token', 'appsecret_proof']) url.searchParams.delete(name)
  const query = url.searchParams.toString()
  return `${proxy}/${path.replace(/^\/(v\d+\.\d+\/)?/, '')}${query && '?'}${query}`
}

function read(text: string): string | undefined {
  try {
    return JSON.parse(text) as string
  } catch {
    return undefined
  }
}
