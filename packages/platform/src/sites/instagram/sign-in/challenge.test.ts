import { expect, test } from 'vitest'
import { createPlatform, type Platform } from '../../../platform.ts'
import { findAccountByUsername, setAccountCheckpoint } from '../../../world/records/accounts.ts'
import { obtainToken, tryToken, windowQuery } from '../testing/token.ts'
import { createVisitor } from '../testing/visitor.ts'

const site = 'https://www.instagram.com'

function checkpoint({ world }: Platform, username: string): void {
  setAccountCheckpoint(world, findAccountByUsername(world, username)?.id ?? '', true)
}

test('before a checkpoint no token works; whoever passes it goes on, and the same token works again', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01' })
  const token = await obtainToken(platform, 'jayposiris')
  checkpoint(platform, 'jayposiris')
  expect(await tryToken(platform, token)).toMatch(/^190 /)
  const visitor = createVisitor(platform)
  const challenge = await visitor.signIn('jayposiris')
  expect(challenge.url).toContain('/challenge/')
  const settings = await visitor.get(`${site}/accounts/manage_access/?tab=active`)
  expect(settings.text).toContain('Confirm that it is you')
  const passed = await visitor.send(settings, { button: 'It is me' })
  expect(passed.url).toBe(`${site}/accounts/manage_access/?tab=active&notice=checkpoint-passed`)
  expect(passed.text).toContain('You passed the checkpoint')
  expect(await tryToken(platform, token)).toBe('ok')
})

test('the checkpoint is passed by the account that stands before it only', async () => {
  await using platform = createPlatform()
  checkpoint(platform, 'jayposiris')
  const jay = createVisitor(platform)
  const challenge = await jay.signIn('jayposiris')
  const quinn = createVisitor(platform)
  const home = await quinn.signIn('quiet.quinn')
  const fields = { form_token: home.forms[0]?.fields.get('form_token') }
  await quinn.send(challenge, { button: 'It is me', fields })
  expect(findAccountByUsername(platform.world, 'jayposiris')?.checkpointed).toBe(1)
  expect((await createVisitor(platform).get(`${site}/challenge/`)).url).toContain('/accounts/login/')
})

test('whoever has nothing to pass goes straight on, within the site only', async () => {
  await using platform = createPlatform()
  const visitor = createVisitor(platform)
  await visitor.signIn('jayposiris')
  expect((await visitor.get(`${site}/challenge/?next=/accounts/edit/`)).url).toBe(`${site}/accounts/edit/`)
  expect((await visitor.get(`${site}/challenge/?next=//evil.example/`)).url).toBe(`${site}/`)
})

test('on the way to the authorization window the checkpoint comes first', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01' })
  checkpoint(platform, 'jayposiris')
  const visitor = createVisitor(platform)
  await visitor.signIn('jayposiris')
  const challenge = await visitor.get(`https://api.instagram.com/oauth/authorize?${windowQuery()}`)
  expect(challenge.url).toContain(`${site}/challenge/`)
  const window = await visitor.send(challenge, { button: 'It is me' })
  expect(window.url).toBe(`${site}/oauth/authorize?${windowQuery()}`)
})
