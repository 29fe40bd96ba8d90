import { expect, test } from 'vitest'
import { crowdedPlatform } from './testing/crowd.ts'
import { signedIn } from './testing/visitor.ts'

test('a new app is its creator’s, who is its administrator', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform, 'out@darkroom.test')
  await visitor.open('/apps/creation/')
  expect(visitor.page().html).toContain('value="out@darkroom.test"')
  const seen = await visitor.send('/apps/creation/', { app_type: 'consumer', display_name: 'Wet Plate' })
  expect(seen.path).toMatch(/^\/apps\/\d{15}\/dashboard\/\?done=appCreated$/)
  expect(seen.text).toContain('Wet Plate')
  expect(seen.text).toContain('Administrators')
  expect((await visitor.open('/apps/')).text).toContain('Wet Plate')
  expect((await (await signedIn(platform)).open('/apps/')).text).not.toContain('Wet Plate')
})

test('what is wrong is said at its field, and what was typed is kept', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  await visitor.open('/apps/creation/')
  const seen = await visitor.send('/apps/creation/', { display_name: '<b>Insta</b>', contact_email: 'nowhere' })
  expect(seen.status).toBe(422)
  expect(seen.text).toMatch(/Choose a type.*name of Meta's.*no e-mail address/)
  expect(seen.html).toContain('value="&lt;b&gt;Insta&lt;/b&gt;"')
  expect(seen.html).toContain('value="nowhere"')
  expect(seen.html).not.toContain('<b>Insta')
  const typed = await visitor.send('/apps/creation/', { app_type: 'gaming', display_name: '' })
  expect(typed.html).toMatch(/value="gaming" checked/)
})

test.each(['constructor', 'CONSUMER', ''])('"%s" is no app type', async (app_type) => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  await visitor.open('/apps/creation/')
  expect((await visitor.send('/apps/creation/', { app_type, display_name: 'Plate' })).status).toBe(422)
})

test('HTML and SQL in a name come out as text on every page', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  const name = `<script>alert(1)</script>'"); DROP TABLE apps;--`
  await visitor.open('/apps/creation/')
  const seen = await visitor.send('/apps/creation/', { app_type: 'none', display_name: name })
  const base = seen.path.replace(/dashboard.*/, '')
  await visitor.open(`${base}products/`)
  await visitor.send(`${base}products/instagram-basic-display/`)
  for (const path of [
    '/apps/',
    `${base}dashboard/`,
    `${base}settings/basic/`,
    `${base}products/`,
    `${base}instagram-basic-display/basic-display/create/`,
    `${base}roles/roles/`,
    `${base}app-review/permissions/`,
  ]) {
    const page = await visitor.open(path)
    expect(page.status).toBe(200)
    expect(page.text).toContain(name)
    expect(page.html).not.toContain('<script')
  }
})
