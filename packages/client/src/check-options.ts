import { invalidOption } from './errors/option-error.ts'
import { isRecord, type JsonRecord, matches } from './json-value.ts'

/**
 * Checks what types cannot: programs in JavaScript, empty environment variables.
 *
 * @param neededScope The scope without which this login asks for nothing; empty where there is none.
 * @throws OptionError naming the first that is wrong.
 */
export function checkOptions(options: JsonRecord, neededScope: string): void {
  // The first four cannot be left out.
  const rules: readonly (readonly [names: string, expected: string, isRight: (value: unknown) => boolean])[] = [
    ['appId', 'digits', (value) => matches(value, /^\d{1,20}$/)],
    ['appSecret', 'a text', (value) => matches(value, /^(?=.*\S)[ -~]+$/)],
    [
      'redirectUri',
      'a URL without fragment, code, state or error',
      (value) => isUrl(value, /^(?!data:|javascript:|.*[?&](code|state|error)=)[^\s#]+$/i),
    ],
    [
      'scopes',
      `a list of names${neededScope && ` with ${neededScope}`}`,
      (value) =>
        Array.isArray(value) && value.every((name) => matches(name, /^\w+$/)) && value.join().includes(neededScope),
    ],
    ['fetch now random wait timer onUsage consumeState', 'a function', (value) => typeof value === 'function'],
    [
      'hosts',
      'like http://localhost:4000, or one per host',
      (value) =>
        Object.values(isRecord(value) ? value : [value]).every((url) => isUrl(url, /^https?:[^\s?#@]*[^\s?#@/]$/)),
    ],
    ['version', 'like v25.0', (value) => matches(value, /^v\d+\.\d+$/)],
    ['deadline attempts maximumReplyBytes', expectedAmount, isAmount],
    ['proof', 'true or false', (value) => typeof value === 'boolean'],
  ]
  for (const [index, [names, expected, isRight]] of rules.entries()) {
    for (const name of names.split(' ')) {
      const value = options[name]
      if ((value !== undefined || index < 4) && !isRight(value)) throw invalidOption(name, expected)
    }
  }
}

/** What {@link isAmount} wants; timers take no more. */
export const expectedAmount = 'from 1 to 2147483647'

/** Whether it is a number of milliseconds, tries or bytes. */
export function isAmount(value: unknown): boolean {
  return typeof value === 'number' && value >= 1 && value < 2 ** 31
}

function isUrl(value: unknown, form: RegExp): boolean {
  return matches(value, form) && URL.canParse(value)
}
