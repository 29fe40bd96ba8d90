import { type FileEntry, findingAt, listAt, mapAt, textAt, wholeFile } from '../file-entry.ts'
import { describe, type Finding, inEach, type Path } from './finding.ts'

/** Finds what apps and Pages name and the file does not have. @param data What the text holds. */
export function* checkReferences(data: unknown): Iterable<Finding> {
  const file = wholeFile(data)
  // A file with the key that people had before is told about that key alone.
  const emails = valuesOf([...listAt(file, 'people'), ...listAt(file, 'developers')], 'email')
  const accounts = listAt(file, 'accounts')
  const usernames = valuesOf(accounts, 'username')
  const pages = listAt(file, 'pages')
  const apps = listAt(file, 'apps')
  yield* inEach([...apps, ...pages], (entry) => unknownKeys(mapAt(entry, 'roles'), emails, 'people'))
  yield* inEach(apps, (app) => unknownKeys(mapAt(app, 'instagram_testers'), usernames, 'accounts'))
  yield* checkLinkedAccounts(pages, accounts)
}

/** The values that entries have under a key, in lower case. */
export function valuesOf(entries: readonly FileEntry[], key: string): ReadonlySet<string> {
  return new Set(entries.flatMap((entry) => textAt(entry, key)?.toLowerCase() ?? []))
}

/** Something that is named and not there. */
export function unknown(path: Path, name: string, section: string): Finding {
  return findingAt(
    path,
    describe(name, []),
    `one of the ${section} of this file`,
    `Add it to ${section}, or take it out.`,
  )
}

function unknownKeys({ path, values }: FileEntry, known: ReadonlySet<string>, section: string): Iterable<Finding> {
  return inEach(Object.keys(values), (name) =>
    !known.has(name.toLowerCase()) ? [{ ...unknown([...path, name], name, section), at: 'key' }] : [],
  )
}

/** Only a professional account can be linked to a Page. */
function checkLinkedAccounts(pages: readonly FileEntry[], accounts: readonly FileEntry[]): Iterable<Finding> {
  const byUsername = new Map(accounts.map((account) => [textAt(account, 'username')?.toLowerCase(), account]))
  return inEach(pages, (page) => {
    const username = textAt(page, 'instagram_account')
    if (username === undefined) return []
    const path = [...page.path, 'instagram_account']
    const account = byUsername.get(username.toLowerCase())
    if (account === undefined) return [unknown(path, username, 'accounts')]
    if ((textAt(account, 'type') ?? 'PERSONAL') !== 'PERSONAL') return []
    const found = `${describe(username, [])}, a PERSONAL account`
    const fix = 'Give that account the type BUSINESS or MEDIA_CREATOR, or take this line out.'
    return [findingAt(path, found, 'a professional account', fix)]
  })
}
