import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { serializeToken } from '@darkroom/client'
import { describe, expect, test } from 'vitest'
import { findConnection, openToken } from '../connections/connections.ts'
import { publicUrl, startWorld, type TestWorld } from '../testing/world.ts'

/** A host in place of the graph host, which answers as a test says. */
async function upstream(answer: (incoming: IncomingMessage, outgoing: ServerResponse, body: string) => void): Promise<
  AsyncDisposable & {
    url: string
    seen: { method: string; url: string; headers: IncomingMessage['headers']; body: string }[]
  }
> {
  const seen: { method: string; url: string; headers: IncomingMessage['headers']; body: string }[] = []
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const body = Buffer.concat(chunks).toString('latin1')
      seen.push({ method: incoming.method ?? '', url: incoming.url ?? '', headers: incoming.headers, body })
      answer(incoming, outgoing, body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** A world whose graph host is another for the proxy, once accounts are linked. */
async function withUpstream(url: string): Promise<TestWorld & { id: string }> {
  const world = await startWorld()
  const id = await world.link()
  Object.assign(world.context, { hosts: { 'graph.instagram.com': url } })
  return Object.assign(world, { id })
}

const json = (outgoing: ServerResponse, value: unknown, headers: Record<string, string> = {}): void => {
  outgoing.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value))
}

/** The only part of a form. */
const part = (name: string, value: string): string =>
  `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n--x--\r\n`

