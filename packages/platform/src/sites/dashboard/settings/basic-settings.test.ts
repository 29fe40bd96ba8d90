import { expect, test } from 'vitest'
import { crowdedPlatform } from '../testing/crowd.ts'
import { signedIn } from '../testing/visitor.ts'

const page = '/apps/42/settings/basic/'

test('the website is added, saved, changed and removed', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  expect((await visitor.open(page)).text).not.toContain('Site URL')
  expect((await visitor.send(`${page}website/add/`)).text).toContain('Website: Site URL')
  for (const site_url of ['https://socialsizzle.heroku.com', 'http://localhost:3000/']) {
    const saved = await visitor.send(page, { site_url })
    expect(saved.text).toContain('Your changes were saved')
    expect(saved.html).toContain(`value="${site_url}"`)
  }
  const bad = await visitor.send(page, { site_url: 'sizzle', display_name: 'Sizzle Two' })
  expect(bad.status).toBe(422)
  expect(bad.html).toContain('value="sizzle"')
  expect(bad.html).toContain('value="Sizzle Two"')
  expect((await visitor.open(page)).html).not.toContain('Sizzle Two')
  expect((await visitor.send(`${page}website/remove/`)).text).not.toContain('Site URL')
})

test('name and contact are saved', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform, 'dev@darkroom.test')
  await visitor.open(page)
  const seen = await visitor.send(page, { display_name: ' Sizzle  Two ', contact_email: 'two@sizzle.test' })
  expect(seen.text).toContain('Sizzle Two')
  expect(seen.html).toContain('value="two@sizzle.test"')
})

test('the privacy policy URL is saved, emptied, and held against the form of a URL', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  await visitor.open(page)
  for (const privacy_policy_url of ['http://sizzle.test/privacy', ''])
    expect((await visitor.send(page, { privacy_policy_url })).html).toContain(`value="${privacy_policy_url}"`)
  expect((await visitor.send(page, { privacy_policy_url: 'javascript:alert(1)' })).status).toBe(422)
})

test('the app secret is shown on request only, and never in an address', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform, 'dev@darkroom.test')
  expect((await visitor.open(page)).html).not.toContain('meta-secret')
  const shown = await visitor.send(`${page}show-secret/`)
  expect(shown.text).toContain('meta-secret')
  expect(shown.path).not.toContain('secret=')
  expect((await visitor.open(page)).html).not.toContain('meta-secret')
})

test('an administrator resets the app secret, a developer does not', async () => {
  await using platform = crowdedPlatform()
  const developer = await signedIn(platform, 'dev@darkroom.test')
  await developer.open(page)
  expect((await developer.forge(`${page}reset-secret/`)).status).toBe(403)
  const visitor = await signedIn(platform)
  await visitor.open(page)
  await visitor.send(`${page}reset-secret/`)
  const shown = await visitor.send(`${page}show-secret/`)
  expect(shown.text).not.toContain('meta-secret')
  expect(shown.text).toMatch(/App secret [0-9a-f]{32}/)
})

test('a tester can look, and change or see the secret of nothing', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform, 'tess@darkroom.test')
  const seen = await visitor.open(page)
  expect(seen.html).toContain('<fieldset disabled')
  for (const path of [page, `${page}show-secret/`, `${page}website/add/`, `${page}reset-secret/`, `${page}delete/`]) {
    await visitor.open(page)
    const answer = await visitor.forge(path, {
      display_name: 'Mine',
      contact_email: 'a@b.test',
      confirmation: 'Social Sizzle',
    })
    expect(answer.status).toBe(403)
    expect(answer.html).not.toContain('meta-secret')
  }
  expect((await visitor.open(page)).text).toContain('Social Sizzle')
})

test('whoever has no role on an app is told that there is none', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform, 'out@darkroom.test')
  const paths = [
    '',
    'dashboard/',
    'settings/basic/',
    'products/',
    'roles/roles/',
    'app-review/permissions/',
    'settings/advanced/',
    'activity-log/',
    'callbacks/',
  ]
  for (const path of [...paths, 'instagram-basic-display/basic-display/']) {
    const own = await visitor.open(`/apps/42/${path}`)
    const absent = await visitor.open(`/apps/43/${path}`)
    expect(own.status).toBe(404)
    expect(own.text).toBe(absent.text)
  }
  await visitor.open('/apps/')
  expect((await visitor.forge(page, { display_name: 'Mine', contact_email: 'a@b.test' })).status).toBe(404)
})

test('terms, deletion instructions and domains are saved, and held against their form', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  await visitor.open(page)
  const urls = { terms_url: 'https://sizzle.test/terms', deletion_instructions_url: 'https://sizzle.test/forget' }
  const saved = await visitor.send(page, { ...urls, app_domains: 'Sizzle.test, https://b.test/x' })
  for (const url of Object.values(urls)) expect(saved.html).toContain(`value="${url}"`)
  expect(saved.html).toMatch(/sizzle\.test\nb\.test<\/textarea>/)
  const cases = { terms_url: 'javascript:x', deletion_instructions_url: 'x', app_domains: 'a b/c' }
  for (const [name, value] of Object.entries(cases)) {
    const refused = await visitor.send(page, { [name]: value })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain(`id="${name}"`)
    expect(refused.html).toContain('aria-invalid="true"')
  }
})
