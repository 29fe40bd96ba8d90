import { Agent, request } from 'node:http'
import autocannon from 'autocannon'

/** What is sent again and again. */
export interface Shot {
  readonly url: string
  readonly method?: 'GET' | 'POST'
  readonly headers?: Record<string, string>
  readonly body?: string
}

/** Requests a second over some seconds, twenty connections; fails when an answer is none of 2xx. */
export async function throughput(shot: Shot, seconds: number): Promise<number> {
  const result = await autocannon({ ...shot, connections: 20, duration: seconds })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${shot.url}: ${result.non2xx} refusals, ${result.errors} errors`)
  return result.requests.average
}

/** Requests a second when each shot is sent once, sixteen at a time. */
export async function oneEach(shots: readonly Shot[]): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  let next = 0
  async function worker(): Promise<void> {
    for (let shot = shots[next++]; shot !== undefined; shot = shots[next++]) await send(shot, agent)
  }
  const begun = performance.now()
  await Promise.all(Array.from({ length: 16 }, worker))
  const elapsed = performance.now() - begun
  agent.destroy()
  return (shots.length / elapsed) * 1000
}

/** Microseconds from a shot to the end of its answer, one after another on one connection: the median. */
export async function latency(shots: readonly Shot[]): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const times: number[] = []
  for (const shot of shots) {
    const begun = performance.now()
    await send(shot, agent)
    times.push((performance.now() - begun) * 1000)
  }
  agent.destroy()
  return median(times)
}

function send(shot: Shot, agent: Agent): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const { method = 'POST', headers = {}, body = '' } = shot
  const outgoing = request(
    shot.url,
    { method, agent, headers: { ...headers, 'content-length': Buffer.byteLength(body) } },
    (answer) => {
      answer.resume()
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`${shot.url}: ${answer.statusCode}`)),
      )
    },
  )
  outgoing.on('error', reject)
  outgoing.end(body)
  return promise
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
