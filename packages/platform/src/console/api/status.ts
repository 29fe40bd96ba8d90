import { version } from '../version.ts'
import { json } from './json.ts'
import type { Resource } from './resource.ts'

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
