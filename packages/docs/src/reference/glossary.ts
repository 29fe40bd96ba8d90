import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from './page.ts'

/** The glossary of CONTRIBUTING.md as a page. */
export function glossaryPage(): Page {
  const text = readFileSync(join(import.meta.dirname, '../../../../CONTRIBUTING.md'), 'utf8')
  const glossary = /^## Glossary\n([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(text)?.[1]
  if (glossary === undefined) throw new Error('CONTRIBUTING.md has no section "Glossary".')
  return { name: 'glossary', title: 'Glossary', text: `# Glossary\n${glossary}` }
}
