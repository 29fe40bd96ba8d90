import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lintRules } from './rules.ts'

test('the guide has every rule, with what was done and how bad it is, and no other', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../../../docs/lint.md'), 'utf8')
  const rows = [...guide.matchAll(/^\| `([\w-]+)` \| (.+?) \| (\w+) \|/gm)].map(([, ...row]) => row.join(', '))
  const rules = Object.entries(lintRules).map(([name, { title, level }]) => [name, title, level].join(', '))
  expect(rows.toSorted()).toEqual(rules.toSorted())
})
