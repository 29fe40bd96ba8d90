import type { IncomingMessage } from 'node:http'

/** What is wrong with a request before anybody asks what it is about, in words; undefined when nothing is. */
export function findHeadProblem({ headersDistinct }: IncomingMessage): string | undefined {
  const hosts = headersDistinct['host']?.length ?? 0
  // RFC 9112 3.2: whoever is in between might have believed the other one.
  return hosts > 1 ? `this request has ${hosts} Host headers, and may have one.` : undefined
}
