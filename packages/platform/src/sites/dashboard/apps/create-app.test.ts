import { expect, test } from 'vitest'
import { crowdedPlatform } from '../testing/crowd.ts'
import { signedIn } from '../testing/visitor.ts'

test('a new app is its creator’s, who is its administrator', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform, 'out@darkroom.test')
  await visitor.open('/apps/creation/')
  expect(visitor.page().html).toContain('value="out@darkroom.test"')
  const seen = await visitor.send('/apps/creation/', { app_type: 'consumer', display_name: 'Wet Plate' })
  expect(seen.path).toMatch(/^\/apps\/\d{15}\/dashboard\/\?notice=appCreated$/)
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
  expect(seen.text).toMatch(/Choose a use case or a type.*name of Meta's.*no e-mail address/)
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

test('an app is made by use case, which has no type, from the day the use case is offered', async () => {
  for (const [asOf, status] of [
    ['2024-07-22', 422],
    ['2024-07-23', 200],
  ] as const) {
    await using platform = crowdedPlatform(asOf)
    const visitor = await signedIn(platform)
    await visitor.open('/apps/creation/')
    expect(visitor.page().text.includes('Use case')).toBe(status === 200)
    const seen = await visitor.forge('/apps/creation/', {
      app_type: 'use-case-instagram',
      display_name: 'Wet Plate',
      contact_email: 'a@b.test',
    })
    expect(seen.status).toBe(status)
    if (status === 200) expect(seen.text).toContain('Use case Manage messaging and content on Instagram')
  }
})

test('nothing is preselected: an app is made by what was chosen, a use case or a type', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  await visitor.open('/apps/creation/')
  expect(visitor.page().html).not.toMatch(/type="radio"[^>]* checked/)
  const seen = await visitor.send('/apps/creation/', { display_name: 'Plate' })
  expect(seen.text).toContain('Choose a use case or a type')
  expect((await visitor.send('/apps/creation/', { app_type: '__proto__', display_name: 'Plate' })).status).toBe(422)
  expect((await visitor.send('/apps/creation/', { app_type: 'gaming', display_name: 'Plate' })).text).toContain(
    'Type Gaming',
  )
})

test('nobody creates a sixteenth app without a verified business', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform, 'out@darkroom.test')
  await visitor.open('/apps/creation/')
  const create = async (): Promise<number> => {
    const fields = { app_type: 'none', display_name: 'Plate', contact_email: 'a@b.test' }
    return (await visitor.forge('/apps/creation/', fields)).status
  }
  for (let count = 0; count < 15; count++) expect(await create()).toBe(200)
  expect(await create()).toBe(403)
  expect(visitor.page().text).toContain('Meta allows 15')
  await visitor.open('/apps/')
  const first = /\/apps\/(\d+)\/dashboard/.exec(visitor.page().html)?.[1] ?? ''
  await visitor.open(`/apps/${first}/app-review/permissions/`)
  await visitor.send(`/apps/${first}/business-verification/`, { decision: 'verify' })
  expect(await create()).toBe(200)
})
