import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { portOf, sendRaw } from '../../testing/raw.ts'
import { rawUpstream } from '../../testing/raw-upstream.ts'
import { type RunningServer, startServer } from '../start-server.ts'

/** A server whose proxy leads back to it by a way that its address does not tell. */
async function circle(): Promise<AsyncDisposable & { readonly server: RunningServer }> {
  let port = 0
  const way = await rawUpstream((socket) => {
    const onward = connect(port, '127.0.0.1')
    onward.on('error', () => socket.destroy())
    onward.on('close', () => socket.destroy())
    onward.write(way.received.at(-1) ?? '', 'latin1')
    onward.pipe(socket)
  })
  const proxy = `http://127.0.0.1:${way.port}`
  const server = await startServer({ environment: { HTTP_PROXY: proxy, HTTPS_PROXY: proxy } })
  port = portOf(server.url)
  const end = async (): Promise<void> => {
    await server.close()
    await way[Symbol.asyncDispose]()
    // Twice through the proxy would have been once too often.
    expect(way.received).toHaveLength(1)
  }
  return { server, [Symbol.asyncDispose]: end }
}

test('a plain request that comes back is ended in words', async () => {
  await using around = await circle()
  const asked = 'GET http://far.invalid/ HTTP/1.1\r\nHost: far.invalid\r\nVia: 1.0 fred\r\nConnection: close\r\n\r\n'
  const answer = await sendRaw(portOf(around.server.url), asked)
  expect(answer).toMatch(/^HTTP\/1\.1 508 [\s\S]*leads back to Darkroom/)
})

test('a CONNECT that comes back is ended in words', async () => {
  await using around = await circle()
  const asked = 'CONNECT far.invalid:443 HTTP/1.1\r\nHost: far.invalid:443\r\n\r\n'
  const answer = await sendRaw(portOf(around.server.url), asked)
  expect(answer).toMatch(/^HTTP\/1\.1 502 [\s\S]*leads back to Darkroom itself/)
})

test('a proxy variable that names the server itself ends its start', async () => {
  await using taken = await startServer()
  const port = portOf(taken.url)
  await taken.close()
  const starting = startServer({ port, environment: { HTTPS_PROXY: `http://0x7f.1:${port}` } })
  await expect(starting).rejects.toThrow(`HTTPS_PROXY names Darkroom itself, which listens on port ${port}`)
  await using again = await startServer({ port })
  expect(portOf(again.url)).toBe(port)
})
