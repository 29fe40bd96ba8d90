import { expect, test } from 'vitest'
import { createPlatform, type Platform } from '../../platform.ts'
import { grantInstagramLogin, obtainToken, tryToken } from '../../sites/instagram/testing/token.ts'
import { type Account, findAccountByUsername, updateAccount } from '../../world/records/accounts.ts'

function turn({ world }: Platform, username: string, type: Account['type']): void {
  const account = findAccountByUsername(world, username)
  if (account !== undefined) updateAccount(world, { ...account, type })
}

test('an Instagram Login token rests while its account is personal', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01' })
  const token = grantInstagramLogin(platform, 'mira.prints')
  expect(await tryToken(platform, token)).toBe('ok')
  turn(platform, 'mira.prints', 'PERSONAL')
  expect(await tryToken(platform, token)).not.toBe('ok')
  expect(platform.explanations()[0]).toMatchObject({ rule: 'identity/checks/check-professional-account' })
  turn(platform, 'mira.prints', 'MEDIA_CREATOR')
  expect(await tryToken(platform, token)).toBe('ok')
})

test('a Basic Display token does not care', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01' })
  const token = await obtainToken(platform, 'mira.prints')
  turn(platform, 'mira.prints', 'PERSONAL')
  expect(await tryToken(platform, token)).toBe('ok')
})
