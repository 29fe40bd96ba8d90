import { type FileEntry, findingAt, listAt, mapAt, textAt, wholeFile } from '../file-entry.ts'
import { eitherOf } from './check-either.ts'
import { scopesOfOthers } from './check-scopes.ts'
import { describe, type Finding, inEach, type Path, printPath } from './finding.ts'

/** Finds entries that contradict themselves, and values that two entries share and must not. @param data What the text holds. */
export function* checkEntries(data: unknown): Iterable<Finding> {
  const file = wholeFile(data)
  const people = listAt(file, 'people')
  const accounts = listAt(file, 'accounts')
  const pages = listAt(file, 'pages')
  const apps = listAt(file, 'apps')
  const configurations = apps.flatMap((app) => listAt(mapAt(app, 'facebook_login'), 'configurations'))
  const products = apps.flatMap((app) => [mapAt(app, 'basic_display'), mapAt(app, 'instagram_login')])
  yield* inEach([...people, ...accounts], (entry) => eitherOf(entry, 'password', 'password_hash'))
  yield* inEach(accounts, privateProfessional)
  yield* twice(people, 'id')
  yield* twice(people, 'email')
  yield* twice(accounts, 'id')
  yield* twice(accounts, 'username')
  yield* twice(pages, 'id')
  yield* twice(pages, 'instagram_account')
  yield* twice(apps, 'id')
  yield* sharedNames(apps)
  yield* twice(products, 'instagram_app_id')
  yield* twice(configurations, 'id')
  yield* inEach(configurations, (entry) => scopesOfOthers(entry, 'scopes', 'facebook'))
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
function sharedNames(apps: readonly FileEntry[]): Iterable<Finding> {
  const byName = Map.groupBy(apps, (app) => textAt(app, 'name'))
  return inEach(apps, (app) => {
    const name = textAt(app, 'name')
    const namesakes = byName.get(name) ?? []
    if (name === undefined || namesakes.length < 2 || textAt(app, 'id') !== undefined) return []
    const found = `${describe(name, [])}, a name that ${namesakes.length} apps have`
    return [findingAt([...app.path, 'name'], found, 'a name of its own', 'Change it, or give each of them an id.')]
  })
}

/** Entries whose value an earlier one has already, without regard to case. */
function twice(entries: readonly FileEntry[], key: string): Iterable<Finding> {
  const seen = new Map<string, Path>()
  return inEach(entries, (entry) => {
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
