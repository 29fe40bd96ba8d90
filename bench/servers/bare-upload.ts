/** The floor for uploads: bare node:http that writes the body to a file and answers, for one upload at a time. */
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

const directory = mkdtempSync(join(tmpdir(), 'darkroom-bench-'))
let count = 0
const server = createServer(async (request, response) => {
  await pipeline(request, createWriteStream(join(directory, `upload-${count++}`)))
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end('{"success":true}')
})
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  console.log(JSON.stringify({ url: `http://127.0.0.1:${port}` }))
})
process.once('SIGTERM', () => {
  rmSync(directory, { recursive: true, force: true })
  process.exit()
})
