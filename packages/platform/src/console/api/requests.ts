import { json } from '../../base/answer-json.ts'
import type { FoundRequest, LoggedRequest } from '../../request-log/request-log.ts'
import { asCurl } from '../request-parts/as-curl.ts'
import { asHar } from '../requests/as-har.ts'
import { filterRequests, readFilter, requestKinds } from '../requests/read-filter.ts'
import { repeatRequest, whyNotRepeated } from '../requests/repeat-request.ts'
import { reproduction } from '../requests/reproduction.ts'
import { ApiProblem } from './resource/problem.ts'
import type { ApiContext, Resource } from './resource/resource.ts'

/**
 * `GET /requests`: the latest requests to Meta's hosts, newest first, without secrets, narrowed by `q`, `host`, `app`, `account`, `operation`,
 * `status` and `kind`. `DELETE /requests` forgets them.
 */
export const requestsResource: Resource = {
  GET: (c) => json({ requests: chosen(c).map(printed) }),
  DELETE: (c) => json({ forgotten: c.env.call.context.requests.clear() }),
}

/** `GET /requests/har`: the same with all that was sent and answered, as an HTTP Archive. */
export const harResource: Resource = {
  GET: (c) => json(asHar(chosen(c).flatMap(({ id }) => c.env.call.context.requests.find(id) ?? []))),
}

/** `GET /requests/{id}`: what one of them held, without secrets, why it was refused, and the command of curl that sends it. */
export const requestResource: Resource = {
  GET: (c) => {
    const found = find(c)
    const { origin } = c.env.call.context
    const { command } = asCurl(found, `${origin}/${found.request.host}`)
    return json({ ...printed(found.request), ...found.detail, curl: command })
  },
}

/** `POST /requests/{id}/repeat`: sends a call of the API again, as it came in. */
export const repeatResource: Resource = {
  POST: async (c) => {
    const { context } = c.env.call
    const found = find(c)
    const problem = whyNotRepeated(found)
    if (problem !== undefined || found.raw === undefined)
      throw new ApiProblem(
        409,
        `This request cannot be sent again. ${problem ?? ''}`,
        'Send it from your program.',
        'id',
      )
    const repeated = context.requests.find(await repeatRequest(context, found.raw))
    return json(repeated === undefined ? {} : printed(repeated.request), { status: 201 })
  },
}

/** `GET /requests/{id}/reproduction`: a script with a world and the requests up to this one; secrets are replaced. */
export const reproductionResource: Resource = {
  GET: async (c) => {
    const { request } = find(c)
    return json({ script: await reproduction(c.env.call.context, request.id) })
  },
}

function chosen(c: ApiContext): readonly LoggedRequest[] {
  const filter = readFilter((name) => c.req.query(name))
  return filterRequests(c.env.call.context.requests.list(), filter).filter(requestKinds[filter.kind].holds)
}

function find(c: ApiContext): FoundRequest {
  const found = c.env.call.context.requests.find(c.req.param('id') ?? '')
  if (found !== undefined) return found
  throw new ApiProblem(404, 'There is no such request any more.', 'Take an id of GET /requests.', 'id')
}

/** A request as the API prints it. */
export function printed(request: LoggedRequest): object {
  return { ...request, at: new Date(request.at).toISOString(), links: undefined }
}
