import { expect, test } from 'vitest'
import { listAudit } from '../../../world/records/audit.ts'
import { crowdedPlatform } from '../testing/crowd.ts'
import { signedIn } from '../testing/visitor.ts'

test('what was changed is noted with who changed it, latest first, and without secrets', async () => {
  await using platform = crowdedPlatform()
  const dana = await signedIn(platform)
  await dana.open('/apps/42/settings/basic/')
  await dana.send('/apps/42/settings/basic/reset-secret/')
  await dana.send('/apps/42/settings/basic/show-secret/')
  const secret = /App secret ([0-9a-f]{32})/.exec(dana.page().text)?.[1] ?? ''
  await dana.open('/apps/42/roles/roles/')
  await dana.send('/apps/42/roles/roles/analytics/add/', { analytics: 'out@darkroom.test' })
  const devi = await signedIn(platform, 'dev@darkroom.test')
  await devi.open('/apps/42/app-review/permissions/')
  await devi.send('/apps/42/business-verification/', { decision: 'verify' })
  const { html, text } = await devi.open('/apps/42/activity-log/')
  expect(text).toMatch(
    /dev@darkroom\.test Changed business verification verified.*dana@darkroom\.test Gave a role analytics: out@darkroom\.test.*Looked at the app secret.*dana@darkroom\.test Reset the app secret/,
  )
  expect(secret).not.toBe('')
  expect(html).not.toContain(secret)
})

test('a change that was refused is not noted', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform, 'tess@darkroom.test')
  await visitor.open('/apps/42/settings/advanced/')
  await visitor.forge('/apps/42/settings/advanced/', { require_app_secret: 'on' })
  expect(listAudit(platform.world, { appId: '42' })).toEqual([])
})

test('another app’s doings are not shown', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  await visitor.open('/apps/53/settings/advanced/')
  await visitor.send('/apps/53/settings/advanced/')
  expect((await visitor.open('/apps/42/activity-log/')).text).toContain('No activity yet')
})
