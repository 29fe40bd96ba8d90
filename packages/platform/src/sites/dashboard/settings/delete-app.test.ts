import { expect, test } from 'vitest'
import { crowdedPlatform } from '../testing/crowd.ts'
import { signedIn } from '../testing/visitor.ts'

const page = '/apps/42/settings/basic/'

test('an app is deleted once its name was typed, and is gone everywhere', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  await visitor.open(page)
  const refused = await visitor.send(`${page}delete/`, { confirmation: 'social sizzle' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Nothing was deleted')
  const seen = await visitor.send(`${page}delete/`, { confirmation: 'Social Sizzle' })
  expect(seen.text).toContain('The app was deleted')
  expect(seen.text).not.toContain('Social Sizzle')
  expect((await visitor.open(page)).status).toBe(404)
  const window = new Request('https://www.instagram.com/oauth/authorize?client_id=4711&response_type=code')
  expect(await (await platform.fetch(window)).text()).toContain('Invalid platform app')
})

test('a developer does not delete an app', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform, 'dev@darkroom.test')
  expect((await visitor.open(page)).text).not.toContain('Delete')
  expect((await visitor.forge(`${page}delete/`, { confirmation: 'Social Sizzle' })).status).toBe(403)
  expect((await visitor.open(page)).status).toBe(200)
})
