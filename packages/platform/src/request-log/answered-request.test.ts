import { expect, test } from 'vitest'
import { createPlatform } from '../platform.ts'

const wrong = 'https://graph.instagram.com/me?fields=id&access_token=IGAAwrong'

test('requests() has what was asked and answered, oldest first, with the reason and without secrets', async () => {
  await using platform = createPlatform({ asOf: '2026-10-01' })
  await platform.fetch(new Request(wrong))
  await platform.fetch(
    new Request('https://graph.instagram.com/v24.0/me', { method: 'POST', body: new URLSearchParams({ a: 'b' }) }),
  )
  const [first, second] = platform.requests()
  expect(first).toMatchObject({
    operation: 'GET /me',
    status: 400,
    parameters: [
      { name: 'fields', value: 'id', in: 'query' },
      { name: 'access_token', length: 9, in: 'query' },
    ],
  })
  expect(first?.why?.fix).toMatch(/\w/)
  expect(second?.parameters).toEqual([{ name: 'a', value: 'b', in: 'body' }])
  expect(JSON.stringify(platform.requests())).not.toContain('IGAAwrong')
})

test('without a log nothing is remembered, and without a watch no mistakes are found', async () => {
  await using silent = createPlatform({ asOf: '2026-10-01', requestLog: false })
  await using unwatched = createPlatform({ asOf: '2026-10-01', watchMistakes: false })
  const asked =
    'https://www.instagram.com/oauth/authorize?client_id=1093847265518402&redirect_uri=https%3A%2F%2Fsocialsizzle.herokuapp.com%2Fauth&scope=instagram_business_basic&response_type=code'
  for (const platform of [silent, unwatched]) await platform.fetch(new Request(asked))
  expect([silent.requests(), silent.lint()]).toEqual([[], []])
  expect([unwatched.requests().length, unwatched.lint()]).toEqual([1, []])
})
