import { json } from '../../base/answer-json.ts'
import { latestCallbacks } from '../../world/records/callbacks.ts'
import type { Resource } from './resource/resource.ts'

/** `GET /callbacks`: what apps were told about people, latest first, and how they answered. */
export const callbacksResource: Resource = {
  GET: (c) => {
    const callbacks = latestCallbacks(c.env.call.context.world)
    return json({
      callbacks: callbacks.map(({ createdAt, nextAttemptAt, ...callback }) => ({
        ...callback,
        createdAt: new Date(createdAt).toISOString(),
        nextAttemptAt: nextAttemptAt === null ? null : new Date(nextAttemptAt).toISOString(),
      })),
    })
  },
}
