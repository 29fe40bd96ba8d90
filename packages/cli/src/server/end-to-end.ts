import type { IncomingMessage } from 'node:http'

/** Headers that are for the next hop only (RFC 9110 7.6.1). */
const hopByHop = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]

/**
 * A message's headers as they came, doubled ones too, without those of the connection.
 *
 * @param dropped Others that do not go on, in lower case.
 */
export function endToEnd(message: IncomingMessage, dropped: readonly string[] = []): string[] {
  const named = (message.headers.connection ?? '').toLowerCase().split(/[\s,]+/)
  const left = new Set([...hopByHop, ...named.filter((name) => name !== 'content-length'), ...dropped])
  const kept: string[] = []
  for (let index = 0; index < message.rawHeaders.length; index += 2) {
    const name = message.rawHeaders[index] ?? ''
    if (left.has(name.toLowerCase())) continue
    kept.push(name, message.rawHeaders[index + 1] ?? '')
  }
  return kept
}

/** A body of unknown length goes on as it came: in chunks. */
export function bodyFraming(incoming: IncomingMessage): string[] {
  return incoming.headers['transfer-encoding'] === undefined ? [] : ['Transfer-Encoding', 'chunked']
}
