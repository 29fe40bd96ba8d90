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
  /** Whether it can be sent again when nobody knows what became of it. */
  readonly repeatable: boolean
  readonly signal?: AbortSignal | undefined
  readonly deadline?: number | undefined
  /** Whose limits it counts against, beside the app's. */
  readonly usageKey?: string | undefined
}

/** Parameters by name; `undefined` leaves one out. */
export type Parameters = Readonly<Record<string, string | undefined>>

/** Method, host and path: what is told of a request. */
export function nameOf({ method, host, path }: Pick<Call, 'method' | 'host' | 'path'>): string {
  return `${method} ${host}${path}`
}

/** Parameters as a query string or urlencoded body. */
export function encodeParameters(parameters: Parameters = {}): string {
  const encoded = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) encoded.set(name, value)
  return encoded.toString()
}

/** What a call holds that must not be told. */
export function secretsOf(call: Call, appSecret: string): string[] {
  const values = { ...call.query, ...call.form }
  const named = Object.entries(values).filter(([name]) => /token|secret|proof|^code$/.test(name))
  return [appSecret, call.accessToken ?? '', ...named.map(([, value]) => value ?? '')]
}
