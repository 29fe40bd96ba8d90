import type { IncomingMessage } from 'node:http'

/** By what name a server adds itself to the `Via` of what it hands on (RFC 9110 7.6.3), and knows itself there again. */
export interface Via {
  /** The header for what is handed on: those it has been through, and this server. */
  readonly header: (incoming: IncomingMessage) => string
  /** Whether a request has been through this server before: a proxy behind it leads back. */
  readonly isBack: (incoming: IncomingMessage) => boolean
}

/** @param id What no other server has. */
export function createVia(id: string): Via {
  const own = `1.1 darkroom-${id}`
  const earlier = (incoming: IncomingMessage): string[] =>
    (incoming.headersDistinct['via'] ?? []).flatMap((line) => line.split(',')).map((entry) => entry.trim())
  return {
    header: (incoming) => [...earlier(incoming).filter((entry) => entry !== ''), own].join(', '),
    isBack: (incoming) => earlier(incoming).includes(own),
  }
}

/** The answer to a request that looped. */
export const wentRound =
  'this request has been here before: the proxy that HTTPS_PROXY, HTTP_PROXY or ALL_PROXY names leads back to Darkroom. Name another, or unset it.'
