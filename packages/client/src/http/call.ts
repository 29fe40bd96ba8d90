import type { HostName } from '@darkroom/contract'

/** A call to the platform, before it is a request. */
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
  /** Whether it can be sent again when nobody knows what became of it. Absent: whatever changes nothing. */
  readonly repeatable?: boolean | undefined
  /** What has to be right at the last moment: once it was looked at, it is used up. */
  readonly before?: (() => Promise<void>) | undefined
  readonly signal?: AbortSignal | undefined
  readonly deadline?: number | undefined
  /** Whose limits it counts against, beside the app's. */
  readonly usageKeys?: readonly string[] | undefined
}

/** Values of parameters as they are written in a program; `undefined` leaves one out. */
export type Parameters = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>

/** What is told of a call. */
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

/** A text as it stands in a URL; half a letter, which cannot, as the sign for one. */
export function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

/** What a call holds that must not be told. */
export function secretsOf({ query, form, accessToken }: Call, appSecret: string | undefined): string[] {
  const values: [string, unknown][] = Object.entries({ secret: appSecret, token: accessToken, ...query, ...form })
  return values.flatMap(([name, value]) =>
    value && /token|secret|proof|verifier|^code$/.test(name) ? String(value) : [],
  )
}
