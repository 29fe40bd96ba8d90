import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
)

test.each(sources)('%s imports nothing of others but types', (file) => {
  const text = readFileSync(join(import.meta.dirname, file), 'utf8').replace(/\/\*\*[\s\S]*?\*\//g, '')
  const imports = [...text.matchAll(/^(?:import|export)([^']*?)from '([^.'][^']*)'/gm)]
  for (const [, what = '', from] of imports) expect(`${from}${what}`).toMatch(/^@darkroom\/contract type /)
})
