import { graphHosts } from '@darkroom/contract'
import { expect, test } from 'vitest'
import { createAsker } from '../../testing/operation-rows.ts'

test.each([
  ['instagram', '/me/insights', 'GET', 'GET IGUser/insights'],
  ['instagram', '/me/conversations', 'GET', 'GET IGUser/conversations'],
  ['facebook', '/me/conversations', 'GET', 'GET Page/conversations'],
  ['facebook', '/me/messages', 'POST', 'POST Page/messages'],
] as const)('by %s %s is missing as an edge of what /me is there', async (login, path, method, name) => {
  await using asker = await createAsker(login)
  const answer = await asker.platform.fetch(new Request(`https://${graphHosts[login]}${path}`, { method }))
  expect([answer.status, answer.headers.get('darkroom-not-implemented')]).toEqual([501, name])
})

test('an edge that nothing which /me can be has is refused, not missing', async () => {
  await using asker = await createAsker('facebook')
  const answer = await asker.ask('/me/stories')
  expect(await answer.json()).toMatchObject({
    error: { code: 100, message: '(#100) Tried accessing nonexisting field (stories)' },
  })
})
