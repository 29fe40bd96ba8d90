import { expect, test } from 'vitest'
import { facebookPlatform, onFacebook, pageTokenOf, personToken, readFacebook } from '../testing/facebook.ts'
import { day, hour } from '../testing/tutorial.ts'
import { listAccessTokens } from '../world/records/tokens/access-tokens.ts'

test('the same token of a person gives the same Page token, kept once and as a hash only', async () => {
  await using platform = facebookPlatform()
  const { token, grant } = personToken(platform)
  const pages = [
    await pageTokenOf(platform, onFacebook.miraPage, token),
    await pageTokenOf(platform, onFacebook.miraPage, token),
    await pageTokenOf(platform, onFacebook.anaPage, token),
    await pageTokenOf(platform, onFacebook.miraPage, personToken(platform).token),
  ]
  expect(pages[0]).toBe(pages[1])
  expect(new Set(pages).size).toBe(3)
  const stored = listAccessTokens(platform.world, grant.id)
  expect(stored.filter(({ kind }) => kind === 'page')).toHaveLength(3)
  expect(JSON.stringify(stored)).not.toContain(pages[0])
  for (const page of pages) expect(page).toMatch(/^EAA[\w-]{100,}$/)
})

test('from a short-lived token it ends with it', async () => {
  await using platform = facebookPlatform()
  const page = await pageTokenOf(platform, onFacebook.miraPage, personToken(platform).token)
  platform.clock.advance(2 * hour)
  expect(await readFacebook(platform, '/me', page)).toMatchObject({ error: { code: 190, error_subcode: 463 } })
})

test('from a long-lived token it outlives it', async () => {
  await using platform = facebookPlatform()
  const { token } = personToken(platform, {}, 'longLived')
  const page = await pageTokenOf(platform, onFacebook.miraPage, token)
  platform.clock.advance(61 * day)
  expect(await readFacebook(platform, '/me', token)).toMatchObject({ error: { code: 190, error_subcode: 463 } })
  expect(await readFacebook(platform, '/me', page)).toMatchObject({ id: onFacebook.miraPage })
})

test('a Page gives its own token back, as it was sent', async () => {
  await using platform = facebookPlatform()
  const page = await pageTokenOf(platform, onFacebook.miraPage, personToken(platform).token)
  expect(await pageTokenOf(platform, onFacebook.miraPage, page)).toBe(page)
})
