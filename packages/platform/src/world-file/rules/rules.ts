import { isUsername } from '@darkroom/contract'
import { readSpan } from '../../base/moment.ts'
import { isPasswordHash } from '../../world/hash.ts'
import { numberOfShortcode, shortcodeOf } from '../../world/records/media/number.ts'
import { isDomain, mostDomains } from '../../world/text-rules/app-domains.ts'
import { redirectUriLimit } from '../../world/text-rules/redirect-uri.ts'
import { type FormRuleName, formRules } from './form-rules.ts'
import { type NumberRuleName, numberRules } from './number-rules.ts'
import type { FileRule, TextRule } from './rule.ts'
import { type Ago, isAgo } from './when.ts'
import { type WordRuleName, type WordTypes, wordRules } from './word-rules.ts'

/** The name of a rule for texts. */
export type TextRuleName =
  | 'text'
  | 'label'
  | 'id'
  | 'idOrEmpty'
  | 'numberId'
  | 'secret'
  | 'password'
  | 'passwordHash'
  | 'username'
  | 'domain'
  | 'moment'
  | 'tokenText'
  | 'tokenHash'
  | 'ending'
  | 'when'
  | 'path'
  | 'shortcode'
  | 'jsonObject'
  | 'longId'
  | 'country'
  | 'city'
  | NumberRuleName
  | 'chance'
  | 'span'
  | FormRuleName
  | WordRuleName

/** The type a text is read as, where that is neither a text nor one of a list of words. */
interface Read extends Readonly<Record<NumberRuleName, number>> {
  readonly yesOrNo: boolean
  readonly moment: Date
  readonly ending: Date | 'never'
  readonly when: Date | Ago
  readonly chance: number
  readonly span: number
}

/** The type of a value that satisfies a rule. */
export type ValueOf<Rule> = Rule extends keyof Read ? Read[Rule] : Rule extends WordRuleName ? WordTypes[Rule] : string

/** The type that a text satisfying one of these rules is read as. */
export const readers: { readonly [Rule in keyof Read]: (text: string) => Read[Rule] } = {
  yesOrNo: (text) => text === 'true',
  count: Number,
  hue: Number,
  pixels: Number,
  seconds: Number,
  share: Number,
  latitude: Number,
  longitude: Number,
  moment: (text) => new Date(text),
  ending: (text) => (text === 'never' ? text : new Date(text)),
  when: (text) => (isAgo(text) ? (text as Ago) : new Date(text)),
  chance: Number,
  span: (text) => readSpan(text) ?? 0,
}

