import { type FileEntry, findingAt, listAt, mapAt, textAt, wholeFile } from './file-entry.ts'
import { describe, type Finding, type Path, printPath } from './finding.ts'
import { hashSecret } from './hash.ts'

/** Finds entries that contradict themselves, and values that two entries share and must not. @param data What the text holds. */
export function checkEntries(data: unknown): Finding[] {
  const file = wholeFile(data)
  const developers = listAt(file, 'developers')
  const accounts = listAt(file, 'accounts')
  const apps = listAt(file, 'apps')
  const grants = listAt(file, 'grants')
  const tokens = grants.flatMap((grant) => listAt(grant, 'tokens'))
  return [
    ...[...developers, ...accounts].flatMap((entry) => eitherOf(entry, 'password', 'password_hash')),
    ...accounts.flatMap(privateProfessional),
    ...tokens.flatMap((entry) => eitherOf(entry, 'token', 'hash')),
    ...twice(developers, 'id'),
    ...twice(developers, 'email'),
    ...twice(accounts, 'id'),
    ...twice(accounts, 'username'),
    ...twice(apps, 'id'),
    ...sharedNames(apps),
    ...twice(
      apps.map((app) => mapAt(app, 'basic_display')),
      'instagram_app_id',
    ),
    ...twice(grants, 'app_scoped_id'),
    ...tokens.flatMap(tokenTwice(new Map())),
  ]
}

/** Of two ways to say a thing, exactly one. */
function eitherOf(entry: FileEntry, plain: string, hashed: string): Finding[] {
  const given = [plain, hashed].filter((key) => entry.values[key] !== undefined && entry.values[key] !== null)
  if (given.length === 1) return []
  const expected = `${plain} or ${hashed}`
  return given.length === 0
    ? [findingAt(entry.path, 'neither', expected, `Add ${plain}.`)]
    : [findingAt([...entry.path, hashed], 'both', expected, 'Take one of the two out.')]
}

/** Instagram does not let professional accounts be private. */
function privateProfessional({ path, values }: FileEntry): Finding[] {
  const { type, private: isPrivate } = values
  if (isPrivate !== 'true' || (type !== 'BUSINESS' && type !== 'MEDIA_CREATOR')) return []
  return [
    findingAt([...path, 'private'], 'true', `false, as type is ${type}`, 'Take it out, or make the type PERSONAL.'),
  ]
}

/** Apps may share a name, as they may in the App Dashboard, if their ids tell them apart. */
function sharedNames(apps: readonly FileEntry[]): Finding[] {
  const byName = Map.groupBy(apps, (app) => textAt(app, 'name'))
  return apps.flatMap((app) => {
    const name = textAt(app, 'name')
    const namesakes = byName.get(name) ?? []
    if (name === undefined || namesakes.length < 2 || textAt(app, 'id') !== undefined) return []
    const found = `${describe(name, [])}, a name that ${namesakes.length} apps have`
    return [findingAt([...app.path, 'name'], found, 'a name of its own', 'Change it, or give each of them an id.')]
  })
}

/** Entries whose value an earlier one has already, without regard to case. */
function twice(entries: readonly FileEntry[], key: string): Finding[] {
  const seen = new Map<string, Path>()
  return entries.flatMap((entry) => {
    const value = textAt(entry, key)?.toLowerCase()
    if (value === undefined) return []
    const path = [...entry.path, key]
    const first = seen.get(value)
    if (first === undefined) seen.set(value, path)
    if (first === undefined) return []
    const found = `${describe(entry.values[key], path)}, as in ${printPath(first)}`
    return [findingAt(path, found, 'a value of its own', 'Change one of the two, or take it out.')]
  })
}

/** A token and the hash of it are the same token. */
function tokenTwice(seen: Map<string, Path>): (token: FileEntry) => Finding[] {
  return (token) => {
    const text = textAt(token, 'token')
    const hash = text === undefined ? textAt(token, 'hash') : hashSecret(text)
    const first = hash === undefined ? undefined : seen.get(hash)
    if (hash !== undefined && first === undefined) seen.set(hash, token.path)
    if (first === undefined) return []
    return [findingAt(token.path, `the token of ${printPath(first)}`, 'another token', 'Take one of the two out.')]
  }
}
