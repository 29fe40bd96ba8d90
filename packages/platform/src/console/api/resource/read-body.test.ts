import { expect, test } from 'vitest'
import { createPlatform } from '../../../platform.ts'
import { readJson } from './read-body.ts'

const api = 'http://localhost:4000/console/api/v1'
const nested = (levels: number, open: string, close: string): string => open.repeat(levels) + close.repeat(levels)
const post = (path: string, body: string): Request =>
  new Request(api + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body })

test.each([
  ['lists', nested(100_000, '[', ']')],
  ['objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ['lists below a key', `{"set":${nested(5000, '[', ']')}}`],
  ['lists that never close', '['.repeat(100_000)],
])('%s within each other without end are refused in words', async (_, body) => {
  const faults: unknown[] = []
  await using platform = createPlatform({ asOf: '2024-11-01', onFault: (fault) => faults.push(fault) })
  for (const path of ['/clock', '/authorize', '/people/ana.bakes/checkpoint']) {
    const answer = await platform.fetch(post(path, body))
    expect(answer.status).toBeOneOf([400, 422])
    expect(await answer.json()).toMatchObject({
      error: { parameter: 'body', message: expect.stringMatching(/deep|no JSON/), fix: expect.any(String) },
    })
  }
  expect(faults).toEqual([])
})

test('twenty levels are read, one more is not', async () => {
  expect(await readJson(post('/clock', nested(20, '[', ']')))).toBeInstanceOf(Array)
  await expect(readJson(post('/clock', nested(21, '[', ']')))).rejects.toMatchObject({ status: 422 })
})