describe('a call through the proxy', () => {
  test('reaches Instagram with the connection’s token, which the caller never sees', async () => {
    await using world = await startWorld()
    const id = await world.link()
    const { status, body, response } = await world.api(`/v1/connections/${id}/proxy/me?fields=id,username,media_count`)
    expect([status, body]).toEqual([200, expect.objectContaining({ username: 'mira.prints' })])
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('walks through pages by links to the proxy itself', async () => {
    await using world = await startWorld({ asOf: '2024-10-01' })
    const id = await world.link({ login: 'basic-display' })
    const path = `/v1/connections/${id}/proxy/me/media?fields=id&limit=1`
    const seen: string[] = []
    for (let next: string | undefined = path; next !== undefined && seen.length < 10; ) {
      const { status, body } = await world.api(next)
      expect(status).toBe(200)
      expect(JSON.stringify(body)).not.toMatch(/IGQV|access_token/)
      seen.push(...body.data.map((item: { id: string }) => item.id))
      if (body.paging?.next !== undefined)
        expect(body.paging.next).toContain(`${publicUrl}/v1/connections/${id}/proxy/`)
      next = body.paging?.next?.slice(publicUrl.length)
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThan(1)
  })

  test('takes host, version, token and proof from the connection, and headers from a list', async () => {
    await using host = await upstream((_, outgoing) =>
      json(outgoing, { ok: true }, { 'x-app-usage': '{"call_count":1}', 'set-cookie': 'a=b', server: 'x' }),
    )
    await using world = await withUpstream(host.url)
    Object.assign(world.context.apps.instagram ?? {}, { proof: true })
    const { response } = await world.api(`/v1/connections/${world.id}/proxy/me?fields=id`, {
      headers: {
        cookie: 'session=1',
        'x-forwarded-for': '1.2.3.4',
        te: 'trailers',
        'accept-language': 'de',
        origin: 'https://app.example',
      },
    })
    const row = await findConnection(world.context, world.id)
    if (!row) throw new Error('gone')
    const { accessToken } = await openToken(world.context, row)
    const [seen] = host.seen
    const proof = createHmac('sha256', '6f3d09a1c57e4b82a0d9e1f4782b5c36').update(accessToken).digest('hex')
    expect(seen?.url).toBe(`/v25.0/me?fields=id&appsecret_proof=${proof}`)
    expect(seen?.headers).toMatchObject({
      authorization: `Bearer ${accessToken}`,
      'accept-language': 'de',
      'accept-encoding': 'identity',
    })
    for (const name of ['cookie', 'x-forwarded-for', 'te', 'origin']) expect(seen?.headers).not.toHaveProperty(name)
    expect(response.headers.get('x-app-usage')).toBe('{"call_count":1}')
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(response.headers.get('server')).toBeNull()
  })

  test.each([
    'access_token=EAAmine',
    'ACCESS_TOKEN=x',
    'access.token=x',
    '%20access%20token=x',
    'access[token=x',
    'access_token%00y=x',
    'access_token[0]=x',
    'client_secret=x',
    'appsecret_proof=x',
    'fields=id,access_token',
    'fields=accounts{access_token}',
    'method=DELETE',
    'callback=f',
    'batch=[]',
  ])('with %s in its query is not sent', async (query) => {
    await using host = await upstream((_, outgoing) => json(outgoing, {}))
    await using world = await withUpstream(host.url)
    const { status, body } = await world.api(`/v1/connections/${world.id}/proxy/me?${query}`)
    expect([status, body.fix]).toEqual([400, expect.any(String)])
    expect(host.seen).toEqual([])
  })

  test.each([
    ['application/x-www-form-urlencoded', 'caption=x&access_token=EAAmine', 400],
    ['application/json', '{"access_token":"EAAmine"}', 400],
    ['application/json', '[1]', 400],
    ['application/json', '{"a":', 400],
    ['application/json', `{"a":"${'x'.repeat(1024 * 1024)}"}`, 413],
    // A list of content types, which some servers read as its first.
    ['application/x-www-form-urlencoded, x/y', 'access_token=EAAmine', 415],
    ['application/x-www-form-urlencoded x', 'access_token=EAAmine', 415],
    ['', 'access_token=EAAmine', 415],
    ['multipart/mixed; boundary=x', '--x--', 415],
    ['multipart/form-data; boundary=x', part('access_token', 'EAAmine'), 400],
    ['multipart/form-data; boundary=x', part('fields', 'id,access_token'), 400],
    ['multipart/form-data; boundary=x', part('method', 'delete'), 400],
    ['multipart/form-data; boundary=y', part('caption', 'x'), 400],
    ['multipart/form-data; boundary=x', part('caption', 'x'.repeat(8 * 1024 * 1024)), 413],
  ])('with a body of %s %s is not sent', async (type, body, status) => {
    await using host = await upstream((_, outgoing) => json(outgoing, {}))
    await using world = await withUpstream(host.url)
    const answer = await world.api(`/v1/connections/${world.id}/proxy/me/media`, {
      method: 'POST',
      body,
      headers: { 'content-type': type },
    })
    expect(answer.status).toBe(status)
    expect(host.seen).toEqual([])
  })

  test('with a form with parts is sent as a form with the same parts, put together anew', async () => {
    await using host = await upstream((_, outgoing) => json(outgoing, {}))
    await using world = await withUpstream(host.url)
    const given = new FormData()
    given.append('caption', 'Moß')
    given.append('picture', new File(['bytes'], 'a.jpg', { type: 'image/jpeg' }))
    const { status } = await world.api(`/v1/connections/${world.id}/proxy/me/media`, { method: 'POST', body: given })
    const [seen] = host.seen
    const headers = { 'content-type': String(seen?.headers['content-type']) }
    const sent = await new Response(Buffer.from(seen?.body ?? '', 'latin1'), { headers }).formData()
    expect([status, sent.get('caption'), await (sent.get('picture') as File).text()]).toEqual([200, 'Moß', 'bytes'])
  })

  test('without a body or a content type is sent', async () => {
    await using host = await upstream((_, outgoing) => json(outgoing, {}))
    await using world = await withUpstream(host.url)
    const { status } = await world.api(`/v1/connections/${world.id}/proxy/1?hide=true`, {
      method: 'POST',
      body: new Uint8Array(0),
    })
    expect([status, host.seen.length]).toEqual([200, 1])
  })

  test('streams files both ways, without reading them', async () => {
    const megabyte = new Uint8Array(1024 * 1024).fill(7)
    await using host = await upstream((_, outgoing) =>
      outgoing.writeHead(200, { 'content-type': 'video/mp4' }).end(Buffer.from(megabyte)),
    )
    await using world = await withUpstream(host.url)
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        if (sent++ < 20) controller.enqueue(megabyte)
        else controller.close()
      },
    })
    const request = new Request(`${publicUrl}/v1/connections/${world.id}/proxy/me/video`, {
      method: 'POST',
      body,
      headers: { authorization: `Bearer ${world.key}`, 'content-type': 'application/octet-stream' },
      duplex: 'half',
    } as RequestInit)
    const answer = await world.connect.fetch(request)
    expect((await answer.arrayBuffer()).byteLength).toBe(megabyte.length)
    expect(host.seen[0]?.body.length).toBe(20 * megabyte.length)
  })

  test('that only reads is sent again after a fault, and any other is not', async () => {
    let faults = 2
    await using host = await upstream((_, outgoing) =>
      faults-- > 0 ? outgoing.writeHead(503).end() : json(outgoing, { ok: true }),
    )
    await using world = await withUpstream(host.url)
    expect((await world.api(`/v1/connections/${world.id}/proxy/me`)).status).toBe(200)
    expect(host.seen).toHaveLength(3)
    faults = 1
    expect(
      (
        await world.api(`/v1/connections/${world.id}/proxy/me/media_publish`, {
          method: 'POST',
          body: '{"creation_id":"1"}',
        })
      ).status,
    ).toBe(503)
    expect(host.seen).toHaveLength(4)
  })

  test('to a host that does not answer says that it may have been done', async () => {
    await using world = await withUpstream('http://127.0.0.1:1')
    const read = await world.api(`/v1/connections/${world.id}/proxy/me`)
    expect([read.status, read.body.code]).toEqual([502, 'upstream_unreachable'])
    const write = await world.api(`/v1/connections/${world.id}/proxy/me/media`, { method: 'POST', body: '{}' })
    expect(write.body.fix).toContain('may have been')
  })

  test('follows no redirect', async () => {
    await using host = await upstream((_, outgoing) =>
      outgoing.writeHead(302, { location: 'http://127.0.0.1:1/?access_token=x' }).end(),
    )
    await using world = await withUpstream(host.url)
    const { status, body, response } = await world.api(`/v1/connections/${world.id}/proxy/me/picture`)
    expect([status, body.code, response.headers.get('location')]).toEqual([502, 'upstream_redirected', null])
    expect(host.seen).toHaveLength(1)
  })

  test('with an answer of more than 8 MB of JSON is ended, since it could not be searched for the token', async () => {
    await using host = await upstream((_, outgoing) => json(outgoing, { a: 'x'.repeat(9 * 1024 * 1024) }))
    await using world = await withUpstream(host.url)
    expect((await world.api(`/v1/connections/${world.id}/proxy/me`)).body.code).toBe('answer_too_large')
  })
})

