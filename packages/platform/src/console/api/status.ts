import { json } from '../../base/answer-json.ts'
import { version } from '../../base/version.ts'
import type { Resource } from './resource/resource.ts'

/** `GET /status`: who answers here, and on which date. */
export const statusResource: Resource = {
  GET: (c) => {
    const { world, origin } = c.env.call.context
    const { mode } = world.clock.state()
    return json({
      name: 'darkroom',
      version,
      date: new Date(world.clock.now()).toISOString(),
      clock: { mode },
      origin,
    })
  },
}
