import { throughput } from '../load.ts'
import { type Peer, startPeer } from '../peers.ts'
import { recordRounds } from '../report.ts'

const rounds = 7
const seconds = 2
const fields = 'text,timestamp,username,like_count,hidden,from'

/** A page of 50 comments with seven fields over HTTP, beside node:http and node:sqlite. */
export async function measureComments(): Promise<void> {
  await using bare = await startPeer('bare', ['node', 'servers/bare-comments.ts'])
  await using darkroom = await startPeer('darkroom', ['node', 'servers/commented.ts'])
  const shot = ({ ready }: Peer, host: string): { url: string } => ({
    url: `${ready.url}${host}/${ready['mediaId']}/comments?fields=${fields}&limit=50&access_token=${ready['token']}`,
  })
  const rates: { floor: number[]; ours: number[] } = { floor: [], ours: [] }
  for (let round = 0; round <= rounds; round++) {
    const length = round === 0 ? 1 : seconds
    const floor = await throughput(shot(bare, ''), length)
    const ours = await throughput(shot(darkroom, '/graph.instagram.com'), length)
    if (round === 0) continue
    rates.floor.push(floor)
    rates.ours.push(ours)
  }
  const what = 'GET /{media}/comments of 50 with seven fields, beside bare node:http and node:sqlite'
  recordRounds(what, 'req/s', rates.ours, rates.floor, { atLeast: 0.4 })
}
