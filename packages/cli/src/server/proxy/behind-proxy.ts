import type { IncomingMessage } from 'node:http'
import { isMetaHost } from '@darkroom/contract'
import { isLoopback } from '../loopback.ts'

/** A server whose requests come through a proxy that ends TLS, such as nginx, Caddy or a tunnel. */
export interface BehindProxy {
  /** Where people reach it: `https://darkroom.example.test`. Absent: under names of this machine or of Meta's alone. */
  readonly origin?: string | undefined
}

/** An address a request was sent to, or why it is refused. */
export type Forwarded = { readonly url: string } | { readonly status: 400 | 421; readonly problem: string }

/**
 * The address a client sent a request to, by the `X-Forwarded-Proto` and `X-Forwarded-Host` of the proxy in front.
 *
 * A page that has pointed its own name to this machine can send these headers too: both the name by which the request came and
 * the one it is said to have come by have to be this machine's, Meta's, or the one that was given.
 */
export function readForwarded(incoming: IncomingMessage, { origin }: BehindProxy): Forwarded {
  const { host = 'localhost' } = incoming.headers
  const forwardedHost = firstOf(incoming, 'x-forwarded-host') ?? host
  const scheme = (firstOf(incoming, 'x-forwarded-proto') ?? 'http').toLowerCase()
  if (scheme !== 'http' && scheme !== 'https')
    return { status: 400, problem: `X-Forwarded-Proto is http or https, not ${JSON.stringify(scheme)}.` }
  for (const [header, value] of [
    ['Host', host],
    ['X-Forwarded-Host', forwardedHost],
  ] as const) {
    const name = hostname(value)
    if (name === undefined) return { status: 400, problem: `${header} is no host: ${JSON.stringify(value)}.` }
    const isOwn = origin !== undefined && name === new URL(origin).hostname
    if (isOwn || isLoopback(name) || isMetaHost(name)) continue
    const fix = `To be reached by that name: darkroom start --behind-proxy https://${name}`
    return { status: 421, problem: `${header} names ${name}, which is not this machine. ${fix}` }
  }
  return { url: `${scheme}://${forwardedHost}${incoming.url}` }
}

/** The first of a list: each proxy on the way adds what it saw, and the first of them is nearest to the client. */
function firstOf({ headers }: IncomingMessage, name: string): string | undefined {
  const first = String(headers[name] ?? '')
    .split(',')[0]
    ?.trim()
  return first === '' ? undefined : first
}

function hostname(host: string): string | undefined {
  if (!/^(?:\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/i.test(host)) return undefined
  return URL.parse(`http://${host}`)?.hostname
}
