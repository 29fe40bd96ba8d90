import { checkedRecord } from './check-record.ts'
import { invalidOption } from './errors/option-error.ts'
import { isFunction, isRecord, type JsonRecord, matches } from './json-value.ts'
import type { AnyOptions } from './options.ts'

/** Options as they were given, without those that were not. */
export type CheckedOptions = { readonly [Name in keyof AnyOptions]: Exclude<AnyOptions[Name], undefined> }

/**
 * Checks what types cannot: programs in JavaScript, empty environment variables.
 *
 * @param scope The scope without which this login asks for nothing; empty where there is none.
 * @throws OptionError naming the first that is wrong.
 */
export function checkedOptions(options: JsonRecord, scope: string): CheckedOptions {
  return checkedRecord(options, 4, invalidOption, [
    ['appId', (value) => matches(value, /^\d{1,30}$/), 'digits'],
    ['appSecret', (value) => matches(value, /^(?=.*\S)[ -~]+$/), 'a text'],
    [
      'redirectUri',
      (value) => isUrl(value, /^(?!data:|javascript:|.*[?&](code|state|error)=)[^\s#]+$/i),
      'a URL without fragment, code, state, error',
    ],
    [
      'scopes',
      (value) =>
        Array.isArray(value) &&
        value.every((name) => matches(name, /^\w+$/)) &&
        // In 2024 the name began otherwise.
        value.join().includes(scope.slice(-14)),
      `names${scope && ` with ${scope}`}`,
    ],
    ['fetch now random wait timer onUsage consumeState', isFunction, 'a function'],
    [
      'hosts',
      (value) => isBase(value) || (isRecord(value) && Object.values(value).every(isBase)),
      'like http://localhost:4000 or one per host',
    ],
    ['version', (value) => matches(value, /^v\d+\.\d+$/), 'like v25.0'],
    ['deadline attempts maximumReplyBytes', isAmount, expectedAmount],
    ['proof', (value) => typeof value === 'boolean', 'true or false'],
    ['logger', isRecord, 'an object'],
  ]) as unknown as CheckedOptions
}

/** What {@link isAmount} wants; timers take no more. */
export const expectedAmount = 'from 1 to 2147483647'

/** Whether it is a number of milliseconds, tries or bytes. */
export function isAmount(value: unknown): boolean {
  return typeof value === 'number' && value >= 1 && value < 2 ** 31
}

function isBase(value: unknown): boolean {
  return isUrl(value, /^https?:[^\s?#@]*[^\s?#@/]$/)
}

function isUrl(value: unknown, form: RegExp): boolean {
  return matches(value, form) && URL.canParse(value)
}
