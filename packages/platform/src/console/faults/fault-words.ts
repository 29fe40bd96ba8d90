import type { FaultRule } from '../../faults/rule.ts'

/** What a fault does, in a few words. */
export function whatHappens(rule: FaultRule): string {
  const { error, rateLimit, broken, container, delay, done } = rule
  const parts = [
    delay === undefined ? '' : `waits ${delay % 1000 === 0 && delay > 0 ? `${delay / 1000} s` : `${delay} ms`}`,
    error === undefined ? '' : `answers with ${error}`,
    rateLimit === undefined ? '' : `says that the ${rateLimit} reached its rate limit`,
    broken === undefined ? '' : breakageWords[broken],
    container === undefined ? '' : `makes containers fail with ${container}`,
    done === true ? 'but performs the request anyway' : '',
  ].filter(Boolean)
  const text = parts.join(', ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const breakageWords = {
  reset: 'cuts the connection',
  truncated: 'cuts the answer short',
  garbage: 'answers with garbage',
} as const

/** Which requests a fault applies to. */
export function whomItMeets({ host, operation, path, account, app }: FaultRule): string {
  const parts = [operation, path, host, account, app === undefined ? undefined : `app ${app}`].filter(
    (part) => part !== undefined,
  )
  return parts.length === 0 ? 'Every request' : parts.join(', ')
}

/** How often it applies. */
export function howOften({ every, times, probability }: FaultRule): string {
  const parts = [
    every === undefined || every === 1 ? '' : `every ${every}th`,
    probability === undefined || probability === 1 ? '' : `${Math.round(probability * 1000) / 10} % of the time`,
    times === undefined ? '' : times === 1 ? 'once' : `${times} times`,
  ].filter(Boolean)
  return parts.length === 0 ? 'each time' : parts.join(', ')
}
