import { expect, test } from 'vitest'
import { createInstagram } from '../instagram/index.ts'
import { json, rejection, type Scripted, scripted } from '../testing/app.ts'
import { createToken } from '../tokens/create-token.ts'
import type { Pacing } from './pacing.ts'

const me = json({ id: '1' })
const near = json({ id: '1' }, 200, { 'x-app-usage': '{"call_count":100}' })
const account = '17841472020051826'
const refusedTo = (id: string): Response =>
  json({ error: { code: 80002, message: 'x' } }, 400, {
    'x-business-use-case-usage': `{"${id}":[{"estimated_time_to_regain_access":60}]}`,
  })
const token = (userId: string) =>
  createToken({ login: 'instagram', kind: 'longLived', accessToken: 'IGAAexample', userId, issuedAt: 0 })

/** A store as a database would be: it answers later. */
function shared() {
  const stored = new Map<string, number>()
  const asked: string[][] = []
  const pacing: Pacing = {
    getCoolUntil: async (names) => {
      asked.push([...names])
      return Math.max(0, ...names.map((name) => stored.get(name) ?? 0))
    },
    setCoolUntil: async (name, until) => void stored.set(name, until),
  }
  return { stored, asked, pacing }
}

const readerOf = (app: Scripted, userId = account) => createInstagram(app.options).as(token(userId))

test('what one client is told of the app holds back another that shares its pacing', async () => {
  const { pacing, stored } = shared()
  await readerOf(scripted([near], { pacing })).me()
  expect([...stored.keys()]).toEqual(['990602627938098'])
  const other = scripted([me], { pacing })
  await readerOf(other, '17841400000000002').me()
  expect(other.waits).toEqual([20_000 + 2510])
})

test('what one is told of an account holds back calls for this account only', async () => {
  const { pacing } = shared()
  await rejection(readerOf(scripted([refusedTo(account)], { pacing })).me())
  const other = scripted([me], { pacing })
  expect(await rejection(readerOf(other).me())).toMatchObject({ code: 'rate_limited', retryAfter: 3_600_000 })
  expect(other.requests).toEqual([])
  await readerOf(other, '17841400000000002').me()
  expect([other.requests.length, other.waits]).toEqual([1, []])
})

test('an app of another id is not held back', async () => {
  const { pacing } = shared()
  await readerOf(scripted([near], { pacing })).me()
  const other = scripted([me], { pacing, appId: '1' })
  await readerOf(other).me()
  expect(other.waits).toEqual([])
})

test('without a shared pacing, another client is not held back', async () => {
  await readerOf(scripted([near])).me()
  const other = scripted([me])
  await readerOf(other).me()
  expect(other.waits).toEqual([])
})

test('is told that there is enough again, and is otherwise told nothing while there is', async () => {
  const { pacing, stored } = shared()
  const fine = json({ id: '1' }, 200, { 'x-app-usage': '{"call_count":1}' })
  const one = readerOf(scripted([fine, near, fine], { pacing }))
  await one.me()
  expect(stored.size).toBe(0)
  await one.me()
  expect(stored.get('990602627938098')).toBeGreaterThan(0)
  await one.me()
  expect(stored.get('990602627938098')).toBe(0)
})

test('its names never hold a token, not even for a token of which no id is known', async () => {
  const { pacing, asked, stored } = shared()
  const app = scripted([refusedTo('77')], { pacing })
  const bare = createInstagram(app.options).as('IGAAsecretsecretsecret')
  await rejection(bare.me())
  expect(await rejection(bare.me())).toMatchObject({ code: 'rate_limited' })
  expect(app.requests).toHaveLength(1)
  const names = [...asked.flat(), ...stored.keys()]
  expect(names.length).toBeGreaterThan(3)
  for (const name of names) expect(name).toMatch(/^990602627938098(\/([0-9a-f]{64}|77))?$/)
})

test.each<[string, () => Promise<number>]>([
  ['rejects', () => Promise.reject(new Error('store down'))],
  [
    'throws',
    () => {
      throw new Error('store down')
    },
  ],
  ['gives no number', async () => 'soon' as never],
  ['gives a moment in the past', async () => 1],
])('that %s holds back no call', async (_, broken) => {
  const app = scripted([near, me], { pacing: { getCoolUntil: broken, setCoolUntil: broken } })
  const one = readerOf(app)
  await one.me()
  expect(await one.me()).toEqual({ id: '1' })
  expect(app.waits).toEqual([])
})

test('a store that fails is told to the logger', async () => {
  const down = async () => Promise.reject(new Error('IGAAsecret'))
  const app = scripted([me], { pacing: { getCoolUntil: down, setCoolUntil: down } })
  await readerOf(app).me()
  expect(app.warnings).toEqual(['A function of pacing failed. The call is made without waiting.'])
})

test.each([{}, { getCoolUntil: () => 0 }, 5, () => 0])('%j is no pacing', (pacing) => {
  expect(() => createInstagram(scripted([me], { pacing: pacing as never }).options)).toThrow(/^pacing must be/)
})

test('a store that never answers ends a call by its deadline, and nothing is sent later', async () => {
  const answered = Promise.withResolvers<number>()
  const rings: (() => void)[] = []
  const app = scripted([me], {
    pacing: { getCoolUntil: () => answered.promise, setCoolUntil: () => undefined },
    timer: (_, ring) => {
      rings.push(ring)
      return () => undefined
    },
  })
  const call = rejection(readerOf(app).me())
  await Promise.resolve()
  for (const ring of rings) ring()
  expect(await call).toMatchObject({ code: 'timed_out' })
  answered.resolve(0)
  await answered.promise
  await new Promise((resolve) => setImmediate(resolve))
  expect(app.requests).toEqual([])
})
