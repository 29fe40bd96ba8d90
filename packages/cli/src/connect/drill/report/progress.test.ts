import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { type Progress, startProgress } from './progress.ts'

/** Progress on a stream, at moments that are set. */
function started(isTTY: boolean): Progress & { at: number; text(): string } {
  const stream = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY, columns: 60 })
  const clock = { at: 0 }
  const progress = startProgress(stream, () => clock.at)
  return Object.assign(clock, progress, { text: () => String(stream.read() ?? '') })
}

test('elsewhere than on a terminal there is a line for each stage', () => {
  const progress = started(false)
  progress.show({ stage: 'Month 1 of 2', facts: ['0 kills'] })
  progress.at = 4000
  progress.show({ stage: 'Month 1 of 2', facts: ['3 kills'] })
  progress.show({ stage: 'Month 2 of 2', facts: ['5 kills'] })
  progress.end()
  expect(progress.text()).toBe('Month 1 of 2, 0 kills, 0 s\nMonth 2 of 2, 5 kills, 4 s\n')
})

test('a wait of minutes says in each of them what is missing', () => {
  const progress = started(false)
  const show = (at: number, missing: string): void => {
    progress.at = at
    progress.show({ stage: 'Month 1 of 2', facts: [], waitsFor: { what: 'posts to end', missing } })
  }
  show(0, 'a, b')
  show(59_999, 'a, b')
  show(60_000, 'a')
  show(61_000, 'a')
  show(120_000, 'a')
  expect(progress.text().split('\n').slice(1, -1)).toEqual([
    'Month 1 of 2, 60 s; waiting for posts to end: a',
    'Month 1 of 2, 120 s; waiting for posts to end: a',
  ])
})

test('another wait begins to count anew', () => {
  const progress = started(false)
  const show = (at: number, what: string): void => {
    progress.at = at
    progress.show({ stage: 'Month 1 of 2', facts: [], waitsFor: { what, missing: 'a' } })
  }
  show(0, 'posts to end')
  show(59_000, 'webhooks to arrive')
  show(90_000, 'webhooks to arrive')
  expect(progress.text()).toBe('Month 1 of 2, 0 s\n')
})

test('on a terminal one line is written again, no longer than the terminal is wide, and is taken away at the end', () => {
  const progress = started(true)
  progress.show({ stage: 'Month 1 of 2', facts: ['0 kills'] })
  progress.show({ stage: 'Month 1 of 2', facts: ['x'.repeat(100)] })
  progress.end()
  const [, first = '', second = '', last] = progress.text().split('\r')
  expect([first, second.length, last]).toEqual(['Month 1 of 2, 0 kills, 0 s\u001b[K', 59 + 3, '\u001b[K'])
})
