import { expect, test } from 'vitest'
import type { Platform } from '../../platform.ts'
import {
  appTokenText,
  facebookPlatform,
  facebookTokenRequest,
  onFacebook,
  pagesApp,
  pageTokenOf,
  personToken,
  readFacebook,
} from '../../testing/facebook.ts'
import { day, hour, urlencoded } from '../../testing/tutorial.ts'
import { removeGrant } from '../../world/records/grants.ts'
import { invalidateSessionsOfPerson } from '../../world/records/tokens/access-tokens.ts'

interface Reply {
  readonly access_token: string
  readonly error: { readonly code: number; readonly error_subcode?: number; readonly message: string }
}

async function exchange(platform: Platform, token: string | undefined): Promise<Reply> {
  const credentials = { client_id: pagesApp.id, client_secret: pagesApp.secret }
  const parameters = { ...credentials, grant_type: 'fb_exchange_token', fb_exchange_token: token }
  return (await facebookTokenRequest(platform, urlencoded(parameters))).json() as Promise<Reply>
}

test('a short-lived token gives a long-lived one, and stays good itself', async () => {
  await using platform = facebookPlatform()
  const { token } = personToken(platform)
  const reply = await exchange(platform, token)
  expect(reply).toEqual({ access_token: expect.stringMatching(/^EAA/), token_type: 'bearer', expires_in: 5_184_000 })
  expect(await readFacebook(platform, '/me', token)).toMatchObject({ name: 'Dana Developer' })
  platform.clock.advance(59 * day)
  expect(await readFacebook(platform, '/me', reply.access_token)).toMatchObject({ name: 'Dana Developer' })
  platform.clock.advance(day)
  expect(await readFacebook(platform, '/me', reply.access_token)).toMatchObject({ error: { error_subcode: 463 } })
})

test('assumed: a long-lived one gives another', async () => {
  await using platform = facebookPlatform()
  const first = await exchange(platform, personToken(platform).token)
  platform.clock.advance(30 * day)
  const second = await exchange(platform, first.access_token)
  expect(second.access_token).not.toBe(first.access_token)
  platform.clock.advance(59 * day)
  expect(await readFacebook(platform, '/me', second.access_token)).toMatchObject({ name: 'Dana Developer' })
})

test('an expired one gives none', async () => {
  await using platform = facebookPlatform()
  const { token } = personToken(platform)
  platform.clock.advance(2 * hour)
  expect((await exchange(platform, token)).error).toMatchObject({ code: 190, error_subcode: 463 })
})

test('a dead one gives none, each with its own reason', async () => {
  await using platform = facebookPlatform()
  const { token, grant } = personToken(platform)
  invalidateSessionsOfPerson(platform.world, '10158374629184756', 'password')
  expect((await exchange(platform, token)).error).toMatchObject({ code: 190, error_subcode: 460 })
  removeGrant(platform.world, grant.id)
  expect((await exchange(platform, token)).error).toMatchObject({ code: 190, error_subcode: 458 })
})

test('a stranger’s token gives none', async () => {
  await using platform = facebookPlatform()
  const { token } = personToken(platform, { appId: pagesApp.otherId })
  expect((await exchange(platform, token)).error).toMatchObject({
    code: 1,
    message: `The access token does not belong to application ${pagesApp.id}`,
  })
})

test('assumed: Page, app and system user tokens give none', async () => {
  await using platform = facebookPlatform()
  const page = await pageTokenOf(platform, onFacebook.miraPage, personToken(platform).token)
  for (const token of [page, appTokenText, personToken(platform, {}, 'systemUser').token])
    expect((await exchange(platform, token)).error.message).toBe(
      '(#100) Param fb_exchange_token must be a user access token',
    )
})

test.each([undefined, '', 'garbled'])('%s gives none', async (token) => {
  await using platform = facebookPlatform()
  expect((await exchange(platform, token)).error.code).toBe(token === 'garbled' ? 190 : 1)
})
