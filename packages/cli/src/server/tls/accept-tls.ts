import type { Socket } from 'node:net'
import { type SecureContext, TLSSocket } from 'node:tls'
import { callbackify } from 'node:util'
import { isMetaHost } from '@darkroom/contract'

/**
 * Answers a TLS handshake for one of Meta's hosts.
 *
 * @param ready Takes the connection once the handshake is done. One that ends or fails before that is closed here: an HTTP
 * server would wait for its end, and a connection without a handshake cannot say it.
 */
export async function acceptTls(
  socket: Socket,
  host: string,
  secureContext: (host: string) => Promise<SecureContext>,
  ready: (secured: TLSSocket) => void,
): Promise<void> {
  const end = (): void => void socket.destroy()
  let context: SecureContext
  try {
    context = await secureContext(host)
  } catch {
    return end()
  }
  if (socket.destroyed) return
  const secured = new TLSSocket(socket, {
    isServer: true,
    secureContext: context,
    SNICallback: callbackify((name: string) => secureContext(isMetaHost(name) ? name : host)),
    ALPNProtocols: ['http/1.1'],
  })
  const abandon = (): void => {
    secured.destroy()
    end()
  }
  for (const event of ['error', 'end', 'close']) secured.once(event, abandon)
  // Reads without taking anything: otherwise a disconnect of the client would go unnoticed.
  secured.read(0)
  secured.once('secure', () => {
    for (const event of ['end', 'close']) secured.off(event, abandon)
    secured.once('close', end)
    ready(secured)
  })
}
