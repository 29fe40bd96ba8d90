import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const folder = join(import.meta.dirname, '.examples')

/** Examples in doc comments: every line `expression // => value` is checked, the rest is run. */
const examples = [...sources().flatMap((file) => examplesOf(file)), ...readmeExamples()]

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)
for (const { name, code } of examples) writeFileSync(join(folder, `${name}.ts`), code)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('examples in doc comments', () => {
  test('there are some', () => expect(examples.length).toBeGreaterThan(8))
  test.for(examples)('$name runs, and gives what it says', async ({ name }) => {
    const module = (await import(join(folder, `${name}.ts`))) as { run: () => Promise<void> }
    await module.run()
  })
  test('all of them compile', () => {
    const configuration = {
      extends: '../../tsconfig.json',
      compilerOptions: { noUnusedLocals: false },
      include: ['*.ts'],
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(configuration))
    const { stdout } = spawnSync(
      process.execPath,
      [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(folder, 'tsconfig.json')],
      {
        encoding: 'utf8',
      },
    )
    expect(stdout).toBe('')
  })
})

function sources(): string[] {
  return readdirSync(join(root, 'packages'))
    .flatMap((name) => {
      const from = join(root, 'packages', name, 'src')
      return readdirSync(from, { recursive: true, encoding: 'utf8' }).map((file) => join(from, file))
    })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
}

/** The programs of the README and of the packages' own. */
function readmeExamples(): Example[] {
  const packages = readdirSync(join(root, 'packages')).map((name) => join('packages', name))
  return ['', ...packages].flatMap((folder) => {
    const file = join(root, folder, 'README.md')
    const blocks = existsSync(file) ? readFileSync(file, 'utf8').matchAll(/```ts\n([\s\S]*?)```/g) : []
    const name = [...folder.split(/[\\/]/).slice(1), 'README'].join('-')
    return [...blocks].map((block, index) => example(`${name}-${index + 1}`, (block[1] ?? '').split('\n')))
  })
}

function examplesOf(file: string): Example[] {
  const blocks = readFileSync(file, 'utf8').matchAll(/@example\n((?: *\*(?!\/| @).*\n)+)/g)
  const name = file.slice(join(root, 'packages').length + 1).replace(/[^a-z0-9]+/gi, '-')
  return [...blocks].map((block, index) => {
    const lines = (block[1] ?? '').split('\n').map((line) => line.replace(/^ *\* ?/, ''))
    return example(`${name}-${index + 1}`, lines)
  })
}

interface Example {
  readonly name: string
  readonly code: string
}

function example(name: string, lines: readonly string[]): Example {
  const imports = lines.filter((line) => line.startsWith('import '))
  const body = lines.filter((line) => !line.startsWith('import ')).map(checked)
  const head = `import { expect } from 'vitest'\n${imports.join('\n')}\nvoid expect\n`
  return { name, code: `${head}export async function run(): Promise<void> {\n${body.join('\n')}\n}\n` }
}

function checked(line: string): string {
  const [, expression, value] = /^(.*?) *\/\/ => (.*)$/.exec(line) ?? []
  return expression === undefined ? line : `expect(${expression}).toEqual(${value})`
}
