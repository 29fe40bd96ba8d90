import { findScope, type Login, logins, scopesOf } from '@darkroom/contract'
import { type FileEntry, findingAt, listAt, mapAt, textAt, textsAt } from '../file-entry.ts'
import { describe, type Finding, inEach, type Path, printPath } from '../finding.ts'
import { type Key, type Section, snakeCase } from '../keys/key.ts'
import type { Noun } from '../nouns/noun.ts'
import { findNoun } from '../nouns/nouns.ts'
import { entriesOf, type FoundEntries } from './found-entries.ts'

/** Finds entries that contradict themselves by their noun's declaration: two keys where one is allowed, or scopes of another login. */
export function* checkAlone(found: FoundEntries): Iterable<Finding> {
  for (const [noun, { either, check, keys }] of nounsIn(found)) {
    const entries = entriesOf(found, noun)
    if (either !== undefined) yield* inEach(entries, (entry) => eitherOf(entry, either))
    if (check !== undefined) yield* inEach(entries, check)
    for (const [key, { login }] of Object.entries(keys))
      if (login !== undefined) yield* inEach(entries, (entry) => scopesOfOthers(entry, snakeCase(key), login))
  }
}

/** Finds unique values that two entries share. */
export function* checkUnique(found: FoundEntries): Iterable<Finding> {
  for (const [noun, { keys }] of nounsIn(found))
    for (const [key, { unique }] of Object.entries(keys))
      if (unique === true) yield* twice(entriesOf(found, noun), snakeCase(key))
}

/** Finds people and accounts that are named but missing from the file. */
export function* checkReferences(found: FoundEntries): Iterable<Finding> {
  const known: Readonly<Record<Section, ReadonlySet<string>>> = {
    // In a file with the former key of people, only that key is reported.
    people: valuesOf([...entriesOf(found, 'person'), ...oldPeople(found)], 'email'),
    accounts: valuesOf(entriesOf(found, 'account'), 'username'),
  }
  for (const [noun, { keys }] of nounsIn(found))
    for (const [key, spec] of Object.entries(keys))
      if (spec.refers !== undefined) {
        const section = spec.refers
        yield* inEach(entriesOf(found, noun), (entry) =>
          namesIn(entry, snakeCase(key), spec).flatMap(({ path, name, at }) =>
            known[section].has(name.toLowerCase()) ? [] : [{ ...unknown(path, name, section), at }],
          ),
        )
      }
}

function nounsIn(found: FoundEntries): [string, Noun][] {
  return [...found.keys()].map((name) => [name, findNoun(name)])
}

function oldPeople(found: FoundEntries): FileEntry[] {
  return entriesOf(found, 'world').flatMap((file) => listAt(file, 'developers'))
}

interface Name {
  readonly path: Path
  readonly name: string
  readonly at: Finding['at']
}

/** The names under a key: its value, its list's values, or its own keys. */
function namesIn(entry: FileEntry, key: string, { is, list }: Key): Name[] {
  if (list !== undefined) return textsAt(entry, key).map(({ path, text }) => ({ path, name: text, at: 'value' }))
  if (is !== undefined) {
    const name = textAt(entry, key)
    return name === undefined ? [] : [{ path: [...entry.path, key], name, at: 'value' }]
  }
  const { path, values } = mapAt(entry, key)
  return Object.keys(values).map((name) => ({ path: [...path, name], name, at: 'key' }))
}

/** The values that entries have under a key, in lower case. */
function valuesOf(entries: readonly FileEntry[], key: string): ReadonlySet<string> {
  return new Set(entries.flatMap((entry) => textAt(entry, key)?.toLowerCase() ?? []))
}

/** Something that is named but missing. */
export function unknown(path: Path, name: string, section: string): Finding {
  return findingAt(path, describe(name), `one of the ${section} of this file`, `Add it to ${section}, or take it out.`)
}

/** Checks that exactly one of two alternative keys is present. */
function eitherOf(entry: FileEntry, keys: readonly [string, string]): Finding[] {
  const [plain, hashed] = [snakeCase(keys[0]), snakeCase(keys[1])]
  const given = [plain, hashed].filter((key) => entry.values[key] !== undefined && entry.values[key] !== null)
  if (given.length === 1) return []
  const expected = `${plain} or ${hashed}`
  return given.length === 0
    ? [findingAt(entry.path, 'neither', expected, `Add ${plain}.`)]
    : [findingAt([...entry.path, hashed], 'both', expected, 'Remove one of the two.')]
}

/** Entries whose value an earlier one already has, ignoring case. */
function twice(entries: readonly FileEntry[], key: string): Iterable<Finding> {
  const seen = new Map<string, Path>()
  return inEach(entries, (entry) => {
    const value = textAt(entry, key)?.toLowerCase()
    if (value === undefined) return []
    const path = [...entry.path, key]
    const first = seen.get(value)
    if (first === undefined) seen.set(value, path)
    if (first === undefined) return []
    const found = `${describe(entry.values[key])}, as in ${printPath(first)}`
    return [findingAt(path, found, 'a value of its own', 'Change or remove one of the two.')]
  })
}

/** The scopes of a list that belong to another login. */
export function scopesOfOthers(entry: FileEntry, key: string, login: Login): Finding[] {
  return textsAt(entry, key).flatMap(({ path, text }) => {
    const scope = findScope(text)
    if (scope === undefined || scope.login === login) return []
    const found = `${describe(text)}, a scope of ${logins[scope.login].label}`
    const own = scopesOf(login).map(({ name }) => name)
    return [
      findingAt(path, found, `a scope of ${logins[login].label}`, `Write one of ${own.join(', ')}, or take it out.`),
    ]
  })
}
