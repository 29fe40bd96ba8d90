import { expect, test } from 'vitest'
import { createPlatform } from '../platform.ts'
import { listAdvancedAccess } from '../world/records/apps/advanced-access.ts'
import { findApp } from '../world/records/apps/apps.ts'
import { findSubscription } from '../world/records/webhooks/subscriptions.ts'
import { registerWebhooks } from './register-webhooks.ts'

const webhooks = {
  url: 'http://localhost:4100/webhooks',
  verifyToken: 'darkroom',
  fields: ['comments', 'mentions'],
} as const

test.each([
  ['instagram', '1093847265518402', '358205879134926', 'Social Sizzle'],
  ['facebook', '1284605937421856', '1284605937421856', 'Sizzle Pages'],
] as const)(
  'an app of %s that is told where its webhooks go is subscribed there',
  async (login, clientId, id, name) => {
    await using platform = createPlatform({ asOf: '2026-10-01' })
    const { world } = platform
    expect(registerWebhooks(world, login, clientId, webhooks)).toBe(name)
    expect(findSubscription(world, id, 'instagram')).toMatchObject({
      url: webhooks.url,
      fields: 'comments,mentions',
      active: 1,
    })
    expect([findApp(world, id)?.mode, listAdvancedAccess(world, id)]).toEqual(['development', []])
    for (let times = 0; times < 2; times++) registerWebhooks(world, login, clientId, { ...webhooks, live: true })
    expect(findApp(world, id)?.mode).toBe('live')
    expect(listAdvancedAccess(world, id)).toContain(
      login === 'instagram' ? 'instagram_business_manage_comments' : 'instagram_manage_comments',
    )
  },
)

test('an app that is not there is refused', async () => {
  await using platform = createPlatform({ asOf: '2026-10-01' })
  expect(() => registerWebhooks(platform.world, 'instagram', '1', webhooks)).toThrow('no app 1')
})
