import { expect, test } from 'vitest'
import { createPlatform } from '../../../platform.ts'
import { findAccountByUsername } from '../../../world/records/accounts.ts'
import { listCallbacks } from '../../../world/records/callbacks.ts'
import { findPage } from '../../../world/records/pages.ts'
import { grantInstagramLogin, obtainToken, tryToken } from '../testing/token.ts'
import { createVisitor } from '../testing/visitor.ts'

const path = 'https://www.instagram.com/accounts/remove/request/permanent/'

test('a deleted account is gone: its tokens are unknown, its browsers signed out, its Page without it', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01' })
  const token = grantInstagramLogin(platform, 'mira.prints')
  const [visitor, elsewhere] = [createVisitor(platform), createVisitor(platform)]
  await visitor.signIn('mira.prints')
  await elsewhere.signIn('mira.prints')
  const done = await visitor.send(await visitor.get(path), {
    button: 'Delete mira.prints',
    fields: { password: 'safelight' },
  })
  expect(done.text).toContain('The account is deleted')
  expect(findAccountByUsername(platform.world, 'mira.prints')).toBeUndefined()
  expect(await tryToken(platform, token)).toMatch(/^190 .*Cannot parse access token/)
  expect((await elsewhere.get(path)).url).toContain('/accounts/login/')
  expect((await createVisitor(platform).signIn('mira.prints')).status).toBe(403)
  expect(findPage(platform.world, '104928371650283')?.accountId).toBeNull()
  expect(listCallbacks(platform.world, '358205879134926')).toMatchObject([{ kind: 'deauthorize', login: 'instagram' }])
})

test('a wrong password deletes nothing, and guesses are slowed', async () => {
  await using platform = createPlatform({ now: () => Date.UTC(2024, 10, 1) })
  const token = await obtainToken(platform, 'jayposiris')
  const visitor = createVisitor(platform)
  await visitor.signIn('jayposiris')
  const form = await visitor.get(path)
  const guess = (password: string) => visitor.send(form, { button: 'Delete jayposiris', fields: { password } })
  expect((await guess('nope')).text).toContain('That is not your password')
  for (let count = 0; count < 4; count++) await guess('nope')
  expect((await guess('safelight')).text).toContain('Too many wrong passwords')
  expect(await tryToken(platform, token)).toBe('ok')
})
