import type { Logger } from './logger.ts'

const hidden = '[secret]'

/** What looks like a secret wherever it stands: tokens of the platform, connect's own keys, and values of parameters and headers that carry one. */
const patterns: readonly (readonly [RegExp, string])[] = [
  // Access tokens of Instagram and of Facebook.
  [/\b(?:IG[A-Z]{2}|EAA[A-Za-z0-9]?)[\w-]{12,}/g, hidden],
  [/\bdck_[0-9a-f]{32}_[\w-]{20,}/g, hidden],
  [/\b(bearer|basic|oauth) +[\w.~+/=-]{8,}/gi, `$1 ${hidden}`],
  [
    /((?:\b|%3F|%26)(?:(?:access_|refresh_|id_|input_)?token|fb_exchange_token|client_secret|app_?secret|appsecret_proof|signed_request|code|code_verifier|state|password|secret))(=|%3D|"?: ?"|\\":\\")[^\s&"'\\<>]{6,}/gi,
    `$1$2${hidden}`,
  ],
  // What opens something once: a link of a person's, a sign-in of an operator's.
  [/\/(link|sign-in)\/[\w-]{30,}/g, `/$1/${hidden}`],
  // Addresses of databases.
  [/\b((?:postgres(?:ql)?|https?):\/\/[^\s:/@]{1,100}):[^\s@/]{1,200}@/g, `$1:${hidden}@`],
  // Sealed tokens say nothing without the root key, and still have no place in a log.
  [/"ciphertext":"[\w-]+"/g, `"ciphertext":"${hidden}"`],
]

/** Takes secrets out of texts. */
export type Scrub = (text: string) => string

/**
 * Makes a function that takes secrets out of a text: what looks like one, and those that are known, in whatever way they are written.
 * `GET /me?access_token=IGAA...` becomes `GET /me?access_token=[secret]`.
 */
export function createScrub(secrets: readonly string[] = []): Scrub {
  const known = secrets.filter((secret) => secret.length >= 6).flatMap(formsOf)
  return (text) => {
    let clean = text
    for (const form of known) clean = clean.replaceAll(form, hidden)
    for (const [pattern, by] of patterns) clean = clean.replace(pattern, by)
    return clean
  }
}

function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret)
  const forms = [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    bytes.toString('base64'),
    bytes.toString('base64url'),
    bytes.toString('hex'),
  ]
  return [...new Set(forms)].sort((a, b) => b.length - a.length)
}

const deepest = 6

/** A logger that takes secrets out of everything that goes to another one: the message, texts at any depth, errors with their causes. */
export function scrubbedLogger(logger: Logger, scrub: Scrub): Logger {
  const clean = (value: unknown, depth: number): unknown => {
    if (typeof value === 'string') return scrub(value)
    if (typeof value !== 'object' || value === null) return value
    if (depth >= deepest) return '[deep]'
    if (value instanceof Error) {
      const { name, message, stack, cause, code } = value as Error & { readonly code?: unknown }
      return {
        type: name,
        message: scrub(message),
        ...(stack === undefined ? {} : { stack: scrub(stack) }),
        ...(typeof code === 'string' ? { code } : {}),
        ...(cause === undefined ? {} : { cause: clean(cause, depth + 1) }),
      }
    }
    if (Array.isArray(value)) return value.map((each) => clean(each, depth + 1))
    // Secrets, URLs and dates know how they are printed.
    if ('toJSON' in value && typeof value.toJSON === 'function') return clean(value.toJSON(), depth + 1)
    if (value instanceof Map || value instanceof Set || ArrayBuffer.isView(value)) return `[${value.constructor.name}]`
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, clean(each, depth + 1)]))
  }
  const log =
    (level: keyof Logger) =>
    (details: object, message: string): void =>
      logger[level](clean(details, 0) as object, scrub(message))
  return { info: log('info'), warn: log('warn'), error: log('error') }
}
