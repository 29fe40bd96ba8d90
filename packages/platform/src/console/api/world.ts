import { apiHeaders, json } from '../../base/answer-json.ts'
import { countWorld } from '../../world/count-world.ts'
import type { World } from '../../world/world.ts'
import { type WorldFile, WorldFileError } from '../../world-file/file.ts'
import { replaceWorld } from '../../world-file/load/load.ts'
import { sampleWorld } from '../../world-file/sample/sample.ts'
import { ApiProblem } from './problem.ts'
import { readText } from './read-body.ts'
import type { Resource } from './resource.ts'

/** `GET /world`: all of the world as a world file. `PUT /world`: puts the world of a file in its place. */
export const worldResource: Resource = {
  GET: async (c) => {
    const { printWorldFile, saveWorld } = await import('../../world-file/save/save.ts')
    const { world } = c.env.call.context
    const text = printWorldFile({ date: new Date(world.clock.now()), ...saveWorld(world) })
    return new Response(text, { headers: { 'content-type': 'text/yaml; charset=utf-8', ...apiHeaders } })
  },
  PUT: async (c) => {
    // YAML and its checks take longer to load than the platform.
    const { parseWorldFile, worldFileLimit } = await import('../../world-file/read/parse-file.ts')
    const text = await readText(c.req.raw, worldFileLimit)
    return orWorldProblem(() => replace(c.env.call.context.world, parseWorldFile(text, 'body')))
  },
}

/** `GET /world/counts`: how much it holds, for whoever is about to put another in its place. */
export const countsResource: Resource = { GET: (c) => json(countWorld(c.env.call.context.world)) }

/** `POST /world/reset`: the sample world again. */
export const resetResource: Resource = {
  POST: (c) => {
    const { world, origin } = c.env.call.context
    return replace(world, sampleWorld(origin))
  },
}

function replace(world: World, file: WorldFile): Response {
  replaceWorld(world, file)
  const { people = [], accounts = [], pages = [], apps = [], grants = [] } = file
  return json({
    people: people.length,
    accounts: accounts.length,
    pages: pages.length,
    apps: apps.length,
    grants: grants.length,
  })
}

function orWorldProblem(work: () => Response): Response {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof WorldFileError)) throw error
    const fix = 'Fix the file and send it again; the world is as it was.'
    throw new ApiProblem(422, error.message, fix, 'body')
  }
}
