import { invalidOption } from './errors/option-error.ts'
import type { AnyOptions } from './options.ts'

/**
 * Checks what types cannot: programs in JavaScript, empty environment variables.
 *
 * @param required The scope without which this login asks for nothing; `undefined` where there is none.
 * @throws OptionError naming the first that is wrong.
 */
export function checkOptions(options: AnyOptions, required: readonly string[]): void {
  if (typeof options !== 'object' || options === null) throw invalidOption('options', 'an object')
  for (const [names, expected, isRight, isOptional] of rules) {
    for (const name of names.split(' ') as (keyof AnyOptions)[]) {
      const value = options[name]
      if (!(isOptional === true && value === undefined) && !isRight(value)) throw invalidOption(name, expected)
    }
  }
  if (required.length > 0 && !required.some((scope) => options.scopes.includes(scope))) {
    throw invalidOption('scopes', `a list with ${required.join(' or ')} in it`)
  }
}

type Rule = readonly [names: string, expected: string, isRight: (value: unknown) => boolean, isOptional?: boolean]

/** What each option must be, and how that is told. */
const rules: readonly Rule[] = [
  ['appId', "the app's id, a string of digits", (value) => matches(value, /^\d{1,20}$/)],
  ['appSecret', 'a string that is not empty', (value) => matches(value, /\S/)],
  [
    'redirectUri',
    'an absolute URL, as it is registered in the App Dashboard',
    (value) => isUrl(value, /^(?!data:|javascript:)/),
  ],
  [
    'redirectUri',
    'without a fragment, and without code, state or error',
    (value) => !/#|[?&](?:code|state|error)=/.test(String(value)),
  ],
  [
    'scopes',
    'a list of names of scopes',
    (value) => Array.isArray(value) && value.every((scope) => matches(scope, /^\w+$/)),
  ],
  ['fetch now random wait timer onUsage consumeState', 'a function', (value) => typeof value === 'function', true],
  ['hosts', 'an http or https URL, or one for each host', isBase, true],
  ['version', 'like v25.0', (value) => matches(value, /^v\d+\.\d+$/), true],
  [
    'deadline attempts maximumReplyBytes',
    'a number, 1 or more',
    (value) => typeof value === 'number' && value >= 1,
    true,
  ],
]

function isBase(value: unknown): boolean {
  const urls: unknown[] = typeof value === 'object' && value !== null ? Object.values(value) : [value]
  return urls.every((url) => isUrl(url, /^https?:/))
}

function isUrl(value: unknown, form: RegExp): boolean {
  return matches(value, form) && matches(value, /^\S+$/) && URL.canParse(value as string)
}

function matches(value: unknown, form: RegExp): boolean {
  return typeof value === 'string' && form.test(value)
}
