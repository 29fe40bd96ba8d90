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
import { type Asker, createAsker } from '../testing/rows/asker.ts'
import { operationRows } from '../testing/rows/operation-rows.ts'
import { coverage } from './coverage.ts'
import { leftOutOperations } from './operations/left-out.ts'

const rows = Object.entries(operations as Readonly<Record<string, Operation>>).flatMap(([name, { logins }]) =>
  (Object.keys(logins) as Login[]).map((login) => [name as OperationName, login] as const),
)
const answered = rows.filter(([name]) => coverage.answers(name))
const missing = rows.filter(([name]) => !coverage.answers(name))

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

test('Only the ads side is left out; everything else that can be asked is answered', () => {
  const names = Object.keys(operations) as OperationName[]
  expect(leftOutOperations).toHaveLength(17)
  expect(names.filter((name) => !coverage.answers(name)).sort()).toEqual([...leftOutOperations].sort())
  expect(names.filter(coverage.leavesOut).sort()).toEqual([...leftOutOperations].sort())
})

/** The rows of a section of the coverage page. */
function rowsUnder(title: string): string[] {
  const [, section = ''] = printCoverage(coverage).split(`\n## ${title}\n`)
  const lines = section.split('\n## ')[0]?.split('\n') ?? []
  return lines.filter((line) => line.startsWith('| ')).slice(2)
}

test('the coverage page says of the 17 that they are left out, and of no operation that it is not there yet', () => {
  expect(rowsUnder('Operations, not there yet')).toEqual([])
  expect(rowsUnder('Operations, left out').map((row) => row.split(' | ')[0]?.slice(2))).toEqual(
    (Object.keys(operations) as OperationName[])
      .filter(coverage.leavesOut)
      .map((name) => `${placeOf(name).method} \`${operationPath(name)}\``),
  )
  expect(rowsUnder('Operations')).toHaveLength(Object.keys(operations).length - leftOutOperations.length)
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
})

test('docs/coverage.md is what the contract and the platform print', () => {
  const page = join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'coverage.md')
  if (existsSync(page)) expect(readFileSync(page, 'utf8')).toBe(printCoverage(coverage))
})
