import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { ConnectionCut, endsEarly } from '@darkroom/platform'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'

/** A request and what it is answered with, as Node has them. */
interface Exchange {
  readonly incoming: Pick<IncomingMessage, 'socket'>
  readonly outgoing: Pick<ServerResponse, 'once'>
}

/** The answer; where a fault that was set on purpose cuts the connection, the end of that, before the answer or in the middle of it. */
export async function orCut(answering: Promise<Response>, { incoming, outgoing }: Exchange): Promise<Response> {
  try {
    const answer = await answering
    if (endsEarly(answer)) outgoing.once('finish', () => incoming.socket.destroySoon())
    return answer
  } catch (error) {
    if (!(error instanceof ConnectionCut)) throw error
    cut(incoming.socket)
    return RESPONSE_ALREADY_SENT
  }
}

/** Ends a connection as a machine that dies does: with a reset, which a connection within a tunnel has not. */
function cut(socket: Socket): void {
  if ('encrypted' in socket) socket.destroy()
  else socket.resetAndDestroy()
}
