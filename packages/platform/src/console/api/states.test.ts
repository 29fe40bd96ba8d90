import { expect, test } from 'vitest'
import { createPlatform, type Platform } from '../../index.ts'
import { findAccountByUsername } from '../../world/records/accounts.ts'
import { findApp } from '../../world/records/apps/apps.ts'
import { listAudit } from '../../world/records/audit.ts'
import { appStates } from '../../world/store/schema.ts'

const sizzle = '358205879134926'

async function move(platform: Platform, path: string, body: unknown): Promise<{ status: number; answer: unknown }> {
  const response = await platform.fetch(
    new Request(`http://localhost:4000/console/api/v1/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )
  return { status: response.status, answer: await response.json() }
}

test.each(appStates.toReversed())('an app is made %s by its Meta App ID', async (state) => {
  await using platform = createPlatform()
  const first = state === 'active' ? 'blocked' : 'active'
  await move(platform, `apps/${sizzle}`, { state: first })
  expect(findApp(platform.world, sizzle)?.state).toBe(first)
  const { status, answer } = await move(platform, `apps/${sizzle}`, { state })
  expect([status, answer]).toEqual([200, { id: sizzle, name: 'Social Sizzle', state }])
  expect(findApp(platform.world, sizzle)?.state).toBe(state)
  expect(listAudit(platform.world)[0]).toMatchObject({
    actor: 'console',
    action: `app.state.${state}`,
    detail: 'Social Sizzle',
  })
})

test('an account switches its activity off Meta technologies off, and on again', async () => {
  await using platform = createPlatform()
  const isOn = (): number | undefined => findAccountByUsername(platform.world, 'ana.bakes')?.offMetaActivity
  const off = { activity_off_meta_technologies: 'off' }
  const { status, answer } = await move(platform, 'accounts/Ana.Bakes', off)
  expect([status, answer]).toEqual([200, { username: 'ana.bakes', ...off }])
  expect(isOn()).toBe(0)
  expect(listAudit(platform.world)[0]).toMatchObject({ action: 'account.offMetaActivity.off', detail: 'ana.bakes' })
  await move(platform, 'accounts/ana.bakes', { activity_off_meta_technologies: 'on' })
  expect(isOn()).toBe(1)
})

test.each([
  ['apps/1', { state: 'blocked' }, 404, 'id'],
  ['apps/%3Cb%3E', { state: 'blocked' }, 404, 'id'],
  [`apps/${sizzle}`, { state: 'gone' }, 422, 'state'],
  [`apps/${sizzle}`, {}, 422, 'state'],
  [`apps/${sizzle}`, { state: 'active', more: 1 }, 422, 'more'],
  [`apps/${sizzle}`, [], 422, 'body'],
  ['accounts/nobody', { activity_off_meta_technologies: 'off' }, 404, 'name'],
  ['accounts/ana.bakes', { activity_off_meta_technologies: false }, 422, 'activity_off_meta_technologies'],
  ['accounts/ana.bakes', {}, 422, 'activity_off_meta_technologies'],
])('POST %s with %j is refused', async (path, body, status, parameter) => {
  await using platform = createPlatform()
  const refused = await move(platform, path, body)
  expect(refused.status).toBe(status)
  expect(refused.answer).toMatchObject({ error: { parameter, message: expect.any(String), fix: expect.any(String) } })
})
