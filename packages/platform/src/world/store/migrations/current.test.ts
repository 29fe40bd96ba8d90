import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrations } from './index.ts'
import { printSchema } from './print-schema.ts'

test('a new world has the schema that the migrations leave behind', () => {
  expect(readFileSync(join(import.meta.dirname, 'current.ts'), 'utf8')).toBe(printSchema(migrations))
})
