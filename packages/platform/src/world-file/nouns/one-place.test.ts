import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { snakeCase } from '../keys/key.ts'
import { accountKeys } from './account.ts'

const root = join(import.meta.dirname, '..')

/** The lines of the world file's code, tests, sample and filled worlds left out, that are no comments. */
const lines = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|^(?:fill|sample|testing)\//.test(name))
  .flatMap((name) =>
    readFileSync(join(root, name), 'utf8')
      .split('\n')
      .map((line) => ({ name, line: line.trim() })),
  )
  .filter(({ line }) => !/^(?:\/?\*|\/\/)/.test(line))

const plain = [
  'website',
  'followsCount',
  'activityOffMetaTechnologies',
] as const satisfies readonly (keyof typeof accountKeys)[]

describe('a property of an account that is a column of its own', () => {
  test.each(plain)('%s: is one line of one file', (key) => {
    expect(accountKeys[key].column).toBeDefined()
    const word = new RegExp(`\\b(?:${key}|${snakeCase(key)})\\b`)
    expect(lines.filter(({ line }) => word.test(line)).map(({ name }) => name)).toEqual([join('nouns', 'account.ts')])
  })
})
