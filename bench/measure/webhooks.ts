import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { webhookBody } from '../../packages/platform/dist/deliveries/webhooks/body.js'
import { queueSample } from '../../packages/platform/dist/deliveries/webhooks/sample.js'
import { createPlatform, type Platform } from '../../packages/platform/dist/index.js'
import { listApps } from '../../packages/platform/dist/world/records/apps/apps.js'
import { insertDelivery } from '../../packages/platform/dist/world/records/webhooks/deliveries.js'
import { startPeer } from '../peers.ts'
import { record, recordRounds } from '../report.ts'

const rounds = 5
const count = 2000
const batched = 20_000
const atOnce = 16
const secret = '6f3d09a1c57e4b82a0d9e1f4782b5c36'
const value = { from: { id: '5', username: 'lee.wanders' }, media: { id: '1790' }, id: '1786', text: 'Lovely light' }

/** Webhooks delivered a second from a data directory, one by one and in batches, beside a program that only signs and posts. */
export async function measureWebhooks(): Promise<void> {
  await using sink = await startPeer('sink', ['node', 'servers/webhook-sink.ts'])
  const directory = mkdtempSync(join(tmpdir(), 'darkroom-webhooks-'))
  const platform = createPlatform({ data: directory, asOf: '2026-11-01' })
  try {
    const rates: { ours: number[]; floor: number[] } = { ours: [], floor: [] }
    for (let round = 0; round <= rounds; round++) {
      const floor = await bare(sink.ready.url)
      const ours = await oneByOne(platform, sink.ready.url)
      if (round === 0) continue
      rates.floor.push(floor)
      rates.ours.push(ours)
    }
    const what = 'webhooks stored, signed and delivered one by one, beside a program that signs and posts'
    recordRounds(what, 'a second', rates.ours, rates.floor, { atLeast: 0.3 })
    record('events delivered in batches of a thousand', 'a second', await inBatches(platform, sink.ready.url), {})
  } finally {
    platform.close()
    rmSync(directory, { recursive: true, force: true })
  }
}

/** Signs and posts, sixteen at a time, and keeps nothing. @returns Deliveries a second */
async function bare(url: string): Promise<number> {
  let left = count
  const worker = async (): Promise<void> => {
    while (left-- > 0) {
      const body = webhookBody('instagram', [{ field: 'comments', accountId: '1784', value }], Date.now())
      const hmac = (algorithm: string): string => createHmac(algorithm, secret).update(body).digest('hex')
      const headers = {
        'content-type': 'application/json',
        'x-hub-signature': `sha1=${hmac('sha1')}`,
        'x-hub-signature-256': `sha256=${hmac('sha256')}`,
      }
      const answer = await fetch(url, { method: 'POST', headers, body })
      await answer.text()
    }
  }
  const begun = performance.now()
  await Promise.all(Array.from({ length: atOnce }, worker))
  return (count / (performance.now() - begun)) * 1000
}

/** Tests of the dashboard go alone. */
async function oneByOne(platform: Platform, url: string): Promise<number> {
  const { world } = platform
  const appId = listApps(world)[0]?.id ?? ''
  const begun = performance.now()
  for (let index = 0; index < count; index++)
    queueSample(world, { appId, object: 'instagram', url }, 'instagram', 'comments')
  await expectSent(platform, count)
  return (count / (performance.now() - begun)) * 1000
}

async function inBatches(platform: Platform, url: string): Promise<number> {
  const { world } = platform
  const app = listApps(world)[0]?.id ?? ''
  const now = world.clock.now()
  const event = { field: 'comments', accountId: '1784', value } as const
  const begun = performance.now()
  for (let index = 0; index < batched; index++)
    insertDelivery(world, {
      id: world.ids.delivery(),
      appId: app,
      login: 'instagram',
      object: 'instagram',
      accountId: event.accountId,
      field: event.field,
      url,
      body: webhookBody('instagram', [event], now),
      test: 0,
      state: 'waiting',
      attempts: 0,
      nextAttemptAt: now,
      outcome: '',
      createdAt: now,
    })
  await expectSent(platform, batched / 1000)
  return (batched / (performance.now() - begun)) * 1000
}

async function expectSent(platform: Platform, expected: number): Promise<void> {
  const sent = await platform.deliverCallbacks()
  if (sent !== expected) throw new Error(`${sent} deliveries were sent, not ${expected}.`)
}
