import { json } from '../../base/answer-json.ts'
import type { Trial } from '../review/check.ts'
import { type Rehearsal, rehearseAll, rehearseApp } from '../review/rehearse.ts'
import { trials, tryOut } from '../review/try-out.ts'
import { type BodyRule, checkBody } from './resource/check-body.ts'
import { ApiProblem } from './resource/problem.ts'
import { readJson } from './resource/read-body.ts'
import type { ApiContext, Resource } from './resource/resource.ts'

/** `GET /review`: what App Review will ask of each app, and how far it is. */
export const reviewsResource: Resource = {
  GET: (c) => json({ apps: rehearseAll(c.env.call.context) }),
}

/** `GET /review/{id}`: the same of one app, by its Meta App ID. */
export const reviewResource: Resource = {
  GET: (c) => json(find(c)),
}

/** What is to be tried. */
export const tryingRule: BodyRule<{ readonly what: Trial }> = {
  schema: (z) => z.strictObject({ what: z.enum(trials as [Trial, ...Trial[]]) }),
  expected: { what: `one of ${trials.join(', ')}` },
}

/** `POST /review/{id}/try`: has an app's server called as Instagram would, to see whether it answers. */
export const reviewTryResource: Resource = {
  POST: async (c) => {
    const { app } = find(c)
    const { what } = await checkBody(await readJson(c.req.raw), tryingRule)
    const problem = tryOut(c.env.call.context.world, app.id, what)
    if (problem === undefined) return json({ sent: what }, { status: 202 })
    throw new ApiProblem(409, problem, 'Set it up in the App Dashboard, and authorize the app as somebody.', 'what')
  },
}

function find(c: ApiContext): Rehearsal {
  const found = rehearseApp(c.env.call.context, c.req.param('id') ?? '')
  if (found !== undefined) return found
  throw new ApiProblem(404, 'There is no such app.', 'GET /review lists the apps.', 'id')
}
