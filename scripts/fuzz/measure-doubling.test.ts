import { expect, test } from 'vitest'
import { isGross, measureDoubling, printDoubling } from './measure-doubling.ts'

/** Measures work that takes so many milliseconds of a clock of its own. */
function measure(
  milliseconds: (size: number, run: number) => number,
  most = 1_000_000,
): ReturnType<typeof measureDoubling> {
  let time = 0
  let run = 0
  const prepare = (size: number) => (): void => {
    time += milliseconds(size, run++)
  }
  return measureDoubling({ name: 'work', most, prepare }, () => time)
}

test.each([
  ['linear', (size: number) => size / 1000, 2, false],
  ['linear with a constant part', (size: number) => 3 + size / 1000, expect.closeTo(1.7, 0), false],
  ['n log n', (size: number) => (size * Math.log2(size)) / 10_000, expect.closeTo(2.1, 0), false],
  ['quadratic', (size: number) => (size / 1000) ** 2, 4, true],
  ['exponential', (size: number) => 2 ** (size / 500), expect.any(Number), true],
])('%s work', async (_, milliseconds, ratio, gross) => {
  const doubling = await measure(milliseconds)
  expect(doubling.ratio).toEqual(ratio)
  expect(isGross(doubling)).toBe(gross)
})

test('the shortest of several runs counts: a machine that did something else is no fault', async () => {
  const doubling = await measure((size, run) => (run % 5 === 2 ? size / 1000 : size))
  expect(doubling.ratio).toBe(2)
})

test('a single jump is no fault', async () => {
  const doubling = await measure((size) => (size > 16_000 ? 5 : 1) * (size / 1000))
  expect(isGross(doubling)).toBe(false)
})

test('what is quick at any size is told as that', async () => {
  const doubling = await measure(() => 1, 100_000)
  expect([doubling.ratio, isGross(doubling)]).toEqual([undefined, false])
  expect(printDoubling(doubling)).toMatch(/^work: quick, 1\.0 ms for \d/)
})
