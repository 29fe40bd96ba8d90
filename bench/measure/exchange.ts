import { oneEach, type Shot } from '../load.ts'
import { startPeer } from '../peers.ts'
import { recordRounds } from '../report.ts'
import { exchangeBody } from '../tutorial.ts'

const rounds = 5
const codesARound = 2000

/** Authorization codes redeemed: Darkroom durably in a file, oidc-provider in memory. */
export async function measureExchange(): Promise<void> {
  const env = { BENCH_CODES: String(codesARound * (rounds + 1)), BENCH_DURABLE: '1' }
  await using darkroom = await startPeer('darkroom', ['node', 'servers/darkroom.ts'], env)
  await using provider = await startPeer('oidc-provider', ['node', 'servers/oidc-provider.ts'], env)
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const basic = `Basic ${Buffer.from('bench:bench-secret-of-the-benchmark').toString('base64')}`
  const ours = (darkroom.ready['codes'] as string[]).map(
    (code): Shot => ({
      url: `${darkroom.ready.url}/api.instagram.com/oauth/access_token`,
      headers: form,
      body: exchangeBody(code),
    }),
  )
  const theirs = (provider.ready['codes'] as string[]).map(
    (code): Shot => ({
      url: `${provider.ready.url}/token`,
      headers: { ...form, authorization: basic },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code,
        redirect_uri: 'https://app.example/callback',
      }).toString(),
    }),
  )
  const rates: [number[], number[]] = [[], []]
  for (let round = 0; round <= rounds; round++) {
    const slice = (shots: Shot[]): Shot[] => shots.slice(round * codesARound, (round + 1) * codesARound)
    const [a, b] = [await oneEach(slice(ours)), await oneEach(slice(theirs))]
    if (round === 0) continue
    rates[0].push(a)
    rates[1].push(b)
  }
  const what = "code exchange, durable, beside oidc-provider's in memory"
  recordRounds(what, 'exchanges/s', rates[0], rates[1], { atLeast: 1 })
}
