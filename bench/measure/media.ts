import { throughput } from '../load.ts'
import { startPeer } from '../peers.ts'
import { recordRounds } from '../report.ts'

const rounds = 9
const seconds = 2

/** `GET /me/media?fields=id,caption` over HTTP, a page of 25 of an account's 50, beside the floor. */
export async function measureMedia(): Promise<void> {
  await using bare = await startPeer('bare', ['node', 'servers/bare.ts'])
  await using darkroom = await startPeer('darkroom', ['node', 'servers/darkroom.ts'])
  const query = 'me/media?fields=id,caption&limit=25&access_token='
  const floor = { url: `${bare.ready.url}/${query}${bare.ready['token']}` }
  const ours = { url: `${darkroom.ready.url}/graph.instagram.com/${query}${darkroom.ready['token']}` }
  const rates: { floor: number[]; ours: number[] } = { floor: [], ours: [] }
  for (let round = 0; round <= rounds; round++) {
    const length = round === 0 ? 1 : seconds
    const [low, own] = [await throughput(floor, length), await throughput(ours, length)]
    if (round === 0) continue
    rates.floor.push(low)
    rates.ours.push(own)
  }
  recordRounds('GET /me/media of 25 beside bare node:http with the same lookups', 'req/s', rates.ours, rates.floor, {})
}
