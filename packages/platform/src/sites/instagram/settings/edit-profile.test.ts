import { expect, test } from 'vitest'
import { createPlatform, type Platform } from '../../../platform.ts'
import { findAccountByUsername, updateAccount } from '../../../world/records/accounts.ts'
import { findPage } from '../../../world/records/pages.ts'
import type { Page } from '../testing/page.ts'
import { obtainToken, tryToken } from '../testing/token.ts'
import { createVisitor } from '../testing/visitor.ts'

const edit = 'https://www.instagram.com/accounts/edit/'

async function save(platform: Platform, username: string, fields: Record<string, string | undefined>): Promise<Page> {
  const visitor = createVisitor(platform)
  await visitor.signIn(username)
  return visitor.send(await visitor.get(edit), { button: 'Save', fields })
}

test('settings ask a stranger to sign in, and come back', async () => {
  await using platform = createPlatform()
  const visitor = createVisitor(platform)
  const form = await visitor.get(edit)
  expect(form.url).toContain('/accounts/login/')
  const page = await visitor.send(form, { fields: { username: 'jayposiris', password: 'safelight' } })
  expect(page.url).toBe(edit)
})

test('name, type and privacy are saved', async () => {
  await using platform = createPlatform()
  const page = await save(platform, 'jayposiris', { name: '  Jay\tP. ', type: 'MEDIA_CREATOR' })
  expect(page.text).toContain('Your profile is saved')
  expect(findAccountByUsername(platform.world, 'jayposiris')).toMatchObject({
    name: 'Jay P.',
    type: 'MEDIA_CREATOR',
    private: 0,
  })
})

test('biography and website are saved, and shown on the profile', async () => {
  await using platform = createPlatform()
  const fields = { biography: ' Prints,\r\nby\thand. ', website: 'https://mira.example/?a=1' }
  await save(platform, 'mira.prints', fields)
  expect(findAccountByUsername(platform.world, 'mira.prints')).toMatchObject({
    biography: 'Prints,\nby hand.',
    website: 'https://mira.example/?a=1',
  })
  const profile = await createVisitor(platform).get('https://www.instagram.com/mira.prints/')
  expect(profile.text).toContain('by hand.')
  expect(profile.html).toContain('href="https://mira.example/?a=1"')
})

test('a website that is stored and no address is shown as text', async () => {
  await using platform = createPlatform({ world: { accounts: [{ username: 'ada' }] } })
  const ada = findAccountByUsername(platform.world, 'ada')
  if (ada === undefined) throw new Error('She was loaded.')
  updateAccount(platform.world, { ...ada, website: 'javascript:alert(1)' })
  const profile = await createVisitor(platform).get('https://www.instagram.com/ada/')
  expect(profile.text).toContain('javascript:alert(1)')
  expect(profile.html).not.toContain('href="javascript:')
})

test('an account that turns personal loses its Page', async () => {
  await using platform = createPlatform()
  await save(platform, 'mira.prints', { type: 'MEDIA_CREATOR' })
  expect(findPage(platform.world, '104928371650283')?.accountId).not.toBeNull()
  await save(platform, 'mira.prints', { type: 'PERSONAL' })
  expect(findPage(platform.world, '104928371650283')?.accountId).toBeNull()
})

test.each([
  ['a professional account that wants to be private', { type: 'BUSINESS', private: 'on' }, 'cannot be private'],
  ['a type nobody has', { type: 'toString' }, 'choose one of the three'],
  ['no type', { type: undefined }, 'choose one of the three'],
  ['a biography of 151 characters', { biography: 'x'.repeat(151) }, 'at most 150'],
  ['a website that is no address', { website: 'mira.example' }, 'whole address'],
  ['a website that is a script', { website: 'javascript:alert(1)' }, 'whole address'],
  ['a name of 65 characters', { name: 'x'.repeat(65) }, 'at most 64'],
])('%s is not saved', async (_, fields, words) => {
  await using platform = createPlatform()
  const before = findAccountByUsername(platform.world, 'jayposiris')
  const page = await save(platform, 'jayposiris', fields)
  expect(page.text).toContain(words)
  expect(findAccountByUsername(platform.world, 'jayposiris')).toEqual(before)
})

test('before 2021-06-30, turning private ends the sessions behind tokens', async () => {
  await using platform = createPlatform({ asOf: '2021-06-29' })
  const token = await obtainToken(platform, 'jayposiris')
  await save(platform, 'jayposiris', { private: 'on' })
  expect(await tryToken(platform, token)).toMatch(/^190 .*session has been invalidated/)
})

test('saving again while private ends no session', async () => {
  await using platform = createPlatform({ asOf: '2021-06-29' })
  const token = await obtainToken(platform, 'quiet.quinn')
  await save(platform, 'quiet.quinn', { name: 'Quinn Q.' })
  expect(await tryToken(platform, token)).toBe('ok')
})

test('since 2021-06-30, turning private ends no session', async () => {
  await using platform = createPlatform({ asOf: '2021-06-30' })
  const token = await obtainToken(platform, 'jayposiris')
  await save(platform, 'jayposiris', { private: 'on' })
  expect(await tryToken(platform, token)).toBe('ok')
})

test('the address puts no words of its own on the page', async () => {
  await using platform = createPlatform()
  const visitor = createVisitor(platform)
  await visitor.signIn('jayposiris')
  for (const name of ['<b>hello', 'toString', '__proto__', 'hello']) {
    const page = await visitor.get(`${edit}?${new URLSearchParams({ notice: name })}`)
    expect(page.html).not.toContain('hello')
    expect(page.html).not.toContain('role="status"')
    expect(page.html).not.toContain('role="alert"')
  }
})
