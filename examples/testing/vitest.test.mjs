import { worldFixture } from '@darkroom/platform/testing'
import { test as base, expect } from 'vitest'
import { createApp } from './profile-app.mjs'

const test = base.extend({ world: worldFixture({ asOf: '2026-10-01' }) })

test('greets whoever is connected, with one request', async ({ world }) => {
  const app = createApp({ fetch: world.fetch })
  expect(await app.greet(world.token({ username: 'mira.prints' }))).toBe('Hello mira.prints')
  world.expectRequest({ operation: 'GET /me', parameters: { fields: 'username', access_token: true } }, 1)
  world.expectNoRefusals()
  world.expectNoMistakes()
})

test('asks to connect again when the token has ended', async ({ world }) => {
  const app = createApp({ fetch: world.fetch })
  const token = world.token({ username: 'mira.prints' })
  await world.advance('60d')
  expect(await app.greet(token)).toBe('Please connect your account again')
})

test('asks once more when a limit is used up', async ({ world }) => {
  const app = createApp({ fetch: world.fetch })
  world.faults.add({ error: 'rateApp', times: 1 })
  expect(await app.greet(world.token({ username: 'mira.prints' }))).toBe('Hello mira.prints')
  expect(world.expectRequest('GET /me', 2).map(({ status }) => status)).toEqual([403, 200])
})
