/** An expectation of a test that was not met. The message says what was expected and what there was instead. */
export class ExpectationError extends Error {
  override readonly name: string = 'ExpectationError'
}

/** How often: exactly so many times, or between two numbers. */
export type Times = number | { readonly atLeast?: number; readonly atMost?: number }

/** Lines of a list that a message shows. */
const mostLines = 20

/**
 * Checks how many there are.
 *
 * @param all What there was, to be shown where the number is wrong.
 * @throws ExpectationError
 */
export function expectTimes(what: string, found: number, times: Times, all: readonly string[]): void {
  const { atLeast, atMost } = rangeOf(times)
  if (found >= atLeast && found <= atMost) return
  const shown = all.slice(-mostLines)
  const left = all.length > mostLines ? [`… and ${all.length - mostLines} before these`] : []
  const list = all.length === 0 ? ['There was none at all.'] : ['There was:', ...left, ...shown]
  throw new ExpectationError([`Expected ${what} ${inWords(times)}, found ${found}.`, ...list].join('\n'))
}

function rangeOf(times: Times): { atLeast: number; atMost: number } {
  if (typeof times === 'number') return { atLeast: times, atMost: times }
  return { atLeast: times.atLeast ?? 0, atMost: times.atMost ?? Number.POSITIVE_INFINITY }
}

function inWords(times: Times): string {
  const { atLeast, atMost } = rangeOf(times)
  if (atLeast === atMost) return atLeast === 0 ? 'never' : `${atLeast} ${plural(atLeast)}`
  const least = `at least ${atLeast} ${plural(atLeast)}`
  if (atMost === Number.POSITIVE_INFINITY) return least
  return atLeast === 0 ? `at most ${atMost} ${plural(atMost)}` : `${least} and at most ${atMost}`
}

function plural(count: number): string {
  return count === 1 ? 'time' : 'times'
}

/** A text, or a pattern that is found in it. */
export function fits(value: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? value === wanted : value.search(wanted) !== -1
}

/** Refuses keys that mean nothing: a misspelt one would make an expectation meaningless. @throws TypeError */
export function checkKeys(of: string, given: object, known: readonly string[]): void {
  const wrong = Object.keys(given).find((key) => !known.includes(key))
  if (wrong !== undefined) throw new TypeError(`${of}: ${wrong} is no key here. There is ${known.join(', ')}.`)
}
