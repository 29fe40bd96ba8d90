/** Instagram's place in the measurement of the proxy: bare node:http that answers everything with a kilobyte of JSON. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const biography = 'Prints of moss and rain. '.repeat(36)
const body = JSON.stringify({ id: '17841408261739405', username: 'mira.prints', biography, followers_count: 1203 })
const usage = JSON.stringify({ call_count: 3, total_cputime: 1, total_time: 2 })
const server = createServer((request, response) => {
  request.resume()
  response.writeHead(200, {
    'content-type': 'application/json; charset=UTF-8',
    'content-length': Buffer.byteLength(body),
    'x-app-usage': usage,
  })
  response.end(body)
})
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  console.log(JSON.stringify({ url: `http://127.0.0.1:${port}` }))
})
