import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { startPeer } from '../peers.ts'
import { recordRounds } from '../report.ts'

const rounds = 9
const size = 50 * 1024 * 1024

/** The account of the server's Facebook token. */
const account = '17841408261739405'

/** A reel of 50 MB uploaded to a resumable container, whole and in one request, beside node:http that writes the body to a file. */
export async function measureUpload(): Promise<void> {
  await using bare = await startPeer('bare', ['node', 'servers/bare-upload.ts'])
  await using darkroom = await startPeer('darkroom', ['node', 'servers/publisher.ts'], { BENCH_DURABLE: '1' })
  const { url, facebookToken } = darkroom.ready
  const speeds: { floor: number[]; ours: number[] } = { floor: [], ours: [] }
  for (let round = 0; round <= rounds; round++) {
    // Another file each time: one that is there already would not be stored again.
    const film = filmOf(round)
    const low = await speed(bare.ready.url, {}, film)
    const container = await makeContainer(`${url}/graph.facebook.com/v25.0/${account}/media`, String(facebookToken))
    const headers = { authorization: `OAuth ${facebookToken}`, offset: '0', file_size: String(film.length) }
    const own = await speed(`${url}/rupload.facebook.com/ig-api-upload/v25.0/${container}`, headers, film)
    if (round === 0) continue
    speeds.floor.push(low)
    speeds.ours.push(own)
  }
  recordRounds(
    'a 50 MB upload, inspected and stored, beside node:http writing it to a file',
    'MB/s',
    speeds.ours,
    speeds.floor,
    { atLeast: 0.7 },
  )
}

/** A short clip, and behind it a box of MP4 that means nothing and has the rest of the size. */
function filmOf(round: number): Buffer {
  const clip = readFileSync(new URL('../../packages/platform/src/publishing/testing/clips/reel.mp4', import.meta.url))
  const film = Buffer.alloc(size, round + 1)
  clip.copy(film)
  film.writeUInt32BE(size - clip.length, clip.length)
  film.write('free', clip.length + 4, 'latin1')
  return film
}

async function makeContainer(url: string, token: string): Promise<string> {
  const body = new URLSearchParams({ media_type: 'REELS', upload_type: 'resumable', access_token: token })
  const answer = await fetch(url, { method: 'POST', body })
  if (!answer.ok) throw new Error(await answer.text())
  return ((await answer.json()) as { id: string }).id
}

/** Megabytes a second from the first byte sent to the end of the answer. */
function speed(url: string, headers: Record<string, string>, film: Buffer): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const begun = performance.now()
  const outgoing = request(
    url,
    { method: 'POST', headers: { ...headers, 'content-length': film.length } },
    (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (piece: string) => {
        text += piece
      })
      answer.on('end', () => {
        const seconds = (performance.now() - begun) / 1000
        if (answer.statusCode === 200) resolve(film.length / 1024 / 1024 / seconds)
        else reject(new Error(`${url}: ${answer.statusCode} ${text.slice(0, 300)}`))
      })
    },
  )
  outgoing.on('error', reject)
  outgoing.end(film)
  return promise
}
