/** How long a server waits for the other end, in milliseconds. */
export interface Limits {
  /** For a request's headers, from the first byte or the opening of the connection. */
  readonly headers: number
  /** For a whole request. */
  readonly request: number
  /** How often those two are looked at. */
  readonly check: number
  /** For the first byte inside a tunnel to one of Meta's hosts, and the TLS handshake after it. */
  readonly handshake: number
  /** For another host, or the proxy before it, to take a connection, and between two pieces of its answer. */
  readonly upstream: number
  /** For the second side of a tunnel to end when the first has. */
  readonly halfOpen: number
  /** For anything to pass on a connection whose answer the client does not take. */
  readonly idle: number
  /** For a client to read a last answer and close. */
  readonly closing: number
}

export const usualLimits: Limits = {
  headers: 20_000,
  request: 120_000,
  check: 5_000,
  handshake: 30_000,
  upstream: 30_000,
  halfOpen: 120_000,
  idle: 300_000,
  closing: 2_000,
}
