import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { createInstagram, type Reader } from '@darkroom/client/instagram'
import { startServer } from 'darkroom'
import { describe, expect, test } from 'vitest'

const app = {
  appId: '1093847265518402',
  appSecret: '6f3d09a1c57e4b82a0d9e1f4782b5c36',
  redirectUri: 'https://socialsizzle.herokuapp.com/auth/',
  scopes: ['instagram_business_basic' as const],
}

test('over HTTP, with the runtime’s own fetch, clock, timers and randomness', async () => {
  await using server = await startServer({ asOf: '2026-06-01' })
  const instagram = createInstagram({ ...app, hosts: server.url })
  const { url, state } = await instagram.authorizationUrl()
  const redirectUrl = server.platform.authorize({ url, username: 'mira.prints' })
  const token = await instagram.completeSignIn(redirectUrl, { state })
  const me = await instagram.as(token).me({ fields: ['user_id', 'username', 'media_count'] })
  expect(me).toEqual({ id: token.id, user_id: '17841408261739405', username: 'mira.prints', media_count: 11 })
  await expect(instagram.as('IGAAgarbage').me()).rejects.toMatchObject({
    code: 'token_invalid',
    reconnect: true,
    explanation: expect.stringMatching(/^http:\/\/.+\/console\/explanations\/\d+$/),
  })
})

describe('a host that misbehaves', () => {
  test('with a redirect gets no second request', async () => {
    const paths: string[] = []
    await using host = await listen((request, response) => {
      paths.push(request.url ?? '')
      response.writeHead(302, { location: '/elsewhere' }).end()
    })
    await expect(host.reader.me()).rejects.toMatchObject({ code: 'redirected' })
    expect(paths).toHaveLength(1)
  })

  test('with no answer is given up at the deadline, and let go of', async () => {
    const { promise: closed, resolve } = Promise.withResolvers<void>()
    await using host = await listen((_, response) => void response.on('close', resolve))
    await expect(host.reader.me({ deadline: 50 })).rejects.toMatchObject({ code: 'timed_out' })
    await closed
  })

  test('with half a body and a broken connection is a fault of the network', async () => {
    await using host = await listen((_, response) => {
      response.writeHead(200, { 'content-length': '1000' })
      response.write('{"id":', () => response.destroy())
    })
    await expect(host.reader.me()).rejects.toMatchObject({ code: 'network_failed', retryable: true })
  })

  test('with a small body that unpacks to a large one is stopped', async () => {
    const packed = gzipSync(JSON.stringify({ id: 'x'.repeat(50_000_000) }))
    await using host = await listen((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': String(packed.length) }).end(packed)
    })
    await expect(host.reader.me()).rejects.toMatchObject({ code: 'reply_too_large' })
  })
})

interface Host extends AsyncDisposable {
  readonly reader: Reader<'instagram'>
}

async function listen(answer: RequestListener): Promise<Host> {
  const server: Server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const instagram = createInstagram({ ...app, hosts: `http://127.0.0.1:${port}`, attempts: 1 })
  return {
    reader: instagram.as('IGAAexample'),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
