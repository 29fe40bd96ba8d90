import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo, Server } from 'node:net'
import { expect, test } from 'vitest'
import { createPlatform, type Platform } from '../../platform.ts'
import { latestDeliveries, type WebhookDelivery } from '../../world/records/webhooks/deliveries.ts'
import { saveSubscription, type WebhookSubscription } from '../../world/records/webhooks/subscriptions.ts'
import { verifyCallback } from './handshake.ts'
import { queueSample } from './sample.ts'

const appId = '358205879134926'

interface Endpoint extends AsyncDisposable {
  readonly port: number
}

async function listening(server: Server & { closeAllConnections(): void }): Promise<Endpoint> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** A platform that really sends, and gives an app as long as a test has patience for. */
function sending(options: { readonly patience?: number } = {}): Platform {
  return createPlatform({
    asOf: '2026-11-01',
    now: () => 0,
    timeLimit: () => AbortSignal.timeout(options.patience ?? 5000),
  })
}

function subscribe({ world }: Platform, url: string): WebhookSubscription {
  const subscription: WebhookSubscription = {
    appId,
    object: 'instagram',
    url,
    verifyToken: 'v',
    fields: 'comments',
    active: 1,
    failingSince: null,
    createdAt: 0,
  }
  saveSubscription(world, subscription)
  return subscription
}

/** Sends one webhook to an address. @returns What the log says of it. */
async function sendTo(platform: Platform, url: string): Promise<WebhookDelivery | undefined> {
  queueSample(platform.world, subscribe(platform, url), 'instagram', 'comments')
  await platform.deliverCallbacks()
  return latestDeliveries(platform.world)[0]
}

/** Answers with so many bytes, and counts how many were taken. */
function large(bytes: number, taken: { bytes: number }): RequestListener {
  const chunk = Buffer.alloc(64 * 1024, 'x')
  return (_, response) => {
    response.writeHead(200)
    const more = (): void => {
      while (taken.bytes < bytes) {
        taken.bytes += chunk.length
        if (!response.write(chunk)) {
          response.once('drain', more)
          return
        }
      }
      response.end()
    }
    more()
  }
}

const hosts = ['127.0.0.1', 'app.localhost']

test.each(
  hosts.flatMap(
    (host) =>
      [
        [host, 'hangs', () => {}, 'No answer within'],
        [host, 'redirects', (_, response) => response.writeHead(307, { location: '/elsewhere' }).end(), 'redirect'],
        [host, 'answers 500', (_, response) => response.writeHead(500).end(), 'status 500'],
        [host, 'answers 404', (_, response) => response.writeHead(404).end(), 'status 404'],
        [host, 'answers 204', (_, response) => response.writeHead(204).end(), 'status 204'],
        [
          host,
          'sends its answer without end',
          (_, response) => void response.writeHead(200).write('x'),
          'No answer within',
        ],
        [host, 'closes the connection', (request) => request.socket.destroy(), 'could not be reached'],
      ] satisfies [string, string, RequestListener, string][],
  ),
)('at %s an endpoint that %s is asked again', async (host, _, listener, outcome) => {
  await using endpoint = await listening(createServer(listener))
  await using platform = sending({ patience: 300 })
  expect(await sendTo(platform, `http://${host}:${endpoint.port}/webhooks`)).toMatchObject({
    state: 'waiting',
    // At once, and then in a minute of the world's time.
    attempts: 2,
    outcome: expect.stringContaining(outcome),
  })
})

test.each(hosts)('at %s of an answer of 100 MB no more is read than says that it is too long', async (host) => {
  const taken = { bytes: 0 }
  await using endpoint = await listening(createServer(large(100 * 2 ** 20, taken)))
  await using platform = sending()
  expect(await sendTo(platform, `http://${host}:${endpoint.port}/`)).toMatchObject({ state: 'delivered', attempts: 1 })
  expect(taken.bytes).toBeLessThan(20 * 2 ** 20)
})

test('an answer that comes slowly counts, within the time limit', async () => {
  const slow: RequestListener = (_, response) => {
    const parts = [...'slowly']
    const timer = setInterval(() => {
      const part = parts.shift()
      if (part !== undefined) response.write(part)
      else {
        clearInterval(timer)
        response.end()
      }
    }, 10)
  }
  await using endpoint = await listening(createServer(slow))
  await using platform = sending()
  expect(await sendTo(platform, `http://127.0.0.1:${endpoint.port}/`)).toMatchObject({ state: 'delivered' })
})

test.each([
  ['speaks no TLS', () => createServer((_, response) => response.end())],
  ['has no certificate', () => createSecureServer({}, (_, response) => response.end())],
])('an endpoint over https that %s could not be reached', async (_, make) => {
  await using endpoint = await listening(make())
  await using platform = sending()
  for (const host of hosts)
    expect(await sendTo(platform, `https://${host}:${endpoint.port}/`)).toMatchObject({
      state: 'waiting',
      outcome: expect.stringContaining('could not be reached'),
    })
})

test.each(['http://10.0.0.1/', 'https://192.168.1.1/hooks', 'https://169.254.169.254/latest', 'https://app.example/'])(
  'nothing is sent to %s, which is not this machine',
  async (url) => {
    await using platform = sending()
    expect(await sendTo(platform, url)).toMatchObject({
      state: 'failed',
      attempts: 0,
      outcome: expect.stringContaining('is not this machine'),
    })
  },
)

test.each<[string, RequestListener, string]>([
  ['another challenge', (_, response) => response.end('1'), 'not hub.challenge'],
  ['nothing', (_, response) => response.end(), 'not hub.challenge'],
  ['404', (_, response) => response.writeHead(404).end(), 'HTTP Status Code = 404'],
  ['a redirect', (_, response) => response.writeHead(302, { location: '/x' }).end(), 'redirect'],
  ['100 MB', large(100 * 2 ** 20, { bytes: 0 }), 'not hub.challenge'],
])('a handshake that is answered with %s fails', async (_, listener, problem) => {
  await using endpoint = await listening(createServer(listener))
  await using platform = sending()
  const url = `http://127.0.0.1:${endpoint.port}/`
  const courier = { fetch, reach: 'loopback', timeLimit: () => AbortSignal.timeout(5000) } as const
  expect(await verifyCallback(platform.world, courier, { url, verifyToken: 'v' })).toContain(problem)
})
