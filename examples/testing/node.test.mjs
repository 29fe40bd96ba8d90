import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWorld } from '@darkroom/platform/testing'
import { createApp } from './profile-app.mjs'

const secret = '6f3d09a1c57e4b82a0d9e1f4782b5c36'

test('a signed webhook is taken', async () => {
  const app = createApp({ appSecret: secret })
  await using world = openWorld({ asOf: '2026-10-01', app: app.server })
  await world.sendWebhook('comments', 'https://app.example/webhooks')
  world.expectReceived({ kind: 'webhook', field: 'comments', status: 200 }, 1)
  assert.equal(app.comments.length, 1)
})

test('a webhook that was refused comes again', async () => {
  const app = createApp({ appSecret: 'another' })
  await using world = openWorld({ asOf: '2026-10-01', app: app.server })
  await world.sendWebhook('comments', 'https://app.example/webhooks')
  await world.advance('1h')
  world.expectReceived({ kind: 'webhook', status: 401 }, { atLeast: 2 })
  assert.deepEqual(app.comments, [])
})
