import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { snakeCase } from '../../packages/platform/src/world-file/keys/key.ts'
import { places } from '../../packages/platform/src/world-file/nouns/nouns.ts'
import { parseWorldFile } from '../../packages/platform/src/world-file/read/parse-file.ts'
import { readYaml } from '../../packages/platform/src/world-file/read/read-yaml.ts'
import { textRules } from '../../packages/platform/src/world-file/rules/rules.ts'
import { exampleOf, printWorldFilePage } from './print-page.ts'
import { readDescriptions } from './read-descriptions.ts'

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'world-file.md'), 'utf8')

test('docs/world-file.md is what npm run world-file-page prints', () => {
  expect(page).toBe(printWorldFilePage())
})

test('the file on the page can be read', () => {
  const [, text = ''] = page.split('```yaml\n')
  expect(parseWorldFile(text.split('```')[0] ?? '').grants).toHaveLength(1)
})

const keys = places.flatMap(({ path, name, noun }) =>
  Object.entries(noun.keys).map(([key, spec]) => ({ where: `${path} ${snakeCase(key)}`, name, key, spec })),
)

describe('each key of a world file', () => {
  const descriptions = readDescriptions()
  test.each(keys)('$where: has a description', ({ name, key }) => {
    expect(descriptions.get(name)?.noun).toMatch(/^[A-Z].*\.$/)
    expect(descriptions.get(name)?.keys.get(key)).toMatch(/^["A-Z].*\.$/)
  })

  const values = keys.filter(({ spec }) => spec.entry === undefined && spec.entries === undefined)
  test.each(values)('$where: has an example that keeps its rule', ({ spec }) => {
    const value = readYaml(exampleOf(spec) ?? '').data
    const rule = spec.is ?? spec.list ?? spec.named ?? spec.namedLists ?? 'text'
    const texts = typeof value === 'string' ? [value] : Object.values(value ?? {}).flat()
    expect(texts.length).toBeGreaterThan(0)
    for (const text of texts) expect(textRules[rule].accepts(String(text))).toBe(true)
    expect(typeof value === 'string').toBe(spec.is !== undefined)
  })
})