describe('a limit that is near', () => {
  test('makes every process wait, and is told as 429 with Retry-After', async () => {
    const usage = JSON.stringify({
      '17841': [{ type: 'instagram', call_count: 100, estimated_time_to_regain_access: 2 }],
    })
    await using host = await upstream((_, outgoing) =>
      json(outgoing, {}, { 'x-app-usage': '{"call_count":100}', 'x-business-use-case-usage': usage }),
    )
    await using world = await withUpstream(host.url)
    expect((await world.api(`/v1/connections/${world.id}/proxy/me`)).status).toBe(200)
    const refused = await world.api(`/v1/connections/${world.id}/proxy/me`)
    expect([refused.status, refused.body.code, refused.response.headers.get('retry-after')]).toEqual([
      429,
      'cooling_down',
      '20',
    ])
    expect(host.seen).toHaveLength(1)
    world.jump(20_000)
    expect((await world.api(`/v1/connections/${world.id}/proxy/me`)).status).toBe(200)
  })
})

test('a 429 of Instagram’s with Retry-After holds back that account alone', async () => {
  await using host = await upstream((_, outgoing) =>
    outgoing.writeHead(429, { 'retry-after': '30', 'content-type': 'application/json' }).end('{}'),
  )
  await using world = await withUpstream(host.url)
  expect((await world.api(`/v1/connections/${world.id}/proxy/me`)).status).toBe(429)
  const held = await world.api(`/v1/connections/${world.id}/proxy/me`)
  expect([held.body.code, held.response.headers.get('retry-after'), host.seen.length]).toEqual([
    'cooling_down',
    '30',
    1,
  ])
  const names = await world.store.run((db) => db.selectFrom('cooling').select('name').execute())
  expect(names).toEqual([{ name: expect.stringMatching(/^1093847265518402\/\d+$/) }])
})

test('two hundred calls at once have one another’s answers never', async () => {
  await using host = await upstream((incoming, outgoing) => json(outgoing, { url: incoming.url }))
  await using world = await withUpstream(host.url)
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, index) => world.api(`/v1/connections/${world.id}/proxy/node${index}`)),
  )
  for (const [index, { body }] of answers.entries()) expect(body.url).toBe(`/v25.0/node${index}`)
})

test('nothing that a proxied call leaves behind has the token', async () => {
  await using world = await startWorld()
  const id = await world.link()
  const row = await findConnection(world.context, id)
  if (!row) throw new Error('gone')
  const token = await openToken(world.context, row)
  const answers = [
    await world.api(`/v1/connections/${id}/proxy/me?fields=nothing_like_this`),
    await world.api(`/v1/connections/${id}/proxy/123456`),
    await world.api(`/v1/connections/${id}/proxy/me`, { method: 'PUT' }),
  ]
  const all = JSON.stringify([answers.map(({ body }) => body), world.logged])
  expect(serializeToken(token)).toContain(token.accessToken)
  expect(all).not.toContain(token.accessToken)
})
