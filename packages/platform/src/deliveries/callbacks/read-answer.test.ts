import { expect, test } from 'vitest'
import { readAnswer } from './read-answer.ts'

test('at most 64 KiB of an answer are read', async () => {
  expect(await readAnswer(new Response('x'.repeat(65_536)))).toBe('x'.repeat(65_536))
  expect(await readAnswer(new Response('x'.repeat(65_537)))).toBeUndefined()
  expect(await readAnswer(new Response(null))).toBe('')
})
