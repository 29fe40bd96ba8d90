import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startPeer } from '../peers.ts'
import { record } from '../report.ts'

const accounts = 32
const postsEach = 20
const atOnce = 8

/** What publishes: an account, with its token. */
interface Publisher {
  readonly id: string
  readonly token: string
}

/**
 * Photos published in two steps over HTTP, durably: a container whose picture is fetched from this machine and looked at, and
 * media_publish. Spread over accounts, since each may publish only so many in a day.
 */
export async function measurePublishing(): Promise<void> {
  await using darkroom = await startPeer('darkroom', ['node', 'servers/publisher.ts'], {
    BENCH_DURABLE: '1',
    BENCH_ACCOUNTS: String(accounts),
  })
  const { url, token, others } = darkroom.ready as typeof darkroom.ready & { token: string; others: Publisher[] }
  const graph = `${url}/graph.instagram.com/v25.0`
  const picture = await pictureOf(`${graph}/me/media?fields=media_url&limit=1&access_token=${token}`)
  const files = createServer((_, response) => response.writeHead(200, { 'content-type': 'image/jpeg' }).end(picture))
  files.listen(0, '127.0.0.1')
  await once(files, 'listening')
  const imageUrl = `http://localhost:${(files.address() as AddressInfo).port}/picture.jpg`
  try {
    const left = Array.from({ length: postsEach }, () => others).flat()
    const worker = async (): Promise<void> => {
      for (let next = left.pop(); next !== undefined; next = left.pop()) await publish(graph, next, imageUrl)
    }
    // The first load the libraries that look into a picture.
    for (const publisher of left.splice(0, accounts)) await publish(graph, publisher, imageUrl)
    const count = left.length
    const begun = performance.now()
    await Promise.all(Array.from({ length: atOnce }, worker))
    record(
      'photos published in two steps over HTTP, durable',
      'containers/s',
      (count / (performance.now() - begun)) * 1000,
      {},
    )
  } finally {
    files.close()
    files.closeAllConnections()
  }
}

/** A picture that Darkroom drew. */
async function pictureOf(url: string): Promise<Buffer> {
  const { data } = (await (await fetch(url)).json()) as { data: { media_url: string }[] }
  return Buffer.from(await (await fetch(data[0]?.media_url ?? '')).arrayBuffer())
}

async function publish(graph: string, { id, token }: Publisher, imageUrl: string): Promise<void> {
  const container = await post(`${graph}/${id}/media`, { image_url: imageUrl, caption: 'Ink', access_token: token })
  await post(`${graph}/${id}/media_publish`, { creation_id: container, access_token: token })
}

async function post(url: string, parameters: Record<string, string>): Promise<string> {
  const answer = await fetch(url, { method: 'POST', body: new URLSearchParams(parameters) })
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
  return ((await answer.json()) as { id: string }).id
}
