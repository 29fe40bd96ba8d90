import { describe, expect, test } from 'vitest'
import { signIn } from '../testing/operator.ts'
import { verifyToken, webhookApps } from '../testing/webhooks.ts'
import { publicUrl, startWorld } from '../testing/world.ts'

const megabyte = 1024 * 1024

/** A body of 100 MB that says nothing of its length, and counts how much of it was read. */
function largeBody(): { stream: ReadableStream<Uint8Array>; read: () => number } {
  const chunk = new Uint8Array(64 * 1024).fill(97)
  let sent = 0
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += chunk.length
      controller.enqueue(chunk)
      if (sent >= 100 * megabyte) controller.close()
    },
  })
  return { stream, read: () => sent }
}

test('100 MB are refused on every route that reads a body, and hardly any of them are read', async () => {
  expect(verifyToken).not.toBe('')
  await using world = await startWorld({ options: { apps: webhookApps } })
  const connection = await world.link()
  const operator = await signIn(world)
  const cookie = [...operator.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const document = await (await world.connect.fetch(new Request(`${publicUrl}/openapi.json`))).json()
  const listed = Object.entries((document as { paths: Record<string, Record<string, { requestBody?: object }>> }).paths)
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { requestBody }]) => ({ path, method, requestBody })),
    )
    .filter(({ method, requestBody }) => requestBody !== undefined && method !== 'get')
    .map(({ path, method }) => ({ path: path.replace('{id}', connection), method }))
    .filter(({ path }) => path !== '/v1/files')
  expect(listed.length).toBeGreaterThan(5)
  const others = [
    `/v1/connections/${connection}/proxy/me/media`,
    '/webhooks/instagram',
    '/callbacks/instagram/deauthorize',
    '/callbacks/instagram/deletion',
    '/link/choose',
    '/link/again',
    `/link/${'a'.repeat(43)}`,
    '/admin/review',
  ].map((path) => ({ path, method: 'post' }))
  for (const { path, method } of [...listed, ...others]) {
    const { stream, read } = largeBody()
    const isForm = /^\/(link|callbacks|admin)\//.test(path)
    const answer = await world.connect.fetch(
      new Request(publicUrl + path, {
        method: method.toUpperCase(),
        body: stream,
        duplex: 'half',
        headers: {
          'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
          authorization: `Bearer ${world.key}`,
          origin: publicUrl,
          ...(path.startsWith('/admin') && { cookie }),
        },
      } as RequestInit),
    )
    expect([method, path, answer.status >= 400 && answer.status < 500]).toEqual([method, path, true])
    expect([method, path, read() < 6 * megabyte]).toEqual([method, path, true])
  }
})

describe('line ends in what is sent', () => {
  const line = '\r\nset-cookie: planted=1'
  const encoded = encodeURIComponent(line)

  test.each([
    `/link/a${encoded}`,
    `/callback/instagram?code=a${encoded}&state=b${encoded}`,
    `/callback/instagram${encoded}?code=a`,
    `/deletion/a${encoded}`,
    `/files/a${encoded}?until=1${encoded}&sig=a`,
    `/admin?next=${encoded}`,
    `/v1/connections/a${encoded}/proxy/me`,
    `/v1/posts?after=${encoded}`,
    `/v1/nothing${encoded}`,
  ])('make no header of an answer: %s', async (path) => {
    await using world = await startWorld()
    const answer = await world.connect.fetch(
      new Request(publicUrl + path, { headers: { authorization: `Bearer ${world.key}` } }),
    )
    expect(answer.status).toBeLessThan(500)
    expect(JSON.stringify([...answer.headers])).not.toContain('planted')
  })

  test('are taken out of an address to come back to, and refused in that of an endpoint', async () => {
    await using world = await startWorld({ options: { returnOrigins: ['https://app.example'] } })
    const post = async (path: string, body: object) => world.api(path, { method: 'POST', body: JSON.stringify(body) })
    await post('/v1/links', { login: 'instagram', returnTo: `https://app.example/done${line}` })
    const { returnTo } = await world.store.run((db) =>
      db.selectFrom('link').select('returnTo').executeTakeFirstOrThrow(),
    )
    expect(returnTo).not.toMatch(/\p{Cc}/u)
    const { status, body } = await post('/v1/endpoints', { url: `https://app.example/hooks${line}` })
    expect([status, body]).toEqual([422, expect.objectContaining({ fix: expect.any(String) })])
  })
})
