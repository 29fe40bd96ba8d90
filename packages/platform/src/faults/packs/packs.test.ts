import { expect, test } from 'vitest'
import { createPlatform } from '../../index.ts'
import { findProblems } from '../check-rule.ts'
import { faultPacks, usePack } from './packs.ts'

test.for(faultPacks)('the pack $name can be set twice, and names a report of each', async (pack) => {
  expect(pack.rules.flatMap((rule) => [...findProblems(rule)])).toEqual([])
  expect(pack.reports.length).toBeGreaterThan(0)
  for (const report of pack.reports) expect(report).toMatch(/^[\w.-]+\/[\w.-]+#\d+$/)
  await using platform = createPlatform()
  usePack(platform.faults, pack)
  expect(usePack(platform.faults, pack).map(({ id }) => id)[0]).toBe(pack.name)
  expect(platform.faults.list()).toHaveLength(pack.rules.length)
})

test('a fault that is switched off meets nothing, and one that is changed keeps its place and its count', async () => {
  await using platform = createPlatform()
  platform.faults.addAll([
    { id: 'first', error: 'rateApp' },
    { id: 'second', error: 'checkpointed' },
  ])
  const ask = async (): Promise<string | null> =>
    (await platform.fetch(new Request('https://graph.instagram.com/me'))).headers.get('darkroom-fault')
  expect(await ask()).toBe('first')
  platform.faults.replace('first', { error: 'rateApp', off: true })
  expect(await ask()).toBe('second')
  expect(platform.faults.list().map(({ id, hits, off }) => [id, hits, off])).toEqual([
    ['first', 1, true],
    ['second', 1, undefined],
  ])
  expect(() => platform.faults.replace('first', { error: 'nonsense' })).toThrow('error')
  expect(platform.faults.replace('third', { error: 'rateApp' })).toBeUndefined()
})
