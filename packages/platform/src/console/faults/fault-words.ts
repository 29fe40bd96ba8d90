import type { FaultRule } from '../../faults/rule.ts'

/** What a fault does, in a few words. */
export function whatHappens(rule: FaultRule): string {
  const { error, rateLimit, broken, container, delay, done } = rule
  const parts = [
    delay === undefined ? '' : `waits ${delay % 1000 === 0 && delay > 0 ? `${delay / 1000} s` : `${delay} ms`}`,
    error === undefined ? '' : `answers with ${error}`,
    rateLimit === undefined ? '' : `says that the limit of the ${rateLimit} is used up`,
    broken === undefined ? '' : breakageWords[broken],
    container === undefined ? '' : `lets containers fail with ${container}`,
    done === true ? 'and does what was asked for all the same' : '',
  ].filter(Boolean)
  const text = parts.join(', ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const breakageWords = {
  reset: 'cuts the connection',
  truncated: 'cuts the answer in the middle',
  garbage: 'answers with garbage',
} as const

/** Whom a fault meets. */
export function whomItMeets({ host, operation, path, account, app }: FaultRule): string {
  const parts = [operation, path, host, account, app === undefined ? undefined : `app ${app}`].filter(
    (part) => part !== undefined,
  )
  return parts.length === 0 ? 'Every request' : parts.join(', ')
}

/** How often it does. */
export function howOften({ every, times, probability }: FaultRule): string {
  const parts = [
    every === undefined || every === 1 ? '' : `every ${every}th`,
    probability === undefined || probability === 1 ? '' : `${Math.round(probability * 1000) / 10} % of the time`,
    times === undefined ? '' : times === 1 ? 'once' : `${times} times`,
  ].filter(Boolean)
  return parts.length === 0 ? 'each time' : parts.join(', ')
}
