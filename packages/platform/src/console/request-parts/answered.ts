import type { LoggedRequest } from '../../request-log/request-log.ts'

/** How long an answer took, in milliseconds of real time. */
export function lasted(took: number): string {
  return took < 1 ? '< 1 ms' : `${Math.round(took)} ms`
}

/** Whether it was refused, or cut. */
export function isBad({ status }: LoggedRequest): boolean {
  return status === 0 || status >= 400
}

/** How a status is coloured. */
export function httpClass(request: LoggedRequest): string {
  if (isBad(request)) return 'http bad'
  return request.status >= 300 ? 'http away' : 'http'
}
