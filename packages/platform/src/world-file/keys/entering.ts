import { findScope, type Login, logins } from '@darkroom/contract'
import { clip, describe } from '../finding.ts'
import { numberRules } from '../rules/number-rules.ts'
import { mostItems, type TextRuleName, textRules } from '../rules/rules.ts'
import { WorldFileError } from '../world-file-error.ts'
import type { Key, Keys } from './key.ts'

/** What columns that must be unique are called, if not by their names. */
const columns: Readonly<Record<string, string>> = {
  'people.email': 'e-mail address',
  'pages.accountId': 'Instagram account',
  'threadsUsers.id': 'profile on Threads',
  'apps.id': 'Meta App ID',
  'products.clientId': 'Instagram App ID',
  'scopedIds.id': 'app-scoped id',
  'accessTokens.hash': 'token',
  'media.id': 'id',
  'hashtags.name': 'hashtag',
}

/**
 * Stores an entry of a world file.
 *
 * @param name What to call the entry, at the beginning of a sentence.
 * @throws WorldFileError when it repeats a value that must be unique.
 */
export function entering<Result>(name: string, store: () => Result): Result {
  try {
    return store()
  } catch (error) {
    const taken = /^UNIQUE constraint failed: ([\w.]+)/.exec(error instanceof Error ? error.message : '')?.[1]
    if (taken === undefined) throw error
    const what = columns[taken] ?? taken.replace(/^\w+\./, '')
    throw new WorldFileError(`${name} has the ${what} of another. Give each a ${what} of its own.`, { cause: error })
  }
}

/** Checks a text against its rule, if there is one. @throws WorldFileError */
function expectText(name: string, key: string, rule: TextRuleName, value: unknown): void {
  if (value === undefined || (typeof value === 'string' && textRules[rule].accepts(value))) return
  throw broken(name, key, rule, value)
}

/** Checks every value of an entry against the declaration of its key. @throws WorldFileError */
export function expectKeys(name: string, keys: Keys, entry: object): void {
  const values = entry as Readonly<Record<string, unknown>>
  for (const key in keys) {
    const spec = keys[key]
    if (spec !== undefined) expectKey(name, key, spec, values[key])
  }
}

/** Checks a value against the declaration of its key. @throws WorldFileError */
export function expectKey(name: string, key: string, spec: Key, value: unknown): void {
  const { is, list, named, namedLists, most, entries } = spec
  if (value === undefined) {
    if (spec.needed !== true) return
    throw is === undefined ? shapeless(name, key, value, 'a list') : broken(name, key, is, value)
  }
  if (is !== undefined) expectValue(name, key, is, value)
  else if (list !== undefined) {
    if (!Array.isArray(value)) throw shapeless(name, key, value, 'a list')
    if (most !== undefined && value.length > mostItems[most])
      throw new WorldFileError(
        `${name} has ${value.length} entries in ${key}; expected at most ${mostItems[most]}. Leave some out.`,
      )
    for (const item of value) expectValue(name, key, list, item)
  } else if (entries !== undefined) {
    if (!Array.isArray(value)) throw shapeless(name, key, value, 'a list')
  } else if (named !== undefined || namedLists !== undefined) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw shapeless(name, key, value, 'values by name')
    for (const item of Object.values(value).flat()) expectText(name, key, named ?? namedLists ?? 'text', item)
  }
}

function expectValue(name: string, key: string, rule: TextRuleName, value: unknown): void {
  if (rule === 'yesOrNo' && typeof value === 'boolean') return
  if (rule === 'count') {
    if (Number.isSafeInteger(value) && Number(value) >= 0) return
    throw new WorldFileError(`${name} has ${String(value)} as ${key}; expected a whole number, 0 or more. Write one.`)
  }
  if (Object.hasOwn(numberRules, rule)) {
    if (typeof value === 'number' && textRules[rule].accepts(String(value))) return
    const { expected, fix } = textRules[rule]
    throw new WorldFileError(`${name} has ${describeNumber(value)} as ${key}; expected ${expected}. ${fix}`)
  }
  if (rule === 'chance' || rule === 'span') {
    if (typeof value === 'number' && value >= 0) return
    throw new WorldFileError(`${name} has ${String(value)} as ${key}; expected ${textRules[rule].expected}.`)
  }
  if (
    (rule === 'moment' || rule === 'ending' || rule === 'when') &&
    value instanceof Date &&
    !Number.isNaN(value.getTime())
  )
    return
  if (rule === 'ending' && value === 'never') return
  if (typeof value === 'string' && rule !== 'yesOrNo' && rule !== 'moment' && textRules[rule].accepts(value)) return
  throw broken(name, key, rule, value)
}

function describeNumber(value: unknown): string {
  return typeof value === 'number' ? String(value) : describe(value)
}

function broken(name: string, key: string, rule: TextRuleName, value: unknown): WorldFileError {
  const { expected, fix, secret } = textRules[rule]
  const text = typeof value === 'string' ? (secret ? `${value.length} characters` : JSON.stringify(clip(value))) : ''
  const found = text || (value === undefined || value === null ? 'nothing' : `a ${typeof value}`)
  return new WorldFileError(`${name} has ${found} as ${key}; expected ${expected}. ${fix}`)
}

function shapeless(name: string, key: string, value: unknown, expected: string): WorldFileError {
  const found = value === undefined || value === null ? 'nothing' : `a ${typeof value}`
  return new WorldFileError(`${name} has ${found} as ${key}; expected ${expected}. Give it that.`)
}

/** Checks that scopes belong to the login they are listed under. @throws WorldFileError */
export function expectScopes(name: string, login: Login, scopes: readonly string[]): void {
  const other = scopes.find((scope) => findScope(scope)?.login !== login)
  if (other === undefined) return
  throw new WorldFileError(
    `${name} has ${JSON.stringify(other)}, which is no scope of ${logins[login].label}. Take it out.`,
  )
}
