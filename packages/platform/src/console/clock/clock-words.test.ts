import { expect, test } from 'vitest'
import { clockWords } from './clock-words.ts'

const day = 86_400_000

test.each([
  [{ mode: 'real' }, 'real time'],
  [{ mode: 'frozen', at: 0 }, 'frozen'],
  [{ mode: 'offset', offset: -751 * day }, '751 days behind real time'],
  [{ mode: 'offset', offset: 1.5 * day }, '1 day ahead of real time'],
  [{ mode: 'offset', offset: -5 }, 'less than a day behind real time'],
] as const)('%j is %s', (state, words) => {
  expect(clockWords(state)).toBe(words)
})
