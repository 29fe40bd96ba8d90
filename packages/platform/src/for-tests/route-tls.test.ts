import { once } from 'node:events'
import https from 'node:https'
import { text } from 'node:stream/consumers'
import tls, { connect } from 'node:tls'
import axios from 'axios'
import * as undici from 'undici'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openWorld, type TestWorld } from './world.ts'

const me = 'https://graph.instagram.com/v25.0/me?fields=username'
const asOf = '2026-10-01'

interface Sent {
  readonly method: 'GET' | 'POST'
  readonly body?: string
}

type Send = (url: string, sent: Sent) => Promise<{ readonly status: number | undefined; readonly body: string }>

async function sendByHttps(
  url: string,
  { method, body }: Sent,
  agent?: https.Agent,
): Promise<{ status: number | undefined; body: string }> {
  const request = https.request(url, { method, ...(agent === undefined ? {} : { agent }) })
  request.end(body)
  const [incoming] = await once(request, 'response')
  return { status: incoming.statusCode, body: await text(incoming) }
}

const agent = new https.Agent({ keepAlive: true })

const programs: readonly (readonly [string, Send])[] = [
  ['node:https', sendByHttps],
  ['node:https with an agent of its own', (url, sent) => sendByHttps(url, sent, agent)],
  [
    'axios',
    async (url, { method, body }) => {
      const { status, data } = await axios.request({
        url,
        method,
        ...(body === undefined ? {} : { data: body }),
        responseType: 'text',
        validateStatus: null,
        transformResponse: [],
      })
      return { status, body: String(data) }
    },
  ],
  [
    'undici’s request',
    async (url, sent) => {
      const { statusCode, body } = await undici.request(url, sent)
      return { status: statusCode, body: await body.text() }
    },
  ],
  [
    'undici’s fetch',
    async (url, sent) => {
      const answer = await undici.fetch(url, sent)
      return { status: answer.status, body: await answer.text() }
    },
  ],
  [
    'an agent of undici’s',
    async (url, sent) => {
      const dispatcher = new undici.Agent()
      const { statusCode, body } = await undici.request(url, { ...sent, dispatcher })
      const answer = { status: statusCode, body: await body.text() }
      await dispatcher.close()
      return answer
    },
  ],
  [
    'the global fetch',
    async (url, sent) => {
      const answer = await fetch(url, sent)
      return { status: answer.status, body: await answer.text() }
    },
  ],
]

describe.each(programs)('%s', (_, send) => {
  let world: TestWorld
  beforeEach(() => {
    world = openWorld({ asOf, globalTls: true })
  })
  afterEach(() => world[Symbol.asyncDispose]())

  test('asks the world, reads what it answers, and sends a body', async () => {
    const token = world.token({ username: 'mira.prints' })
    const read = await send(`${me}&access_token=${token}`, { method: 'GET' })
    expect([read.status, JSON.parse(read.body)]).toEqual([200, expect.objectContaining({ username: 'mira.prints' })])
    const body = new URLSearchParams({ client_id: '1', grant_type: 'authorization_code', code: 'x' }).toString()
    expect((await send('https://api.instagram.com/oauth/access_token', { method: 'POST', body })).status).toBe(400)
    expect(world.requests().map(({ operation, status }) => [operation, status])).toEqual([
      ['GET /me', 200],
      ['POST /oauth/access_token', 400],
    ])
  })

  test.each(['reset', 'truncated'] as const)('meets a connection that a fault breaks: %s', async (broken) => {
    world.faults.add({ broken, times: 1 })
    await expect(send(me, { method: 'GET' })).rejects.toThrow()
    expect((await send(me, { method: 'GET' })).status).toBe(400)
  })
})

test('a program’s own timeout ends what takes too long', async () => {
  await using world = openWorld({ asOf, globalTls: true })
  world.faults.add({ delay: 60_000, times: 1 })
  await expect(axios.get(me, { timeout: 50 })).rejects.toMatchObject({ code: 'ECONNABORTED' })
})

test('other hosts are asked as before, and tls.connect is given back, by its name too', async () => {
  const before = tls.connect
  const first = openWorld({ asOf, globalTls: true })
  expect(connect).toBe(tls.connect)
  expect(tls.connect).not.toBe(before)
  await expect(sendByHttps('https://127.0.0.1:1/', { method: 'GET' })).rejects.toThrow('ECONNREFUSED')
  await first[Symbol.asyncDispose]()
  expect(tls.connect).toBe(before)
  expect(connect).toBe(before)
})

test('of worlds that overlap, the newer one is asked, also after the older is closed', async () => {
  const first = openWorld({ asOf, globalTls: true })
  await using second = openWorld({ asOf, globalTls: true })
  expect((await sendByHttps(me, { method: 'GET' })).status).toBe(400)
  await first[Symbol.asyncDispose]()
  expect((await sendByHttps(me, { method: 'GET' })).status).toBe(400)
  second.expectRequest({}, 2)
  expect(first.requests()).toEqual([])
})
