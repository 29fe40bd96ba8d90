import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { shakeDeclarations } from './shake.ts'

const folder = mkdtempSync(join(tmpdir(), 'darkroom-declarations-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function shake(files: Readonly<Record<string, string>>, ...names: readonly string[]): string {
  const place = mkdtempSync(join(folder, 'case-'))
  for (const [name, text] of Object.entries(files)) {
    const path = join(place, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  return shakeDeclarations(join(place, 'index.d.ts'), names)
}

test('keeps what was asked for and what that needs, from whatever file, and nothing else', () => {
  const files = {
    'index.d.ts': `export * from './one.ts'\nexport type { Two as Second } from './deep/two.ts'`,
    'one.d.ts': `import type { Two } from './deep/two.ts'\n/** A doc. */\nexport type One = Two | Own\ntype Own = 1\nexport interface Unused { a: One }`,
    'deep/two.d.ts': `export interface Two {\n    readonly two: 2\n}`,
  }
  expect(shake(files, 'One')).toBe(
    'export type One = Two | Own\nexport interface Two { readonly two: 2 }\nexport type Own = 1\n',
  )
})

test('of the tables keeps what the client’s types look at', () => {
  const files = {
    'index.d.ts': `export declare const operations: {
      readonly 'GET A/b': { readonly returns: { readonly list: 'B' }; readonly errors: readonly ['x']; readonly parameters: { readonly since: { readonly type: 'timestamp'; readonly evidence: 1 } } }
      readonly 'POST A/b': { readonly returns: 'any'; readonly limits: readonly ['y'] }
    }
    export declare const logins: { readonly facebook: { readonly label: 'long' } }`,
  }
  expect(shake(files, 'operations', 'logins')).toBe(
    `export declare const operations: { readonly 'GET A/b': { readonly returns: { readonly list: 'B' }; readonly parameters: { readonly since: { readonly type: 'timestamp' } } }; readonly 'POST A/b': { readonly returns: 'any' } };
export declare const logins: { readonly facebook: {  } };
`,
  )
})

test('stops where two files have different things of one name', () => {
  const files = {
    'index.d.ts': `export * from './one.ts'\nexport * from './two.ts'`,
    'one.d.ts': `type Same = 1\nexport type One = Same`,
    'two.d.ts': `type Same = 2\nexport type Two = Same`,
  }
  expect(() => shake(files, 'One', 'Two')).toThrow(/is another Same/)
})
