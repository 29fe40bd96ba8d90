/** Darkroom over HTTP, as `darkroom start` serves it, with a token, as many codes as asked for, and an account of fifty pictures. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../../packages/cli/dist/index.js'
import { sampleWorld } from '../../packages/platform/dist/index.js'
import { product, tokenFor, windowUrl } from '../tutorial.ts'

const directory = process.env['BENCH_DURABLE'] ? mkdtempSync(join(tmpdir(), 'darkroom-bench-')) : undefined
const sample = sampleWorld('http://localhost:4000')
const pictures = Array.from({ length: 50 }, (_, index) => `Picture ${index}`)
const accounts = sample.accounts?.map((account) =>
  account.username === 'jayposiris' ? { ...account, pictures } : account,
)
const server = await startServer({
  port: 0,
  asOf: process.env['BENCH_AS_OF'] ?? '2024-11-01',
  world: { ...sample, accounts: accounts ?? [] },
  ...(directory === undefined ? { memory: true } : { data: directory }),
})
const codes: string[] = []
for (let index = 0; index < Number(process.env['BENCH_CODES'] ?? 0); index++) {
  const location = server.platform.authorize({ url: windowUrl, username: 'jayposiris' })
  codes.push(new URL(location).searchParams.get('code') ?? '')
}
const token = process.env['BENCH_AS_OF'] ? '' : await tokenFor(server.platform, 'jayposiris')
console.log(JSON.stringify({ url: server.url, token, codes, product }))
process.once('SIGTERM', async () => {
  await server.close()
  if (directory !== undefined) rmSync(directory, { recursive: true, force: true })
  process.exit()
})
