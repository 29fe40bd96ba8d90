import type { Socket } from 'node:net'
import { ConnectionCut } from '@darkroom/platform'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'

/** The answer, or the end of its connection where a fault that was set on purpose cuts it. */
export async function orCut(answering: Promise<Response>, socket: Socket): Promise<Response> {
  try {
    return await answering
  } catch (error) {
    if (!(error instanceof ConnectionCut)) throw error
    cut(socket)
    return RESPONSE_ALREADY_SENT
  }
}

/** Ends a connection as a machine that dies does: with a reset, which a connection within a tunnel has not. */
function cut(socket: Socket): void {
  if ('encrypted' in socket) socket.destroy()
  else socket.resetAndDestroy()
}
