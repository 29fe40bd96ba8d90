import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  graphHosts,
  type Login,
  type Operation,
  type OperationName,
  operationPath,
  operations,
  placeOf,
  printCoverage,
} from '@darkroom/contract'
import { describe, expect, test } from 'vitest'
import { createPlatform } from '../platform.ts'
import { type Asker, createAsker, operationRows } from '../testing/rows/operation-rows.ts'
import { coverage } from './coverage.ts'

const rows = Object.entries(operations as Readonly<Record<string, Operation>>).flatMap(([name, { logins }]) =>
  (Object.keys(logins) as Login[]).map((login) => [name as OperationName, login] as const),
)
const answered = rows.filter(([name]) => coverage.answers(name))
const others = rows.filter(([name]) => !coverage.answers(name))
/** Objects of these kinds cannot come into a world yet, so that no id can mean one. */
const kindless = others.filter(([name]) => placeOf(name).edge === undefined && placeOf(name).path === undefined)
const missing = others.filter((row) => !kindless.includes(row))

function pathFor({ account, media }: Pick<Asker, 'account' | 'media'>, name: OperationName): string {
  return operationPath(name)
    .replace('{ig-user-id}', account)
    .replace('{ig-media-id}', media)
    .replace(/\{[\w-]+\}/, '17889455560051444')
}

describe('an operation that is answered', () => {
  test('has a request here', () => {
    expect(Object.keys(operationRows).sort()).toEqual([...new Set(answered.map(([name]) => name))].sort())
  })

  test.each(answered)('%s, by %s', async (name, login) => {
    await using asker = await createAsker(login)
    const answer = await operationRows[name]?.(asker)
    expect(answer?.status).toBe(200)
    expect((await answer?.text())?.length).toBeGreaterThan(2)
  })
})

describe('an operation that Darkroom does not have', () => {
  test.each(missing)('%s, by %s, is answered with 501 before the token is read', async (name, login) => {
    await using platform = createPlatform({ asOf: '2026-11-01' })
    const path = pathFor({ account: '17841408261739405', media: '17918195224117851' }, name)
    const { method } = placeOf(name)
    const answer = await platform.fetch(new Request(`https://${graphHosts[login]}/v25.0${path}`, { method }))
    expect(answer.status).toBe(501)
    expect(answer.headers.get('darkroom-not-implemented')).toMatch(
      new RegExp(`^${method} .*${path.split('/').at(-1)}$`),
    )
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
  })

  test.each(kindless)('%s, by %s, is refused as for an id that nobody has', async (name, login) => {
    await using asker = await createAsker(login)
    const answer = await asker.ask(pathFor({ ...asker, media: '17918195224117851' }, name), placeOf(name).method)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ error: { code: 100, error_subcode: 33 } })
  })
})

test('docs/coverage.md is what the contract and the platform print', () => {
  const page = join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'coverage.md')
  if (existsSync(page)) expect(readFileSync(page, 'utf8')).toBe(printCoverage(coverage))
})
