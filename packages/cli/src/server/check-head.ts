import type { IncomingMessage } from 'node:http'

/** What is wrong with a request's head, in words; undefined when nothing is. Checked before the request is routed. */
export function findHeadProblem({ rawHeaders }: IncomingMessage): string | undefined {
  let hosts = 0
  // Every request passes here: the names as they came are cheaper than a record of them.
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? ''
    if (name.length === 4 && name.toLowerCase() === 'host') hosts++
  }
  // RFC 9112 3.2: an intermediary might have used the other one.
  return hosts > 1 ? `this request has ${hosts} Host headers, and may have one.` : undefined
}
