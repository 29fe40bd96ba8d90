import { createPlatform } from '@darkroom/platform'
import { expect, test } from 'vitest'
import { createApiClient } from './api-client.ts'

test.each(['\ud800', '\0', '../../x', '__proto__'])(
  'an id that is none, %j, is told as one that is not there',
  async (id) => {
    await using platform = createPlatform({ asOf: '2026-10-01' })
    const client = createApiClient('http://localhost:4000', platform.fetch)
    await expect(client.restoreSnapshot(id)).rejects.toMatchObject({ name: 'Failure' })
    await expect(client.request(id)).rejects.toMatchObject({ name: 'Failure' })
  },
)
