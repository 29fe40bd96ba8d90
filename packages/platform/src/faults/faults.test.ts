import { describe, expect, test } from 'vitest'
import { createPlatform, type Platform } from '../platform.ts'
import { facebookGraph, facebookPlatform, onFacebook, pagesApp, personToken } from '../testing/facebook.ts'
import { temporaryDirectory } from '../world/testing/temporary-directory.ts'
import { createFaults } from './faults.ts'
import type { FaultRule } from './rule.ts'

/** Which of so many requests a fault answered: `.x.x`. */
async function hitsOf(platform: Platform, count: number): Promise<string> {
  const { token } = personToken(platform)
  const hits: string[] = []
  for (let i = 0; i < count; i++) {
    const answer = await facebookGraph(platform, `/me?access_token=${token}`)
    hits.push(answer.headers.get('darkroom-fault') === null ? '.' : 'x')
  }
  return hits.join('')
}

describe('how often a fault happens', () => {
  test.for<[FaultRule, string]>([
    [{}, 'xxxxxx'],
    [{ times: 3 }, 'xxx...'],
    [{ every: 3 }, '..x..x'],
    [{ every: 2, times: 2 }, '.x.x..'],
    [{ probability: 0 }, '......'],
    [{ probability: 1 }, 'xxxxxx'],
  ])('%j: %s', async ([how, hits]) => {
    await using platform = facebookPlatform({ faults: [{ ...how, error: 'rateApp' }] })
    expect(await hitsOf(platform, 6)).toBe(hits)
  })

  test('a probability takes the randomness of the world', async () => {
    await using one = facebookPlatform({ faults: [{ probability: 0.5, error: 'rateApp' }] })
    await using other = facebookPlatform({ faults: [{ probability: 0.5, error: 'rateApp' }] })
    const hits = await hitsOf(one, 60)
    expect(await hitsOf(other, 60)).toBe(hits)
    expect(hits.split('x').length).toBeGreaterThan(15)
    expect(hits.split('x').length).toBeLessThan(45)
  })

  test('of several that match, the first that is not over happens', async () => {
    const faults: FaultRule[] = [
      { id: 'once', times: 1, error: 'rateApp' },
      { id: 'then', delay: 0 },
    ]
    await using platform = facebookPlatform({ faults })
    await hitsOf(platform, 3)
    expect(platform.faults.list()).toMatchObject([
      { id: 'once', seen: 1, hits: 1 },
      { id: 'then', seen: 2, hits: 2 },
    ])
  })
})

test('faults and their counts are kept in the world; those a platform is made with are not set twice', async () => {
  using directory = temporaryDirectory()
  const faults: FaultRule[] = [{ error: 'rateApp', times: 3 }]
  const open = (): Platform => facebookPlatform({ data: directory.path, faults })
  {
    await using platform = open()
    expect(await hitsOf(platform, 2)).toBe('xx')
  }
  await using platform = open()
  expect(platform.faults.list()).toMatchObject([{ id: 'f1', seen: 2, hits: 2, lastAt: Date.parse('2026-11-01') }])
  expect(await hitsOf(platform, 2)).toBe('x.')
})

test('a world that takes the place of another has its own faults only', async () => {
  await using platform = createPlatform({ faults: [{ error: 'rateApp' }] })
  const headers = { 'content-type': 'application/json' }
  await platform.fetch(new Request('http://localhost:4000/console/api/v1/world/reset', { method: 'POST', headers }))
  expect(platform.faults.list()).toEqual([])
})

test('a fault can be removed, or all at once', async () => {
  await using platform = facebookPlatform({ faults: [{ error: 'rateApp' }, { delay: 0 }] })
  expect(platform.faults.remove('f1')).toBe(true)
  expect(platform.faults.remove('f1')).toBe(false)
  expect(await hitsOf(platform, 1)).toBe('x')
  expect(platform.faults.clear()).toBe(1)
  expect(await hitsOf(platform, 1)).toBe('.')
})

test('a container fails as often as a fault says, for its account and app', () => {
  const { world } = facebookPlatform()
  const engine = createFaults(world)
  engine.add({ container: 2207026, account: 'mira.prints', times: 1 })
  const mira = { accountId: onFacebook.mira, appId: pagesApp.id }
  expect(engine.containerFailure({ ...mira, accountId: onFacebook.ana })).toBeUndefined()
  expect(engine.containerFailure(mira)).toEqual({ faultId: 'f1', subcode: 2207026 })
  expect(engine.containerFailure(mira)).toBeUndefined()
})

test('a thousand faults are the most, and many are quick to set', () => {
  const { faults } = facebookPlatform()
  const many = Array.from({ length: 1000 }, (): FaultRule => ({ path: '/nowhere', error: 'rateApp' }))
  expect(faults.addAll(many)).toHaveLength(1000)
  expect(() => faults.add({ error: 'rateApp' })).toThrow('at most 1000')
})

test('several are set together, or none of them', () => {
  const { faults } = facebookPlatform()
  expect(() => faults.addAll([{ error: 'rateApp' }, { error: 'rateAp' }])).toThrow('Did you mean rateApp?')
  expect(faults.list()).toEqual([])
})
