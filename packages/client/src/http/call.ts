import type { HostName } from '@darkroom/contract'

/** A call to the platform. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly host: HostName
  /** Begins with a slash. */
  readonly path: string
  readonly query?: Parameters | undefined
  /** Sent urlencoded in the body. */
  readonly form?: Parameters | undefined
  /** Sent in the Authorization header. */
  readonly accessToken?: string | undefined
  /** Whether it can be repeated after a fault. Default: only `GET`. */
  readonly repeatable?: boolean | undefined
  /** Runs just before the call is sent: a check that uses something up, such as a state. */
  readonly before?: (() => Promise<void>) | undefined
  readonly signal?: AbortSignal | undefined
  readonly deadline?: number | undefined
  /** The accounts and Pages whose limits it counts against, in addition to the app's. */
  readonly usageKeys?: readonly string[] | undefined
}

/** Parameters and their values. `undefined` leaves one out. */
export type Parameters = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>

/** The parts of a call that errors name. */
export type NamedCall = Pick<Call, 'method' | 'host' | 'path'>

/** Parameters as a query string or urlencoded body; lists with commas. */
export function encodeParameters(parameters: Parameters): string {
  let encoded = ''
  for (const name of Object.keys(parameters)) {
    const value = parameters[name]
    if (value !== undefined) encoded += `${encoded && '&'}${encode(name)}=${encode(String(value))}`
  }
  return encoded
}

/** Encodes a text for a URL. Unpaired surrogates become U+FFFD. */
export function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

/** The secrets in a call. */
export function secretsOf({ query, form, accessToken }: Call, appSecret: string | undefined): string[] {
  const values: [string, unknown][] = Object.entries({ secret: appSecret, token: accessToken, ...query, ...form })
  return values.flatMap(([name, value]) =>
    value && /token|secret|proof|verifier|^code$/.test(name) ? String(value) : [],
  )
}
