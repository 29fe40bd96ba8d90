import type { IncomingMessage } from 'node:http'
import { isMetaHost } from '@darkroom/contract'
import { isLoopback } from '../loopback.ts'
import type { Target } from './forward.ts'

/** The target of a plain proxied request (`GET http://example.com/`) that is not for this server. */
export function proxiedElsewhere(incoming: IncomingMessage): Target | undefined {
  const [, origin, rest = ''] = /^(https?:\/\/[^/?#]*)([^#]*)/i.exec(incoming.url ?? '') ?? []
  const url = origin === undefined ? null : URL.parse(origin)
  if (url === null || isMetaHost(url.hostname)) return undefined
  if (isLoopback(url.hostname) && Number(url.port || 80) === incoming.socket.localPort) return undefined
  return { url, path: rest.startsWith('/') ? rest : `/${rest}` }
}
