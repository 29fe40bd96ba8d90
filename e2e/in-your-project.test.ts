import { execFile, execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const run = promisify(execFile)
const root = resolve(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'darkroom-in-your-project-'))
const packed = join(folder, 'darkroom/packed')
const project = join(folder, 'project')
const text = (file: string): string => readFileSync(join(root, file), 'utf8')
const isPublic = (name: string): boolean => !('private' in JSON.parse(text(`packages/${name}/package.json`)))
const packages = readdirSync(join(root, 'packages')).filter(isPublic)
const readmes = ['README.md', ...packages.map((name) => `packages/${name}/README.md`)]
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the README of the repository says to do in a project, in one that is empty. */
beforeAll(() => {
  execFileSync(process.execPath, [join(root, 'scripts/pack.ts'), packed], { stdio: 'ignore' })
  mkdirSync(project)
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'project', private: true, type: 'module' }))
  const commands = [...text('README.md').matchAll(/^npm install .*$/gm)].map(([line]) => line)
  expect(commands).toHaveLength(2)
  for (const command of commands) {
    const flags = ['--prefer-offline', '--no-audit', '--no-fund', '--fetch-retries=1', '--fetch-timeout=10000']
    execFileSync('npm', [...command.split(' ').slice(1), ...flags], { cwd: project, stdio: 'pipe' })
  }
}, 240_000)

test.for(readmes.slice(1))('%s installs tarballs that exist', (file) => {
  const tarballs = text(file).match(/(?<=\.\.\/darkroom\/packed\/)\S+\.tgz/g) ?? []
  expect(tarballs).not.toEqual([])
  expect(readdirSync(packed)).toEqual(expect.arrayContaining(tarballs))
})

test('installing asks for no package of Darkroom’s that is not in a tarball', () => {
  expect(readdirSync(join(project, 'node_modules/@darkroom')).toSorted()).toEqual(['client', 'platform'])
  for (const name of ['darkroom', '@darkroom/client'])
    expect(JSON.parse(readFileSync(join(project, 'node_modules', name, 'package.json'), 'utf8'))).not.toHaveProperty(
      'dependencies',
    )
})

test.for(['darkroom', '@darkroom/client', '@darkroom/platform'])('%s has its licence and README', (name) => {
  expect(readdirSync(join(project, 'node_modules', name))).toEqual(expect.arrayContaining(['LICENSE', 'README.md']))
})

test('the command has the licences of what is bundled into it', () => {
  const licences = readFileSync(join(project, 'node_modules/darkroom/bundle/LICENSES.txt'), 'utf8')
  for (const name of ['hono', 'kysely', 'commander', 'yaml']) expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'))
})

test('npx darkroom runs in the project', async () => {
  const { stdout } = await run('npx', ['--no', 'darkroom', 'exec', '--', 'node', '-p', 'process.env.DARKROOM_URL'], {
    cwd: project,
  })
  expect(stdout).toMatch(/^http:\/\/localhost:\d+\n$/)
})

describe('the programs of the READMEs', () => {
  // The contract is for reading: no other package needs it installed. Connect and emulate have dependencies of their own, and their programs are
  // run among them (packages/connect, packages/emulate).
  const programs = readmes
    .filter((file) => !/\/(?:contract|connect|emulate)\//.test(file))
    .flatMap((file) => programsOf(file))

  test('are there', () => expect(programs.length).toBeGreaterThanOrEqual(5))

  test.for([
    ['with the DOM’s types', (code: string) => !code.includes("from 'darkroom'"), { types: [] }],
    ['with Node’s types', () => true, { types: ['node'], typeRoots: [join(root, 'node_modules/@types')] }],
  ] as const)('type-check against every declaration, %s', async ([, wanted, options]) => {
    const files = programs.filter(({ code }) => wanted(code)).map(({ name, code }) => write(`${name}.ts`, code))
    const compilerOptions = {
      ...options,
      module: 'nodenext',
      target: 'esnext',
      strict: true,
      skipLibCheck: false,
      noEmit: true,
    }
    write('tsconfig.json', JSON.stringify({ compilerOptions, files }))
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    const { stdout } = await run(process.execPath, [tsc, '-p', project]).catch((error: { stdout: string }) => error)
    expect(stdout).toBe('')
  })

  test.for(programs)('$name gives what it says', async ({ name, code }) => {
    const checks = code.replaceAll(/^(.*?) *\/\/ => (.*)$/gm, 'deepEqual($1, $2)')
    const file = write(`${name}-checked.ts`, `import { deepEqual } from 'node:assert/strict'\n${checks}`)
    expect(checks).toContain('\ndeepEqual(')
    await run(process.execPath, [file], { cwd: project })
  })
})

function write(name: string, content: string): string {
  const path = join(project, name)
  writeFileSync(path, content)
  return path
}

function programsOf(file: string): { readonly name: string; readonly code: string }[] {
  const blocks = existsSync(join(root, file)) ? text(file).matchAll(/```ts\n([\s\S]*?)```/g) : []
  const name = file.replace(/\.md$/, '').replaceAll('/', '-')
  return [...blocks].map(([, code = ''], index) => ({ name: `${name}-${index + 1}`, code }))
}
