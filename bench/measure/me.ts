import { type Shot, throughput } from '../load.ts'
import { startPeer } from '../peers.ts'
import { recordRounds } from '../report.ts'

const rounds = 9
const seconds = 2

/** `GET /me?fields=id,username` over HTTP, beside the floor and what two peers answer about a token. */
export async function measureMe(): Promise<void> {
  await using bare = await startPeer('bare', ['node', 'servers/bare.ts'])
  await using darkroom = await startPeer('darkroom', ['node', 'servers/darkroom.ts'])
  await using provider = await startPeer('oidc-provider', ['node', 'servers/oidc-provider.ts'])
  await using mock = await startPeer('oauth2-mock-server', ['node', 'servers/oauth2-mock-server.ts'])
  const basic = `Basic ${Buffer.from('bench:bench-secret-of-the-benchmark').toString('base64')}`
  const shots: Record<string, Shot> = {
    bare: { url: `${bare.ready.url}/me?fields=id,username&access_token=${bare.ready['token']}` },
    darkroom: {
      url: `${darkroom.ready.url}/graph.instagram.com/me?fields=id,username&access_token=${darkroom.ready['token']}`,
    },
    provider: {
      url: `${provider.ready.url}/token/introspection`,
      method: 'POST',
      headers: { authorization: basic, 'content-type': 'application/x-www-form-urlencoded' },
      body: `token=${provider.ready['token']}`,
    },
    mock: { url: `${mock.ready.url}/userinfo`, headers: { authorization: `Bearer ${mock.ready['token']}` } },
  }
  const results = new Map(Object.keys(shots).map((name) => [name, [] as number[]]))
  // Interleaved, so that what else the machine does falls on all alike; the first round warms up.
  for (let round = 0; round <= rounds; round++) {
    for (const [name, shot] of Object.entries(shots)) {
      const rate = await throughput(shot, round === 0 ? 1 : seconds)
      if (round > 0) results.get(name)?.push(rate)
    }
  }
  const of = (name: string): number[] => results.get(name) ?? []
  recordRounds('GET /me beside bare node:http with the same lookups', 'req/s', of('darkroom'), of('bare'), {
    atLeast: 0.5,
  })
  recordRounds("GET /me beside oidc-provider's introspection", 'req/s', of('darkroom'), of('provider'), { atLeast: 3 })
  recordRounds("GET /me beside oauth2-mock-server's userinfo", 'req/s', of('darkroom'), of('mock'), {})
}
