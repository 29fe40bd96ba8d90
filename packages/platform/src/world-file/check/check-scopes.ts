import { findScope, type Login, logins, scopesOf } from '@darkroom/contract'
import { type FileEntry, findingAt, textsAt } from '../file-entry.ts'
import { describe, type Finding } from './finding.ts'

/** The scopes of a list that belong to another login. */
export function scopesOfOthers(entry: FileEntry, key: string, login: Login): Finding[] {
  return textsAt(entry, key).flatMap(({ path, text }) => {
    const scope = findScope(text)
    if (scope === undefined || scope.login === login) return []
    const found = `${describe(text, [])}, a scope of ${logins[scope.login].label}`
    const own = scopesOf(login).map(({ name }) => name)
    return [
      findingAt(path, found, `a scope of ${logins[login].label}`, `Write one of ${own.join(', ')}, or take it out.`),
    ]
  })
}
