import { type FileEntry, findingAt, textAt } from '../file-entry.ts'
import { describe, type Finding, inEach } from '../finding.ts'
import { entriesOf, type FoundEntries } from './found-entries.ts'

/** Finds entries that conflict: apps that cannot be told apart, and Pages linked to a personal account. */
export function* checkEntries(found: FoundEntries): Iterable<Finding> {
  yield* sharedNames(entriesOf(found, 'app'))
  yield* linkedToPersonal(entriesOf(found, 'page'), entriesOf(found, 'account'))
}

/** Apps may share a name, as they may in the App Dashboard, if their ids tell them apart. */
function sharedNames(apps: readonly FileEntry[]): Iterable<Finding> {
  const byName = Map.groupBy(apps, (app) => textAt(app, 'name'))
  return inEach(apps, (app) => {
    const name = textAt(app, 'name')
    const namesakes = byName.get(name) ?? []
    if (name === undefined || namesakes.length < 2 || textAt(app, 'id') !== undefined) return []
    const found = `${describe(name)}, a name that ${namesakes.length} apps have`
    return [findingAt([...app.path, 'name'], found, 'a name of its own', 'Change it, or give each of them an id.')]
  })
}

/** Only a professional account can be linked to a Page. */
function linkedToPersonal(pages: readonly FileEntry[], accounts: readonly FileEntry[]): Iterable<Finding> {
  const byUsername = new Map(accounts.map((account) => [textAt(account, 'username')?.toLowerCase(), account]))
  return inEach(pages, (page) => {
    const username = textAt(page, 'instagram_account')
    const account = username === undefined ? undefined : byUsername.get(username.toLowerCase())
    if (account === undefined || (textAt(account, 'type') ?? 'PERSONAL') !== 'PERSONAL') return []
    const found = `${describe(username)}, a PERSONAL account`
    const fix = 'Give that account the type BUSINESS or MEDIA_CREATOR, or remove this line.'
    return [findingAt([...page.path, 'instagram_account'], found, 'a professional account', fix)]
  })
}
