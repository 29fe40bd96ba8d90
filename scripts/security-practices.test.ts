import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const rows = readFileSync(join(root, 'docs/security-practices.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| (?:\d+\.|\|)/.test(line) || /^\| \| (?:platform|client|connect) /.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, practice = '', by = '', code = '', file = '', title = '']) => ({ practice, by, code, file, title }))

function pathsIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, path = '']) => join(root, 'packages', path))
}

describe('the table of security practices', () => {
  test('has all ten, each kept on the platform, in the client and by connect', () => {
    const kept = new Map<string, Set<string>>()
    let number = ''
    for (const { practice, by } of rows) {
      number = /^\d+/.exec(practice)?.[0] ?? number
      kept.set(number, (kept.get(number) ?? new Set()).add(by))
    }
    expect([...kept.keys()]).toEqual(Array.from({ length: 10 }, (_, index) => String(index + 1)))
    for (const [practice, by] of kept)
      expect([practice, [...by].sort((a, b) => a.localeCompare(b))]).toEqual([
        practice,
        ['client', 'connect', 'platform'],
      ])
  })

  test.each(rows)('$practice $by: its code and its test are there: $title', ({ code, file, title }) => {
    const paths = pathsIn(code)
    expect(paths.length).toBeGreaterThan(0)
    for (const path of paths) expect([path, existsSync(path)]).toEqual([path, true])
    const [test = ''] = pathsIn(file)
    expect(existsSync(test)).toBe(true)
    expect(readFileSync(test, 'utf8')).toMatch(
      new RegExp(`(?:test|describe)[^\\n]*'${escaped(title)}'|\\)\\(\\s*'${escaped(title)}'`),
    )
  })
})

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
