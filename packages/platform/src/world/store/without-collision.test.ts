import { expect, test } from 'vitest'
import { withoutCollision } from './without-collision.ts'

const locked = Object.assign(new Error('database is locked'), { errcode: 5 })

/** Opens at the n-th attempt. */
function opening(attempt: number, error: Error = locked): () => number {
  let count = 0
  return () => {
    if (++count < attempt) throw error
    return count
  }
}

test('a file that is let go of is opened, after pauses that grow', () => {
  const pauses: number[] = []
  expect(withoutCollision(opening(4), (pause) => pauses.push(pause))).toBe(4)
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b))
  expect(new Set(pauses).size).toBe(3)
})

test('one that somebody keeps is given up, within a quarter of a second', () => {
  let waited = 0
  const pause = (milliseconds: number): void => {
    waited += milliseconds
  }
  const open = (): number => withoutCollision(opening(100), pause)
  expect(open).toThrow(locked)
  expect(waited).toBeLessThan(250)
})

test('any other error is told at once', () => {
  const foreign = Object.assign(new Error('file is not a database'), { errcode: 26 })
  expect(() => withoutCollision(opening(2, foreign), () => expect.unreachable())).toThrow(foreign)
})
