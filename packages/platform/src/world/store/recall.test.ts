import { expect, test } from 'vitest'
import { createPlatform } from '../../platform.ts'
import { getToken } from '../../testing/tutorial.ts'
import { findAccessToken, invalidateSessions } from '../records/tokens/access-tokens.ts'

test('what was read of a token is forgotten at any write', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01' })
  const { token } = await getToken(platform)
  const before = findAccessToken(platform.world, token)
  expect(findAccessToken(platform.world, token)).toBe(before)
  invalidateSessions(platform.world, before?.accountId ?? '', 'password')
  expect(findAccessToken(platform.world, token)?.invalidatedAt).toBeTypeOf('number')
})

test('what was read inside a transaction is forgotten when that is rolled back', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01' })
  const { world } = platform
  const { token } = await getToken(platform)
  const accountId = findAccessToken(world, token)?.accountId ?? ''
  const work = (): void => {
    invalidateSessions(world, accountId, 'password')
    expect(findAccessToken(world, token)?.invalidatedAt).toBeTypeOf('number')
    throw new Error('undone')
  }
  expect(() => world.database.transaction(work)).toThrow('undone')
  expect(findAccessToken(world, token)?.invalidatedAt).toBeNull()
})