/** The rules for texts. Anything a world can hold passes them, so that a saved file can be loaded. */
export const textRules: Readonly<Record<TextRuleName, TextRule>> = {
  text: { expected: 'text', fix: 'Write some text, in quotes if it holds : or #.', accepts: () => true },
  label: {
    expected: 'a name that is not empty',
    fix: 'Write a name.',
    accepts: (text) => text.trim() !== '',
  },
  id: {
    expected: 'at most 20 digits, the first not 0',
    fix: 'Write an id such as 17841405793187218, or leave the line out to have one made up.',
    accepts: (text) => /^[1-9]\d{0,19}$/.test(text),
  },
  idOrEmpty: {
    expected: 'at most 20 digits, the first not 0',
    fix: 'Write an id such as 684477648739411, or leave the line out to have one made up.',
    accepts: (text) => /^(?:[1-9]\d{0,19})?$/.test(text),
  },
  numberId: {
    expected: 'at most 15 digits, the first not 0',
    fix: 'Write an id such as 402927420384618, or leave the line out to have one made up.',
    accepts: (text) => /^[1-9]\d{0,14}$/.test(text),
  },
  secret: {
    expected: 'at most 128 visible ASCII characters',
    fix: 'Write a secret without blanks, or leave the line out to have one made up.',
    accepts: (text) => /^[\x21-\x7e]{1,128}$/.test(text),
    secret: true,
  },
  password: {
    expected: 'a password of 1 to 200 characters',
    fix: 'Write a password, in quotes if it holds : or #.',
    accepts: (text) => text.length >= 1 && text.length <= 200,
    secret: true,
  },
  passwordHash: {
    expected: 'scrypt$N$salt$key as Darkroom saved it',
    fix: 'Copy the whole hash from a saved world, or write a password instead.',
    accepts: isPasswordHash,
    secret: true,
  },
  username: {
    expected: 'at most 30 of a-z, 0-9, dot and underscore, no dot at the ends and no two in a row',
    fix: 'Write a username that Instagram could have given, in lower case.',
    accepts: isUsername,
  },
  domain: {
    expected: 'a host name of at most 253 letters, digits, dots and hyphens',
    fix: 'Write one such as example.com, without https:// and without a path.',
    accepts: isDomain,
  },
  moment: {
    expected: 'a date and time in UTC',
    fix: 'Write one such as 2024-11-01T09:30:00Z, or a day such as 2024-11-01.',
    accepts: isMoment,
  },
  tokenText: {
    expected: '1 to 1000 visible ASCII characters',
    fix: 'Write the access token exactly as the app has it.',
    accepts: (text) => /^[\x21-\x7e]{1,1000}$/.test(text),
    secret: true,
  },
  tokenHash: {
    expected: "43 characters, the token's SHA-256 in base64url",
    fix: 'Copy the whole hash from a saved world, or write the token instead.',
    accepts: (text) => /^[\w-]{43}$/.test(text),
    secret: true,
  },
  ending: {
    expected: 'a date and time in UTC, or never',
    fix: 'Write one such as 2024-12-31T09:30:00Z, or leave the line out for the lifetime its kind has.',
    accepts: (text) => text === 'never' || isMoment(text),
  },
  when: {
    expected: 'a date and time in UTC, or how long ago',
    fix: "Write one such as 2024-11-01T09:30:00Z, or 3d for three days before the world's date (s, m, h, d, w).",
    accepts: (text) => isAgo(text) || isMoment(text),
  },
  path: {
    expected: "a path below the world file's folder",
    fix: 'Write one such as ./pictures/heron.jpg, with / and without .. in it.',
    accepts: (text) =>
      /^[^\\\0/:][^\\\0:]{0,499}$/.test(text) && !text.split('/').some((step) => step === '..' || step === ''),
  },
  shortcode: {
    expected: "a post's short code, such as DVrE5OUgKBN",
    fix: 'Copy it from an address such as https://www.instagram.com/p/DVrE5OUgKBN/, or leave the line out.',
    accepts: (text) => isShortcode(text),
  },
  longId: {
    expected: 'at most 45 digits',
    fix: 'Write the number of a conversation or a message in quotes.',
    accepts: (text) => /^\d{1,45}$/.test(text),
  },
  jsonObject: {
    expected: 'a JSON object',
    fix: 'Copy it from a saved world, or leave the line out.',
    accepts: isJsonObject,
  },
  country: {
    expected: 'two capital letters',
    fix: 'Write a country such as PT (ISO 3166).',
    accepts: (text) => /^[A-Z]{2}$/.test(text),
  },
  city: {
    expected: 'at most 100 characters without |',
    fix: 'Write a city and its region, such as "London, England".',
    accepts: (text) => /^[^|\n]{1,100}$/.test(text),
  },
  ...numberRules,
  chance: {
    expected: 'a number from 0 to 1',
    fix: 'Write 0.1 for one in ten.',
    accepts: (text) => /^[\d.e-]{1,30}$/.test(text) && Number(text) >= 0 && Number(text) <= 1,
  },
  span: {
    expected: 'a time such as 500ms, 8s or 2m',
    fix: 'Write digits and one of ms, s, m; digits alone are milliseconds.',
    accepts: (text) => readSpan(text) !== undefined,
  },
  ...formRules,
  ...wordRules,
}

/** The name of a rule for how many items a list can have. */
export type MostRuleName = 'redirectUriCount' | 'domainCount'

/** How many items such a list can have. */
export const mostItems: Readonly<Record<MostRuleName, number>> = {
  redirectUriCount: redirectUriLimit,
  domainCount: mostDomains,
}

/** The rules for values that are not text. */
const shapeRules: Readonly<Record<MostRuleName | 'map' | 'list' | 'someTasks', FileRule>> = {
  map: { expected: 'keys with values', fix: 'Write one "key: value" a line, indented alike.' },
  list: { expected: 'a list', fix: 'Write one "- item" a line, indented alike.' },
  redirectUriCount: { expected: `at most ${redirectUriLimit} redirect URIs`, fix: 'Leave some out.' },
  domainCount: { expected: `at most ${mostDomains} domains`, fix: 'Leave some out.' },
  someTasks: { expected: 'at least one task', fix: 'Write [PROFILE_PLUS_FULL_CONTROL], or another task.' },
}

/** The rule a schema's message names. */
export function findFileRule(name: string): FileRule & { readonly secret?: true } {
  const rules: Readonly<Record<string, FileRule & { readonly secret?: true }>> = { ...textRules, ...shapeRules }
  return rules[name] ?? { expected: 'something else', fix: 'Compare with a file that darkroom world save wrote.' }
}

function isMoment(text: string): boolean {
  const date = /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?Z)?$/.exec(text)?.[1]
  if (date === undefined || Number.isNaN(Date.parse(text))) return false
  return new Date(date).toISOString().startsWith(date)
}

/** A code that is read as a number, and written again as it was. */
function isShortcode(text: string): boolean {
  const number = numberOfShortcode(text)
  return number !== undefined && shortcodeOf(number) === text
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}
