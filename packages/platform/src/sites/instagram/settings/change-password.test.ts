import { expect, test } from 'vitest'
import { createPlatform } from '../../../platform.ts'
import { obtainToken, tryToken } from '../testing/token.ts'
import { createVisitor } from '../testing/visitor.ts'

const password = 'https://www.instagram.com/accounts/password/change/'
const fields = { old_password: 'safelight', new_password: 'enlarger9', repeated_password: 'enlarger9' }

test('a new password ends tokens and other browsers, and keeps this one signed in', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01' })
  const token = await obtainToken(platform, 'jayposiris')
  const [visitor, elsewhere] = [createVisitor(platform), createVisitor(platform)]
  await visitor.signIn('jayposiris')
  await elsewhere.signIn('jayposiris')
  const page = await visitor.send(await visitor.get(password), { button: 'Change password', fields })
  expect(page.text).toContain('Your password is changed')
  expect(page.url).toContain(password)
  expect((await elsewhere.get(password)).url).toContain('/accounts/login/')
  expect(await tryToken(platform, token)).toMatch(/^190 .*session has been invalidated/)
  expect((await createVisitor(platform).signIn('jayposiris')).status).toBe(403)
  expect((await createVisitor(platform).signIn('jayposiris', 'enlarger9')).status).toBe(200)
})

test.each([
  ['a wrong old one', { old_password: 'nope' }, 'That is not your password'],
  ['seven characters', { new_password: '1234567', repeated_password: '1234567' }, 'Use at least 8 characters'],
  ['another repetition', { repeated_password: 'enlarger8' }, 'not the same as the new password'],
  ['the old one again', { new_password: 'safelight', repeated_password: 'safelight' }, 'That is the old password'],
  ['nothing', { old_password: undefined, new_password: undefined, repeated_password: undefined }, 'Use at least 8'],
])('%s changes nothing', async (_, changes, words) => {
  await using platform = createPlatform({ asOf: '2024-11-01' })
  const token = await obtainToken(platform, 'jayposiris')
  const visitor = createVisitor(platform)
  await visitor.signIn('jayposiris')
  const page = await visitor.send(await visitor.get(password), {
    button: 'Change password',
    fields: { ...fields, ...changes },
  })
  expect(page.text).toContain(words)
  expect(await tryToken(platform, token)).toBe('ok')
  expect((await createVisitor(platform).signIn('jayposiris')).status).toBe(200)
})

test('guesses of the old password count as those at the sign-in page do', async () => {
  await using platform = createPlatform({ now: () => Date.UTC(2024, 10, 1) })
  const visitor = createVisitor(platform)
  await visitor.signIn('jayposiris')
  const form = await visitor.get(password)
  for (let count = 0; count < 5; count++) {
    await visitor.send(form, { button: 'Change password', fields: { ...fields, old_password: `guess${count}` } })
  }
  const page = await visitor.send(form, { button: 'Change password', fields })
  expect(page.text).toContain('Too many wrong passwords')
})
