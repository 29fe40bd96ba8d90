import { type Shot, throughput } from '../load.ts'
import { type Peer, processorTime, startPeer } from '../peers.ts'
import { recordRounds } from '../report.ts'

const rounds = 7
const seconds = 2

/** A call through connect's proxy, beside a direct call, beside Hono's own `proxy()`, and beside bare node:http with undici; all to one bare upstream. */
export async function measureConnectProxy(): Promise<void> {
  await using graph = await startPeer('graph', ['node', 'servers/graph.ts'])
  const env = { BENCH_UPSTREAM: graph.ready.url }
  await using connect = await startPeer('connect', ['node', 'servers/connect.ts'], env)
  await using hono = await startPeer('hono', ['node', 'servers/hono-proxy.ts'], env)
  await using bare = await startPeer('bare', ['node', 'servers/bare-proxy.ts'], env)
  const { connection, key } = connect.ready
  const path = 'me?fields=id,username,biography,followers_count'
  const shots: Readonly<Record<string, readonly [Peer, Shot]>> = {
    direct: [graph, { url: `${graph.ready.url}/graph.instagram.com/v25.0/${path}` }],
    connect: [
      connect,
      {
        url: `${connect.ready.url}/v1/connections/${connection}/proxy/${path}`,
        headers: { authorization: `Bearer ${key}` },
      },
    ],
    hono: [hono, { url: `${hono.ready.url}/proxy/v25.0/${path}` }],
    bare: [bare, { url: `${bare.ready.url}/proxy/v25.0/${path}` }],
  }
  const results = new Map(Object.keys(shots).map((name) => [name, [] as number[]]))
  const costs = new Map(Object.keys(shots).map((name) => [name, [] as number[]]))
  // By turns, so that what else the machine does falls on all alike; the first round warms up.
  for (let round = 0; round <= rounds; round++) {
    for (const [name, [peer, shot]] of Object.entries(shots)) {
      const length = round === 0 ? 1 : seconds
      const before = processorTime(peer)
      const rate = await throughput(shot, length)
      if (round === 0) continue
      results.get(name)?.push(rate)
      costs.get(name)?.push(((processorTime(peer) - before) / (rate * length)) * 1e6)
    }
  }
  const of = (name: string): number[] => results.get(name) ?? []
  recordRounds("connect's proxy beside a direct call", 'req/s', of('connect'), of('direct'), {})
  recordRounds("connect's proxy beside Hono's proxy() helper", 'req/s', of('connect'), of('hono'), { atLeast: 0.5 })
  recordRounds("connect's proxy beside bare node:http and undici", 'req/s', of('connect'), of('bare'), {})
  const cost = (name: string): number[] => costs.get(name) ?? []
  recordRounds(
    "processor time of connect's proxy beside Hono's proxy()",
    'µs a call',
    cost('connect'),
    cost('hono'),
    {},
  )
  recordRounds("processor time of connect's proxy beside the bare one", 'µs a call', cost('connect'), cost('bare'), {})
  recordRounds("Hono's proxy() helper beside a direct call", 'req/s', of('hono'), of('direct'), {})
}
