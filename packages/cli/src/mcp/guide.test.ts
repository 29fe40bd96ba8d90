import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { requestTools } from './request-tools.ts'
import { troubleTools } from './trouble-tools.ts'
import { worldTools } from './world-tools.ts'

test('the guide names every tool, and no other', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../../../docs/agents.md'), 'utf8')
  const rows = [...guide.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, names = '']) =>
    names.replaceAll('`', '').split(', '),
  )
  const tools = [...worldTools, ...requestTools, ...troubleTools].map(({ name }) => name)
  expect(rows.toSorted()).toEqual(tools.toSorted())
})
