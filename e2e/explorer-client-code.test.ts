import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type findOperation, type Login, type OperationName, operations } from '@darkroom/contract'
import { createPlatform } from '@darkroom/platform'
import { afterAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'e2e/.examples-explorer')
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const api = 'http://localhost:4000/console/api/v1/explorer'

/** A value that fits the type of a parameter, where one does without JSON. */
function fitting(type: unknown): string {
  if (type === 'boolean') return 'true'
  return type === 'integer' || type === 'number' ? '3' : "it's <3"
}

test('the programs that the explorer writes compile, for every operation and login, with all parameters and without', async () => {
  await using platform = createPlatform({ asOf: '2026-10-01' })
  const { apps } = (await (await platform.fetch(new Request(api))).json()) as { apps: { app: string; login: Login }[] }
  const programs = new Map<Login, string[]>()
  let typed = 0
  for (const [name, { logins, parameters = {} }] of Object.entries(
    operations as Record<string, ReturnType<typeof findOperation> & object>,
  ))
    for (const login of Object.keys(logins) as Login[])
      for (const filled of [false, true]) {
        const given = Object.entries(parameters).map(([key, { type }]) => [key, fitting(type)])
        const answer = await platform.fetch(
          new Request(api, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({
              operation: name as OperationName,
              app: apps.find((each) => each.login === login)?.app,
              login,
              id: '17900000000000011',
              parameters: filled ? Object.fromEntries(given) : {},
              fields: 'id',
              send: false,
            }),
          }),
        )
        const { client = '' } = (await answer.json()) as { client?: string }
        if (client.includes('.node<')) typed++
        const lines = client.split('\n').filter((line) => !line.startsWith('import '))
        if (lines.length > 1) programs.set(login, [...(programs.get(login) ?? []), '{', ...lines, '}'])
      }
  for (const [login, lines] of programs)
    writeFileSync(
      join(folder, `${login}.ts`),
      [
        `import { createInstagram } from '@darkroom/client/${login}'`,
        "import { readFile } from 'node:fs/promises'",
        'declare const app: Parameters<typeof createInstagram>[0]',
        'declare const token: string',
        'export async function all(): Promise<void> {',
        ...lines,
        '}',
      ].join('\n'),
    )
  expect(typed).toBeGreaterThan(100)
  const configuration = {
    extends: '../../tsconfig.json',
    compilerOptions: { noUnusedLocals: false },
    include: ['*.ts'],
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(configuration))
  const compiler = [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(folder, 'tsconfig.json')]
  expect(spawnSync(process.execPath, compiler, { encoding: 'utf8' }).stdout).toBe('')
}, 120_000)
