import { expect, test } from 'vitest'
import { queueCallback } from '../../deliveries/callbacks/queue.ts'
import { createPlatform } from '../../index.ts'
import { saveGrant } from '../../world/records/grants.ts'

test('callbacks are listed with how they ended, without a secret', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01', now: () => 0 })
  const { world } = platform
  const key = { appId: '358205879134926', login: 'basic-display', subjectId: '17841405793187218' } as const
  const grant = saveGrant(world, key, { scopes: ['user_profile'] })
  queueCallback(world, { grant, kind: 'deauthorize' })
  await platform.deliverCallbacks()
  const response = await platform.fetch(new Request('http://localhost:4000/console/api/v1/callbacks'))
  const text = await response.text()
  expect(JSON.parse(text)).toEqual({
    callbacks: [
      {
        id: expect.any(String),
        appId: key.appId,
        login: 'basic-display',
        kind: 'deauthorize',
        url: 'https://socialsizzle.herokuapp.com/auth/',
        userId: grant.scopedId,
        state: 'failed',
        attempts: 0,
        outcome: expect.stringContaining('is not this machine'),
        statusUrl: null,
        confirmationCode: null,
        createdAt: '2024-11-01T00:00:00.000Z',
        nextAttemptAt: null,
      },
    ],
  })
  expect(text).not.toContain('eb8c7d2f60a94b1c93be5a3c6f17d024')
})
