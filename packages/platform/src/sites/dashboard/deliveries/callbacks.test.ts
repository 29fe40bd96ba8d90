import { expect, test } from 'vitest'
import { type Callback, findCallback, insertCallback } from '../../../world/records/callbacks.ts'
import { crowdedPlatform } from '../testing/crowd.ts'
import { signedIn } from '../testing/visitor.ts'

const page = '/apps/42/callbacks/'

const failed: Callback = {
  id: 'one',
  appId: '42',
  login: 'basic-display',
  kind: 'dataDeletion',
  url: 'https://sizzle.test/forget/?<b>',
  userId: '24876543210987655',
  state: 'failed',
  attempts: 5,
  nextAttemptAt: null,
  outcome: 'It answered 500.',
  statusUrl: null,
  confirmationCode: null,
  createdAt: Date.UTC(2024, 9, 31),
}

test('callbacks are listed with what became of them, and one is sent again', async () => {
  await using platform = crowdedPlatform()
  insertCallback(platform.world, failed)
  const visitor = await signedIn(platform)
  const seen = await visitor.open(page)
  expect(seen.text).toMatch(
    /Data deletion request Instagram Basic Display 24876543210987655 .*Failed 5 attempts\. It answered 500\./,
  )
  expect(seen.html.match(/<tbody><tr>/g)).toHaveLength(1)
  expect(seen.html).not.toContain('?<b>')
  expect((await visitor.send(`${page}again/`)).text).toContain('Waiting')
  expect(findCallback(platform.world, 'one')).toMatchObject({ state: 'waiting', attempts: 0 })
})

test('another app’s callback is neither shown nor sent again, and a tester sends none', async () => {
  await using platform = crowdedPlatform()
  insertCallback(platform.world, failed)
  const visitor = await signedIn(platform)
  expect((await visitor.open('/apps/52/callbacks/')).text).toContain('No callbacks yet')
  expect((await visitor.forge('/apps/52/callbacks/again/', { callback: 'one' })).status).toBe(404)
  const tester = await signedIn(platform, 'tess@darkroom.test')
  await tester.open(page)
  expect((await tester.forge(`${page}again/`, { callback: 'one' })).status).toBe(403)
  expect(findCallback(platform.world, 'one')?.state).toBe('failed')
})
