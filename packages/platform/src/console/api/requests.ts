import { json } from '../../base/answer-json.ts'
import type { Resource } from './resource.ts'

/** `GET /requests`: the latest requests to Meta's hosts, newest first, without secrets. */
export const requestsResource: Resource = {
  GET: (c) => {
    const requests = c.env.call.context.requests.list()
    return json({ requests: requests.map(({ at, ...request }) => ({ at: new Date(at).toISOString(), ...request })) })
  },
}
