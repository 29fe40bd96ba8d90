import { expect, test } from 'vitest'
import { counted } from './counted.ts'

test.each([
  [0, '0 accounts'],
  [1, '1 account'],
  [50, '50 accounts'],
  [51, '50 accounts and more'],
])('%i of at most 50 are called %j', (count, words) => {
  expect(counted(count, 50, 'account')).toBe(words)
})

test('a word that does not take an s has its own plural', () => {
  expect(counted(2, 50, 'person', 'people')).toBe('2 people')
})
