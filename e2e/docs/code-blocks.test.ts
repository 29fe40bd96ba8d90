import { execFile, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { startServer } from 'darkroom'
import { afterAll, describe, expect, test } from 'vitest'
import { type Block, readBlocks, root } from './code-blocks.ts'

const run = promisify(execFile)
const folder = join(root, 'e2e/.examples-docs')
const bin = join(root, 'node_modules/.bin')
const darkroom = join(root, 'packages/cli/bin/darkroom.js')
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`, NO_COLOR: '1' }

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const blocks = readBlocks()
const nameOf = ({ page, number, language, file }: Block): string => `${page} ${number} (${file ?? language})`

/** What runs a program in a language, and by what one sees that the machine has it. */
const languages: Readonly<Record<string, { readonly command: readonly string[]; readonly needs: string }>> = {
  js: { command: ['node'], needs: 'node' },
  py: { command: ['python3'], needs: 'python3' },
  php: { command: ['php'], needs: 'php' },
  ruby: { command: ['ruby'], needs: 'ruby' },
  go: { command: ['go', 'run'], needs: 'go' },
  java: { command: ['java'], needs: 'javac' },
  sh: { command: ['bash'], needs: 'curl' },
}

function has(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0
}

/** Programs that stay, and have a test of their own. */
const servers = ['webhooks.mjs']

describe('programs sign in and read', () => {
  const programs = blocks.filter(({ file }) => file !== undefined && !servers.includes(file))
  test('there is one in each language', () =>
    expect(new Set(programs.map(({ language }) => language))).toEqual(new Set(Object.keys(languages))))

  for (const block of programs) {
    const { command, needs } = languages[block.language] ?? { command: [], needs: 'nothing' }
    test.skipIf(!has(needs))(`${nameOf(block)} needs ${needs}`, async () => {
      const path = join(folder, block.file ?? '')
      writeFileSync(path, block.code)
      const args = [darkroom, 'exec', '--login', 'instagram', '--as-of', '2026-10-01', '--', ...command, path]
      const { stdout } = await run(process.execPath, args, { env, cwd: folder })
      expect(stdout).toContain('mira.prints')
    })
  }
})

describe('TypeScript', () => {
  // One program over the whole page, which client-guide.test.ts runs.
  const own = blocks.filter(({ language, page }) => language === 'ts' && !page.startsWith('from-basic-display'))
  for (const [index, { code }] of own.entries()) writeFileSync(join(folder, `block-${index}.ts`), asModule(code))

  test.for(own.map((block, index) => [nameOf(block), index] as const))(
    '%s runs, and says what is so',
    async ([, index]) => {
      const module = (await import(join(folder, `block-${index}.ts`))) as { run: () => Promise<void> }
      await module.run()
    },
  )

  test('all of it compiles', () => {
    const configuration = {
      extends: '../../tsconfig.json',
      compilerOptions: { noUnusedLocals: false },
      include: ['*.ts'],
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(configuration))
    const compiler = [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(folder, 'tsconfig.json')]
    expect(spawnSync(process.execPath, compiler, { encoding: 'utf8' }).stdout).toBe('')
  })
})

function asModule(code: string): string {
  const lines = code.split('\n')
  const imports = lines.filter((line) => line.startsWith('import '))
  const body = lines.filter((line) => !line.startsWith('import ')).map(checked)
  return `import { expect } from 'vitest'\n${imports.join('\n')}\nvoid expect\nexport async function run(): Promise<void> {\n${body.join('\n')}\n}\n`
}

function checked(line: string): string {
  const [, expression, value] = /^(.*?) *\/\/ => (.*)$/.exec(line) ?? []
  return expression === undefined ? line : `expect(${expression}).toEqual(${value})`
}

describe('commands', () => {
  const lines = blocks
    .filter(({ language, file }) => language === 'sh' && file === undefined)
    .flatMap(({ page, code }) => code.split('\n').map((line) => [page, line] as const))
    .filter(([, line]) => line.startsWith('npx darkroom'))
  // They stay, want what the page made before, or send to a server of the reader's; the walk of the quick start does that.
  const elsewhere =
    /^npx darkroom (?:start|connect|listen|trigger|world load|capture)\b|monday\.mjs|webhooks\.mjs|examples\/(?:recipes|day)|npm test/
  const runnable = lines.filter(([, line]) => !elsewhere.test(line))

  test.for(runnable)('%s: %s', async ([, line]) => {
    await using server = await startServer({ asOf: '2026-10-01' })
    const command = line
      .replace(/^npx /, '')
      .replaceAll('http://localhost:4000', server.url)
      .replace('world.yaml', join(folder, 'world.yaml'))
    const told = await run('bash', ['-c', command], { env: { ...env, DARKROOM_URL: server.url }, cwd: folder })
    expect(`${told.stdout}${told.stderr}`.trim()).not.toBe('')
  })

  for (const [page, line] of lines.filter(([, line]) => elsewhere.test(line))) test.skip(`${page}: ${line}`)
})

describe('what is read only', () => {
  const read = blocks.filter(({ language, file }) => file === undefined && !['ts', 'sh'].includes(language))
  for (const block of read.filter(({ language }) => language === 'json'))
    test(`${nameOf(block)} is JSON`, () => expect(() => JSON.parse(block.code)).not.toThrow())
  for (const block of read.filter(({ language }) => language === 'js'))
    test(`${nameOf(block)} is JavaScript`, () => {
      const path = join(folder, `read-${block.number}.mjs`)
      writeFileSync(path, block.code)
      expect(spawnSync(process.execPath, ['--check', path], { encoding: 'utf8' }).stderr).toBe('')
    })
  for (const block of read.filter(({ language }) => !['json', 'js'].includes(language))) test.skip(nameOf(block))
})
