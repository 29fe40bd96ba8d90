import { expect, test } from 'vitest'
import { pictureUrl } from '../base/picture-url.ts'
import { createPlatform } from '../index.ts'

const origin = 'http://localhost:4000'

test("an account's picture is where the API says, can be cached, and sets no cookie", async () => {
  await using platform = createPlatform()
  const response = await platform.fetch(new Request(pictureUrl(origin, '17841405793187218')))
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('image/svg+xml')
  expect(response.headers.get('cache-control')).toContain('max-age')
  expect(response.headers.get('content-security-policy')).toBe("default-src 'none'")
  expect(response.headers.getSetCookie()).toEqual([])
  expect(await response.text()).toMatch(/^<svg [^>]*>[\s\S]*>J<\/text><\/svg>\n$/)
})

test("people on Facebook have a silhouette, which tells nobody's id", async () => {
  await using platform = createPlatform()
  const response = await platform.fetch(new Request(pictureUrl(origin, 'silhouette')))
  expect(await response.text()).toMatch(/>\?<\/text>/)
})

test.each(['1', '17841405793187218.png', '..%2f', 'x', ''])('%j is nobody’s', async (id) => {
  await using platform = createPlatform()
  const response = await platform.fetch(new Request(`${origin}/console/pictures/${id}.svg`))
  expect(response.status).toBe(404)
})

test('a picture is only looked at', async () => {
  await using platform = createPlatform()
  const url = pictureUrl(origin, '17841405793187218')
  const head = await platform.fetch(new Request(url, { method: 'HEAD' }))
  expect([head.status, await head.text()]).toEqual([200, ''])
  expect((await platform.fetch(new Request(url, { method: 'POST' }))).status).toBe(405)
})
