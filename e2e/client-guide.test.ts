import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const folder = join(import.meta.dirname, '.examples-guide')
const guide = readFileSync(join(root, 'docs/from-basic-display-to-instagram-login.md'), 'utf8')

/** The guide's blocks are one program; a line with `// =>` is a claim. */
const lines = [...guide.matchAll(/```ts\n([\s\S]*?)```/g)].flatMap(([, block = '']) => block.split('\n'))
const claims = lines.filter((line) => line.includes('// =>'))

function checked(line: string): string {
  const [, expression, value] = /^(.*?) *\/\/ => (.*)$/.exec(line) ?? []
  return expression === undefined ? line : `expect(${expression}).toEqual(${value})`
}

const imports = lines.filter((line) => line.startsWith('import '))
const body = lines.filter((line) => !line.startsWith('import ')).map(checked)
const program = `import { expect } from 'vitest'\n${imports.join('\n')}\nexport async function run(): Promise<void> {\n${body.join('\n')}\n}\n`

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'guide.ts'), program)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the guide from Basic Display to Instagram Login runs, and says what is so', async () => {
  expect(claims.length).toBeGreaterThan(8)
  const module = (await import(join(folder, 'guide.ts'))) as { run: () => Promise<void> }
  await module.run()
})

test('it compiles', () => {
  const configuration = {
    extends: '../../tsconfig.json',
    compilerOptions: { noUnusedLocals: false },
    include: ['*.ts'],
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(configuration))
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(folder, 'tsconfig.json')], {
    stdio: 'pipe',
  })
})
