import { type Shot, throughput } from '../load.ts'
import { startPeer } from '../peers.ts'
import { recordRounds } from '../report.ts'

const rounds = 9
const seconds = 2

/** What apps ask of a media: ten fields, two of them counted and two signed or computed. */
const tenFields =
  'id,caption,media_type,media_product_type,media_url,permalink,timestamp,username,like_count,comments_count'

/** A page of 25 of an account's 50 over HTTP, with two fields and with ten, each beside its floor. */
export async function measureMedia(): Promise<void> {
  await measureTwoFields()
  await measureTenFields()
}

async function measureTwoFields(): Promise<void> {
  await using bare = await startPeer('bare', ['node', 'servers/bare.ts'])
  await using darkroom = await startPeer('darkroom', ['node', 'servers/darkroom.ts'])
  const query = 'me/media?fields=id,caption&limit=25&access_token='
  const floor = { url: `${bare.ready.url}/${query}${bare.ready['token']}` }
  const ours = { url: `${darkroom.ready.url}/graph.instagram.com/${query}${darkroom.ready['token']}` }
  await compare('GET /me/media of 25 beside bare node:http with the same lookups', ours, floor, {})
}

async function measureTenFields(): Promise<void> {
  await using bare = await startPeer('bare', ['node', 'servers/bare-media.ts'])
  await using darkroom = await startPeer('darkroom', ['node', 'servers/publisher.ts'])
  const query = `me/media?fields=${tenFields}&limit=25&access_token=`
  const floor = { url: `${bare.ready.url}/${query}${bare.ready['token']}` }
  const ours = { url: `${darkroom.ready.url}/graph.instagram.com/${query}${darkroom.ready['token']}` }
  await compare('GET /me/media of 25 with ten fields, beside bare node:http and node:sqlite', ours, floor, {
    atLeast: 0.4,
  })
}

async function compare(what: string, ours: Shot, floor: Shot, aim: { atLeast?: number }): Promise<void> {
  const rates: { floor: number[]; ours: number[] } = { floor: [], ours: [] }
  for (let round = 0; round <= rounds; round++) {
    const length = round === 0 ? 1 : seconds
    const [low, own] = [await throughput(floor, length), await throughput(ours, length)]
    if (round === 0) continue
    rates.floor.push(low)
    rates.ours.push(own)
  }
  recordRounds(what, 'req/s', rates.ours, rates.floor, aim)
}
