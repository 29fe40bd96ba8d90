import { openApi, openApiHosts } from '@darkroom/contract'
import { expect, test } from 'vitest'
import { createPlatform } from '../index.ts'

const origin = 'http://localhost:4001'

test.each(openApiHosts)(
  "%s has a document, with Darkroom's own address first, that any page may read",
  async (host) => {
    await using platform = createPlatform({ origin })
    const response = await platform.fetch(new Request(`${origin}/console/openapi/${host}.json`))
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.getSetCookie()).toEqual([])
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(openApi(host, { origin }))))
  },
)

test('programs find the documents in a list, people on a page', async () => {
  await using platform = createPlatform({ origin })
  const list = await platform.fetch(new Request(`${origin}/console/openapi/index.json`))
  const { documents } = (await list.json()) as { documents: { host: string; url: string }[] }
  expect(documents.map(({ host }) => host)).toEqual([...openApiHosts, 'console'])
  for (const path of ['/console/openapi', '/console/openapi/']) {
    const page = await platform.fetch(new Request(origin + path))
    expect(page.headers.get('content-type')).toContain('text/html')
    const text = await page.text()
    for (const { url } of documents) {
      expect(text).toContain(`href="${new URL(url).pathname}"`)
      expect((await platform.fetch(new Request(url))).status).toBe(200)
    }
  }
})

test('another host has none, and is told which have', async () => {
  await using platform = createPlatform({ origin })
  const response = await platform.fetch(new Request(`${origin}/console/openapi/example.com.json`))
  expect(response.status).toBe(404)
  expect(await response.json()).toMatchObject({
    error: { message: expect.stringContaining('example.com'), fix: expect.stringContaining('graph.facebook.com.json') },
  })
})

test('a document is only looked at', async () => {
  await using platform = createPlatform({ origin })
  const url = `${origin}/console/openapi/api.instagram.com.json`
  const head = await platform.fetch(new Request(url, { method: 'HEAD' }))
  expect([head.status, await head.text()]).toEqual([200, ''])
  expect((await platform.fetch(new Request(url, { method: 'POST' }))).status).toBe(405)
})
