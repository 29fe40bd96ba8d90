/** The floor of a proxy: bare node:http and undici, streaming into the outgoing response; nothing looked up or searched. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Agent } from 'undici'

const origin = process.env['BENCH_UPSTREAM'] ?? ''
const agent = new Agent({ connections: 64 })
const server = createServer((request, response) => {
  const path = request.url?.slice('/proxy'.length) ?? '/'
  const headers = { authorization: 'Bearer IGAAbench' }
  agent
    .stream({ origin, path, method: 'GET', headers }, ({ statusCode, headers }) => {
      response.writeHead(statusCode, { 'content-type': String(headers['content-type']) })
      return response
    })
    .catch(() => response.destroy())
})
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  console.log(JSON.stringify({ url: `http://127.0.0.1:${port}` }))
})
