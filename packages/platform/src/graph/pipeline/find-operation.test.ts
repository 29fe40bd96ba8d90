import { expect, test } from 'vitest'
import { createAsker } from '../../testing/rows/asker.ts'

test('an edge that nothing which /me can be has is refused, not missing', async () => {
  await using asker = await createAsker('facebook')
  const answer = await asker.ask('/me/stories')
  expect(await answer.json()).toMatchObject({
    error: { code: 100, message: '(#100) Tried accessing nonexisting field (stories)' },
  })
})
