import { perTest } from '@darkroom/platform/testing'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { createApp } from './profile-app.mjs'

const world = perTest({ beforeEach, afterEach }, { asOf: '2026-10-01', globalFetch: true })

test('a program that uses the global fetch asks the world of its test', async () => {
  const token = world().token({ username: 'mira.prints' })
  expect(await createApp().greet(token)).toBe('Hello mira.prints')
  world().expectRequest('GET /me', 1)
})

test('the next test has a world of its own', async () => {
  expect(world().requests()).toEqual([])
  await world().at('2026-12-24')
  expect(new Date(world().now()).toISOString()).toBe('2026-12-24T00:00:00.000Z')
})
