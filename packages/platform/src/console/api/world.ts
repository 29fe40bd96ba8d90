import { apiHeaders, json } from '../../base/answer-json.ts'
import { readUpload, type UploadedFile } from '../../base/request/upload.ts'
import type { Context } from '../../call.ts'
import { lookInForm } from '../../publishing/given/look-in-form.ts'
import { countWorld } from '../../world/count-world.ts'
import type { World } from '../../world/world.ts'
import type { WorldFile } from '../../world-file/file.ts'
import { lookAtFiles } from '../../world-file/files/look-at-files.ts'
import { replaceWorld } from '../../world-file/load/load.ts'
import { type TakeFile, takeGiven } from '../../world-file/load/take-file.ts'
import { sampleWorld } from '../../world-file/sample/sample.ts'
import { WorldFileError } from '../../world-file/world-file-error.ts'
import { ApiProblem } from './resource/problem.ts'
import { orBodyProblem, readText } from './resource/read-body.ts'
import type { Resource } from './resource/resource.ts'

/** `GET /world`: all of the world as a world file. `PUT /world`: puts the world of a file in its place. */
export const worldResource: Resource = {
  GET: async (c) => {
    const { printWorldFile, saveWorld } = await import('../../world-file/save/save.ts')
    const { world } = c.env.call.context
    const text = printWorldFile({ date: new Date(world.clock.now()), ...saveWorld(world) })
    return new Response(text, { headers: { 'content-type': 'text/yaml; charset=utf-8', ...apiHeaders } })
  },
  PUT: async (c) => {
    const { text, files } = await readSent(c.req.raw)
    return orWorldProblem(() => replaceWith(c.env.call.context, text, files))
  },
}

/** Bytes of a world file with the files that its media name. */
const formLimit = 512 * 1024 * 1024

interface Sent {
  readonly text: string
  readonly files: readonly UploadedFile[]
}

/** The world file alone, or a form with it as `world` and its files, each as a field of the name that it has in the world file. */
async function readSent(request: Request): Promise<Sent> {
  const { worldFileLimit } = await import('../../world-file/read/parse-file.ts')
  if (!/^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? ''))
    return { text: await readText(request, worldFileLimit), files: [] }
  const { form, files } = await orBodyProblem(readUpload(request, formLimit), formLimit)
  const sent = files.find(({ field }) => field === 'world')
  const text = form.get('world') ?? (sent && Buffer.from(sent.bytes).toString())
  if (text === undefined) {
    const fix = 'Send the world file as the field world, and its files as fields named as in it.'
    throw new ApiProblem(422, 'The form has no field world.', fix, 'world')
  }
  return { text, files }
}

async function replaceWith({ world, files: store }: Context, text: string, sent: Sent['files']): Promise<Response> {
  // YAML and its checks take longer to load than the platform.
  const { mistakesIn, parseWorldFile } = await import('../../world-file/read/parse-file.ts')
  const file = parseWorldFile(text, 'body')
  const { files, findings } = await lookAtFiles(file, lookInForm(sent))
  if (findings.length > 0) throw mistakesIn(text, 'body', findings)
  return replace(world, file, takeGiven(files, store))
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

function replace(world: World, file: WorldFile, takeFile?: TakeFile): Response {
  replaceWorld(world, file, takeFile)
  const { people = [], accounts = [], pages = [], apps = [], grants = [] } = file
  return json({
    people: people.length,
    accounts: accounts.length,
    pages: pages.length,
    apps: apps.length,
    grants: grants.length,
  })
}

async function orWorldProblem(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof WorldFileError)) throw error
    const fix = 'Fix the file and send it again; the world is as it was.'
    throw new ApiProblem(422, error.message, fix, 'body')
  }
}
