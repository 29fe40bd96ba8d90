import { describe, expect, test } from 'vitest'
import { startWorld } from '../testing/world.ts'
import { checkPublicUrl } from './public-url.ts'

describe('the address at which people reach connect', () => {
  test.each([
    'http://connect.example',
    'http://localhost.example',
    'ftp://connect.example',
    'connect.example',
    'https://connect.example/path',
    'https://user@connect.example',
  ])('is not %s', (url) => {
    expect(() => checkPublicUrl(url)).toThrow(TypeError)
  })

  test.each(['https://connect.example', 'http://localhost:4100', 'http://127.0.0.1:4100', 'http://[::1]:4100'])(
    'may be %s',
    (url) => {
      expect(checkPublicUrl(url)).toBe(url)
    },
  )
})

test('answers of a public address tell browsers to come by https only, and cookies are sent over it only', async () => {
  await using world = await startWorld({ options: { publicUrl: 'https://connect.example' } })
  const { body } = await world.api('/v1/links', { method: 'POST', body: '{"login":"instagram"}' })
  const answer = await world.connect.fetch(new Request(body.url))
  expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000')
  expect(answer.headers.get('set-cookie')).toMatch(/^__Host-connect=.*; Secure/)
})
