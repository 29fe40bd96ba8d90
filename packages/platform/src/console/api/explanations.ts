import { json } from '../../base/answer-json.ts'
import type { Context } from '../../call.ts'
import { explanationPath, type GivenExplanation } from '../../explain/explanations.ts'
import { redactPath } from '../../explain/redact.ts'
import { ApiProblem } from './resource/problem.ts'
import type { Resource } from './resource/resource.ts'

/** `GET /explanations`: the latest refusals, newest first. */
export const explanationsResource: Resource = {
  GET: (c) => {
    const { context } = c.env.call
    return json({ explanations: context.explanations.list().map((given) => printed(context, given)) })
  },
}

/** `GET /explanations/{id}`: one refusal and its reason. */
export const explanationResource: Resource = {
  GET: (c) => {
    const { context } = c.env.call
    const given = context.explanations.find(c.req.param('id') ?? '')
    if (given !== undefined) return json(printed(context, given))
    const fix = 'Take the id from GET /console/api/v1/explanations.'
    throw new ApiProblem(404, 'There is no such explanation. The last 1000 of this run are kept.', fix, 'id')
  },
}

function printed(context: Context, { at, request, ...given }: GivenExplanation): unknown {
  const link = context.origin + explanationPath(given.id)
  return { ...given, at: new Date(at).toISOString(), request: redactPath(request), link }
}
