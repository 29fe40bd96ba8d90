import { expect, test } from 'vitest'
import { runCrashes } from './run-crashes.ts'

/** In CI; `npm run crash` does 300. */
const jobs = 30

test('a program that is killed at every step publishes each post once', { timeout: 240_000 }, async () => {
  const { kills, captions, ids, published, faults } = await runCrashes(jobs, 'client', 28)
  const wanted = Array.from({ length: jobs }, (_, job) => `Print no. ${job}`)
  expect(captions).toEqual(wanted.toSorted())
  expect(ids).toEqual(wanted.map((caption) => published[caption]))
  expect(kills).toBeGreaterThan(20)
  for (const hits of faults) expect(hits).toBeGreaterThan(0)
})

test('a program that asks again whatever happened publishes posts twice', { timeout: 120_000 }, async () => {
  const { captions } = await runCrashes(9, 'blind', 0)
  expect(captions.length).toBeGreaterThan(9)
  expect(new Set(captions).size).toBe(9)
})
