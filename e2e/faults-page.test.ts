import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startServer } from 'darkroom'
import { expect, test } from 'vitest'
import { run } from '../packages/cli/src/program.ts'
import { testTerminal } from '../packages/cli/src/testing/terminal.ts'
import { parseWorldFile } from '../packages/platform/src/world-file/read/parse-file.ts'

const page = readFileSync(join(import.meta.dirname, '..', 'docs', 'faults.md'), 'utf8')

function blocks(language: string): string[] {
  return [...page.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text = '']) => text)
}

/** The words of a command line, those in quotes as one. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '')
}

test('every command of docs/faults.md works, one after the other', async () => {
  await using server = await startServer({ asOf: '2026-11-01' })
  const lines = blocks('sh').flatMap((text) => text.trim().split('\n'))
  expect(lines.length).toBeGreaterThan(5)
  for (const line of lines) {
    const terminal = testTerminal({ DARKROOM_URL: server.url })
    const code = await run(wordsOf(line).slice(2), terminal)
    expect([line, code, terminal.err()]).toEqual([line, 0, ''])
  }
})

test.for(blocks('yaml'))('its world files are read: %s', (text) => {
  expect(Object.keys(parseWorldFile(text))).toHaveLength(1)
})
