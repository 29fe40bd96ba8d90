import { expect, test } from 'vitest'
import { createVisitor } from '../../sites/instagram/testing/visitor.ts'
import { getCode, tutorialPlatform, windowUrl } from '../../testing/tutorial.ts'
import { listAudit } from './audit.ts'

const site = 'https://www.instagram.com'

test('who signed in, agreed, and removed an app is noted, and none of it with a secret', async () => {
  await using platform = tutorialPlatform()
  const visitor = createVisitor(platform)
  await visitor.signIn('JayPosiris', 'a guess')
  await visitor.signIn('safelight', 'safelight')
  await visitor.signIn('JayPosiris')
  await visitor.send(await visitor.get(windowUrl()), { button: 'Authorize' })
  const apps = await visitor.get(`${site}/accounts/manage_access/`)
  await visitor.send(apps, { button: 'Remove' })
  expect(listAudit(platform.world).map(({ actor, action, detail }) => [actor, action, detail])).toEqual([
    ['jayposiris', 'app.removed', '358205879134926 basic-display'],
    ['jayposiris', 'app.granted', '358205879134926 basic-display user_profile,user_media'],
    ['jayposiris', 'sign-in', 'instagram'],
    ['jayposiris', 'sign-in.failed', 'instagram'],
  ])
})

test('an app’s activity log has what developers did, and not who agreed to the app', async () => {
  await using platform = tutorialPlatform()
  getCode(platform)
  expect(listAudit(platform.world)).toHaveLength(1)
  expect(listAudit(platform.world, { appId: '358205879134926' })).toEqual([])
})

test('whoever runs the world can read it, and no name of Meta’s leads there', async () => {
  await using platform = tutorialPlatform()
  getCode(platform)
  const answer = await platform.fetch(new Request('http://localhost:4000/console/api/v1/audit'))
  expect(await answer.json()).toEqual({
    audit: [
      {
        id: 1,
        at: '2024-11-01T00:00:00.000Z',
        actor: 'jayposiris',
        action: 'app.granted',
        appId: null,
        detail: '358205879134926 basic-display user_profile,user_media',
      },
    ],
  })
  const elsewhere = await platform.fetch(new Request('https://www.instagram.com/console/api/v1/audit'))
  expect(elsewhere.status).toBe(404)
})

test('whoever moved the clock is the console', async () => {
  await using platform = tutorialPlatform()
  const body = JSON.stringify({ advance: '1d' })
  const headers = { 'content-type': 'application/json' }
  await platform.fetch(new Request('http://localhost:4000/console/api/v1/clock', { method: 'POST', body, headers }))
  expect(listAudit(platform.world)[0]).toMatchObject({ actor: 'console', action: 'clock.moved' })
})
