import { connect, type Socket } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { usualLimits } from './server/limits.ts'
import { type ServerOptions, startServer } from './server/start-server.ts'
import { portOf } from './testing/raw.ts'
import { rawAnswer, rawShape } from './testing/raw-shapes.ts'
import { rawUpstream } from './testing/raw-upstream.ts'

/** A few hundred connections in all. `npm run fuzz` sets minutes, and then goes on. */
const minutes = Number(process.env['DARKROOM_FUZZ_MINUTES'] ?? 0)
const numRuns = minutes > 0 ? Number.MAX_SAFE_INTEGER : 300
const bounds = {
  numRuns,
  interruptAfterTimeLimit: minutes > 0 ? minutes * 12_000 : 20_000,
  endOnFailure: minutes > 0,
  // A run that hangs is a fault, and is told with its bytes.
  timeout: 5_000,
}
const timeout = (minutes + 1) * 60_000
const soon = {
  ...usualLimits,
  headers: 300,
  request: 300,
  check: 50,
  handshake: 300,
  upstream: 100,
  halfOpen: 100,
  closing: 100,
}

async function write(socket: Socket, pieces: readonly string[]): Promise<void> {
  for (const piece of pieces) {
    socket.write(piece, 'latin1')
    await nextTurn()
  }
}

/**
 * Sends pieces; returns all that comes back. A connection that never ends would end the test by its time limit.
 *
 * @param stays The client does not end its side first.
 */
function send(port: number, pieces: readonly string[], stays = false): Promise<string> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => void write(socket, pieces).then(() => stays || socket.end()))
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')))
    socket.on('error', () => {})
    socket.on('close', () => resolve(answer))
  })
}

function statuses(answer: string): number[] {
  return [...answer.matchAll(/(?:^|\n|\})HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status))
}

function openConnections(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length
}

/** Runs a property against a server, and looks afterwards whether anything of it is left. */
async function bombard(
  options: ServerOptions,
  arbitrary: fc.Arbitrary<readonly string[]>,
  check: (port: number, pieces: readonly string[]) => Promise<void>,
): Promise<void> {
  const faults: unknown[] = []
  await using server = await startServer({ ...options, onFault: (fault) => faults.push(fault) }, soon)
  const port = portOf(server.url)
  const before = openConnections()
  let early = 0
  let count = 0
  const property = fc.asyncProperty(arbitrary, async (pieces) => {
    await check(port, pieces)
    expect(faults).toEqual([])
    count++
    if (count === 200) early = heap()
  })
  await fc.assert(property, bounds)
  // Nothing is left of all these connections, and the server still answers.
  await expect.poll(openConnections, { timeout: 10_000 }).toBeLessThanOrEqual(before)
  expect(statuses(await send(port, ['GET /console/api/v1/status HTTP/1.0\r\n\r\n']))).toEqual([200])
  if (minutes > 0) console.error(`${count.toLocaleString('en')} connections, heap ${Math.round(heap() / 2 ** 20)} MiB`)
  if (globalThis.gc !== undefined) expect(heap()).toBeLessThan(early * 1.5 + 50 * 2 ** 20)
}

function heap(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

test.for([
  ['as it is', {}],
  ['behind a proxy', { behindProxy: { origin: 'https://darkroom.example.test' } }],
] as const)(
  'whatever bytes come, none is answered with a fault, and no connection stays: %s',
  { timeout },
  async ([, options]) => {
    await bombard(options, rawShape, async (port, pieces) => {
      // 502: it was asked to hand on to where nobody is.
      const bad = statuses(await send(port, pieces)).filter((status) => status >= 500 && ![501, 502].includes(status))
      expect(bad).toEqual([])
    })
  },
)

test.for([
  [
    'another host',
    (port: number) => `GET http://127.0.0.1:${port}/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    false,
  ],
  [
    'a proxy',
    () => 'POST http://far.invalid/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 1\r\n\r\na',
    true,
  ],
  ['a proxy asked to connect', () => 'CONNECT far.invalid:443 HTTP/1.1\r\nHost: x\r\n\r\nhello', true],
] as const)(
  'whatever %s answers, the client gets an answer, and no connection stays',
  { timeout },
  async ([, ask, isProxy]) => {
    let pieces: readonly string[] = []
    let hangUp = false
    await using upstream = await rawUpstream((socket) => {
      void write(socket, pieces).then(() => (hangUp ? socket.destroy() : socket.end()))
    })
    const proxy = `http://127.0.0.1:${upstream.port}`
    const environment = isProxy ? { HTTP_PROXY: proxy, HTTPS_PROXY: proxy } : {}
    await bombard({ environment }, rawAnswer, async (port, answered) => {
      pieces = answered
      hangUp = answered.length > 2
      const [status] = statuses(await send(port, [ask(upstream.port)], true))
      expect(status).toBeGreaterThanOrEqual(200)
    })
  },
)
