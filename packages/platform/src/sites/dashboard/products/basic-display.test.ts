import { expect, test } from 'vitest'
import { crowdedPlatform } from '../testing/crowd.ts'
import { signedIn, type Visitor } from '../testing/visitor.ts'

const page = '/apps/42/instagram-basic-display/basic-display/'

/** Creates an app and returns what its paths begin with. */
async function newApp(visitor: Visitor, app_type: string): Promise<string> {
  await visitor.open('/apps/creation/')
  const seen = await visitor.send('/apps/creation/', { app_type, display_name: 'Wet Plate' })
  return seen.path.replace(/dashboard.*/, '')
}

test.each(['consumer', 'none'])('an app of type %s is set up as the tutorial tells', async (type) => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  const base = await newApp(visitor, type)
  const basicDisplay = `${base}instagram-basic-display/basic-display/`
  expect((await visitor.open(basicDisplay)).status).toBe(404)
  await visitor.open(`${base}products/`)
  expect((await visitor.send(`${base}products/instagram-basic-display/`)).text).toContain('Create New App')
  expect(visitor.page().text).not.toContain('Instagram App ID')
  await visitor.open(`${basicDisplay}create/`)
  expect(visitor.page().html).toContain('value="Wet Plate"')
  const seen = await visitor.send(basicDisplay, {
    redirect_uris: 'https://socialsizzle.herokuapp.com',
    deauthorize_url: 'https://socialsizzle.herokuapp.com',
    data_deletion_url: 'https://socialsizzle.herokuapp.com',
  })
  expect(seen.text).toContain('a slash was appended')
  expect(seen.html).toContain('>https://socialsizzle.herokuapp.com/</textarea>')
  const id = /Instagram App ID (\d{15})/.exec(seen.text)?.[1]
  expect(base).not.toContain(id)
  const shown = await visitor.send(`${basicDisplay}show-secret/`)
  expect(shown.text).toMatch(/Instagram App Secret [0-9a-f]{32}/)
  const again = await visitor.send(basicDisplay)
  expect(again.text).toContain(`Instagram App ID ${id}`)
  expect(again.text).not.toContain('a slash was appended')
})

test.each(['business', 'gaming'])('an app of type %s is not offered Basic Display', async (type) => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  const base = await newApp(visitor, type)
  expect((await visitor.open(`${base}products/`)).text).toContain('does not take Instagram Basic Display')
  const forged = await visitor.forge(`${base}products/instagram-basic-display/`)
  expect(forged.status).toBe(403)
  expect((await visitor.open(`${base}instagram-basic-display/basic-display/`)).status).toBe(404)
})

test('the end of Basic Display is told, and from then on that nothing is answered any more', async () => {
  for (const [asOf, sentence] of [
    ['2024-12-03', 'ends on 2024-12-04'],
    ['2024-12-04', 'ended on 2024-12-04'],
  ] as const) {
    await using platform = crowdedPlatform(asOf)
    const visitor = await signedIn(platform)
    expect((await visitor.open('/apps/42/products/')).text).toContain(sentence)
    expect((await visitor.open(page)).text).toContain(sentence)
  }
})

test('what is wrong is said at its field, nothing is stored, and what was typed is kept', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  await visitor.open(page)
  const seen = await visitor.send(page, {
    instagram_display_name: 'Insta',
    redirect_uris: 'https://a.test/\nhttp://b.test/</textarea><script>',
    deauthorize_url: 'ftp://a.test',
    data_deletion_url: 'nowhere',
  })
  expect(seen.status).toBe(422)
  expect(seen.text).toMatch(/name of Meta's.*Line 2: .*ftp:\/\/.*beginning with https/)
  expect(seen.html).toContain('http://b.test/&lt;/textarea&gt;&lt;script&gt;')
  expect(seen.html).toContain('value="nowhere"')
  expect((await visitor.open(page)).html).toContain('>https://sizzle.test/auth/</textarea>')
})

test('the link to the authorization window carries what is stored', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  const { html } = await visitor.open(page)
  expect(html).toContain(
    'https://api.instagram.com/oauth/authorize?client_id=4711&amp;redirect_uri=https://sizzle.test/auth/&amp;scope=user_profile,user_media&amp;response_type=code',
  )
})

test('a new Instagram App Secret takes the old one’s place', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  await visitor.open(page)
  expect((await visitor.send(`${page}show-secret/`)).text).toContain('instagram-secret')
  await visitor.send(`${page}reset-secret/`)
  expect((await visitor.send(`${page}show-secret/`)).text).not.toContain('instagram-secret')
})

test('a tester changes nothing and sees no secret', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform, 'tess@darkroom.test')
  for (const path of [
    page,
    `${page}show-secret/`,
    `${page}reset-secret/`,
    '/apps/42/products/instagram-basic-display/',
  ]) {
    await visitor.open(page)
    expect((await visitor.forge(path, { instagram_display_name: 'Mine' })).status).toBe(403)
  }
})

test('Create New App demands both callback URLs', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  const base = await newApp(visitor, 'none')
  await visitor.open(`${base}products/`)
  await visitor.send(`${base}products/instagram-basic-display/`)
  await visitor.open(`${base}instagram-basic-display/basic-display/create/`)
  const seen = await visitor.send(`${base}instagram-basic-display/basic-display/`, {
    redirect_uris: 'https://a.test/',
    deauthorize_url: 'https://a.test/gone',
  })
  expect(seen.status).toBe(422)
  expect(seen.text).toContain('Enter a URL')
  expect(seen.text).not.toContain('Instagram App ID')
})
