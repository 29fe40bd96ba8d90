import { expect, test } from 'vitest'
import { inSlices } from './in-slices.ts'

function* counting(to: number, done: number[]): Generator<void, void> {
  for (let count = 1; count <= to; count++) {
    done.push(count)
    yield
  }
}

test('work is done a slice at a time, none of it before others had their turn', () => {
  const waiting: (() => void)[] = []
  const done: number[] = []
  inSlices(counting(3, done), {
    later: (work) => void waiting.push(work),
    isEnded: () => false,
    onFault: () => expect.unreachable(),
  })
  expect(done).toEqual([])
  for (const sofar of [[1], [1, 2], [1, 2, 3]]) {
    waiting.shift()?.()
    expect(done).toEqual(sofar)
  }
  waiting.shift()?.()
  expect(waiting).toEqual([])
})

test('work that has to end does, and its fault is told', () => {
  const waiting: (() => void)[] = []
  const done: number[] = []
  const faults: unknown[] = []
  let isEnded = false
  const slicing = {
    later: (work: () => void) => void waiting.push(work),
    isEnded: () => isEnded,
    onFault: (fault: unknown) => void faults.push(fault),
  }
  inSlices(counting(3, done), slicing)
  waiting.shift()?.()
  isEnded = true
  waiting.shift()?.()
  expect([done, waiting]).toEqual([[1], []])
  isEnded = false
  const fault = new Error('disk full')
  inSlices(
    {
      next: () => {
        throw fault
      },
    },
    slicing,
  )
  waiting.shift()?.()
  expect([faults, waiting]).toEqual([[fault], []])
})
