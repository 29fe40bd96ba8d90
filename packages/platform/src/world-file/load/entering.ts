import { WorldFileError } from '../file.ts'
import { type TextRuleName, textRules } from '../read/file-rules.ts'

/** What the columns that must be unique are called. */
const columns: Readonly<Record<string, string>> = {
  'people.id': 'id',
  'people.email': 'e-mail address',
  'accounts.id': 'id',
  'accounts.username': 'username',
  'pages.id': 'id',
  'pages.accountId': 'Instagram account',
  'apps.id': 'Meta App ID',
  'products.clientId': 'Instagram App ID',
  'configurations.id': 'id',
  'scopedIds.id': 'app-scoped id',
  'accessTokens.hash': 'token',
}

/**
 * Stores an entry of a world file.
 *
 * @param name What to call the entry, at the beginning of a sentence.
 * @throws WorldFileError when it has what another has and nobody may share.
 */
export function entering<Result>(name: string, store: () => Result): Result {
  try {
    return store()
  } catch (error) {
    const taken = /^UNIQUE constraint failed: ([\w.]+)/.exec(error instanceof Error ? error.message : '')?.[1]
    if (taken === undefined) throw error
    const what = columns[taken] ?? taken
    throw new WorldFileError(`${name} has the ${what} of another. Give each a ${what} of its own.`, { cause: error })
  }
}

/** Holds a value to its rule, if it is there. @throws WorldFileError */
export function expectText(name: string, key: string, rule: TextRuleName, value: string | undefined): void {
  if (value === undefined || (typeof value === 'string' && textRules[rule].accepts(value))) return
  const { expected, fix } = textRules[rule]
  const found = typeof value === 'string' ? JSON.stringify(value) : `a ${typeof value}`
  throw new WorldFileError(`${name} has ${found} as ${key}; expected ${expected}. ${fix}`)
}

/** Holds a number to the rule for counts, if it is there. @throws WorldFileError */
export function expectCount(name: string, key: string, value: number | undefined): number {
  if (value === undefined) return 0
  if (Number.isSafeInteger(value) && value >= 0) return value
  throw new WorldFileError(`${name} has ${String(value)} as ${key}; expected a whole number, 0 or more. Write one.`)
}

/** Holds a list to the most entries it can have. @throws WorldFileError */
export function expectMost(name: string, key: string, most: number, list: readonly unknown[] | undefined): void {
  if (list === undefined || list.length <= most) return
  throw new WorldFileError(`${name} has ${list.length} entries in ${key}; expected at most ${most}. Leave some out.`)
}
