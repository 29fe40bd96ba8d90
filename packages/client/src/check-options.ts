import { invalidOption } from './errors/option-error.ts'
import { isRecord } from './incoming/json-value.ts'
import type { AnyOptions } from './options.ts'

/** What each option must be, and how that is told. The first four cannot be left out. */
const rules: readonly (readonly [names: string, expected: string, isRight: (value: unknown) => boolean])[] = [
  ['appId', 'digits', (value) => matches(value, /^\d{1,20}$/)],
  ['appSecret', 'a text', (value) => matches(value, /\S/)],
  [
    'redirectUri',
    'an absolute URL without fragment, code, state or error',
    (value) => isUrl(value, /^(?!data:|javascript:|.*[?&](code|state|error)=)[^\s#]+$/i),
  ],
  ['scopes', 'a list of names', (value) => Array.isArray(value) && value.every((scope) => matches(scope, /^\w+$/))],
  ['fetch now random wait timer onUsage consumeState', 'a function', (value) => typeof value === 'function'],
  [
    'hosts',
    'an http(s) URL without a slash at its end, or one for each host',
    (value) => (isRecord(value) ? Object.values(value) : [value]).every((url) => isUrl(url, /^https?:\S*[^\s/]$/)),
  ],
  ['version', 'like v25.0', (value) => matches(value, /^v\d+\.\d+$/)],
  ['deadline attempts maximumReplyBytes', 'a number from 1', (value) => typeof value === 'number' && value >= 1],
]

/**
 * Checks what types cannot: programs in JavaScript, empty environment variables.
 *
 * @param neededScope The scope without which this login asks for nothing; empty where there is none.
 * @throws OptionError naming the first that is wrong.
 */
export function checkOptions(options: AnyOptions, neededScope: string): void {
  if (!isRecord(options)) throw invalidOption('options', 'an object')
  for (const [index, [names, expected, isRight]] of rules.entries()) {
    for (const name of names.split(' ')) {
      const value = options[name]
      if ((value !== undefined || index < 4) && !isRight(value)) throw invalidOption(name, expected)
    }
  }
  if (!options.scopes.join().includes(neededScope)) throw invalidOption('scopes', `a list with ${neededScope}`)
}

function isUrl(value: unknown, form: RegExp): boolean {
  return matches(value, form) && URL.canParse(value as string)
}

function matches(value: unknown, form: RegExp): boolean {
  return typeof value === 'string' && form.test(value)
}
