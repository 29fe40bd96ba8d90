import { describe, expect, test } from 'vitest'
import { facebookWorld } from '../../../testing/facebook.ts'
import { businessScopes, loginUrl } from '../../../testing/instagram-login.ts'
import { tutorialPlatform, windowUrl } from '../../../testing/tutorial.ts'
import { listAudit } from '../../../world/records/audit.ts'
import { findPersonByEmail, setPersonCheckpoint } from '../../../world/records/people.ts'
import type { WorldFile } from '../../../world-file/file.ts'
import { sampleWorld } from '../../../world-file/sample/sample.ts'
import { createVisitor } from '../testing/visitor.ts'

const offer = 'Log in with Facebook'

describe('the sign-in page offers Facebook', () => {
  test.each([
    ['on the way to a window of Instagram Login', loginUrl(), '2026-02-06', true],
    ['unless enable_fb_login is false', loginUrl({ enable_fb_login: 'false' }), '2026-02-06', false],
    ['or 0', loginUrl({ enable_fb_login: '0' }), '2026-02-06', false],
    ['and when it is 1', loginUrl({ enable_fb_login: '1' }), '2026-02-06', true],
    ['hidden by 0 before it was deprecated', loginUrl({ enable_fb_login: '0' }), '2025-06-13', false],
    ['not on the way to one of Basic Display', windowUrl(), '2024-11-01', false],
  ])('%s', async (_, url, asOf, offered) => {
    await using platform = tutorialPlatform({ asOf })
    expect((await createVisitor(platform).get(url)).text.includes(offer)).toBe(offered)
  })

  test('not to whoever only signs in', async () => {
    await using platform = tutorialPlatform({ asOf: '2026-10-01' })
    expect((await createVisitor(platform).get('https://www.instagram.com/accounts/login/')).text).not.toContain(offer)
  })
})

/** The sample app in the world in which Dana has two Pages with accounts, Kim one, and Lou none. */
const world: WorldFile = {
  ...facebookWorld,
  people: (facebookWorld.people ?? []).map((person) => ({ ...person, password: 'safelight' })),
  apps: (sampleWorld('http://localhost:4000').apps ?? []).slice(0, 1).map((app) => ({
    ...app,
    roles: { 'dana@darkroom.test': 'administrator' },
    instagramTesters: { 'mira.prints': 'accepted', 'ana.bakes': 'accepted' },
  })),
}

async function onFacebook(platform: ReturnType<typeof tutorialPlatform>, email: string, password = 'safelight') {
  const visitor = createVisitor(platform)
  const signIn = await visitor.get(loginUrl())
  const link = /href="([^"]*login\/facebook[^"]*)"/.exec(signIn.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const form = await visitor.get(new URL(link, signIn.url).href)
  return { visitor, page: await visitor.send(form, { button: 'Log in', fields: { email, password } }) }
}

describe('a Facebook person', () => {
  const options = { asOf: '2026-10-01', world }

  test('with one account behind a Page goes on as it, to the window', async () => {
    await using platform = tutorialPlatform(options)
    const { visitor, page } = await onFacebook(platform, 'kim@darkroom.test')
    expect(page.text).toContain('asks for access to your account')
    expect(page.text).toContain('ana.bakes')
    const back = await visitor.send(page, { button: 'Authorize' })
    expect(back.headers.get('location')).toContain('?code=')
    expect(listAudit(platform.world).map(({ actor, action }) => `${actor} ${action}`)).toEqual([
      'ana.bakes app.granted',
      'kim@darkroom.test sign-in',
    ])
    expect(listAudit(platform.world)[0]?.detail).toContain(businessScopes)
  })

  test('with several chooses one, once', async () => {
    await using platform = tutorialPlatform(options)
    const { visitor, page } = await onFacebook(platform, 'dana@darkroom.test')
    expect(page.text).toMatch(/Continue as .*mira\.prints.*ana\.bakes/)
    const account = facebookWorld.accounts?.[1]?.id ?? ''
    const window = await visitor.send(page, { button: 'Continue', fields: { account } })
    expect(window.text).toContain('ana.bakes')
    const again = await createVisitor(platform).get('https://www.instagram.com/accounts/login/facebook/')
    const ticket = page.forms.find(({ buttons }) => buttons.includes('Continue'))?.fields.get('ticket') ?? ''
    const replayed = await createVisitor(platform).send(again, { button: 'Log in', fields: { ticket, account } })
    expect(replayed.status).toBe(403)
  })

  test.each([
    ['a stranger’s account', { account: '17841405793187218' }],
    ['a ticket of their own making', { ticket: '10158374629184756' }],
  ])('does not go on as %s', async (_, fields) => {
    await using platform = tutorialPlatform(options)
    const { visitor, page } = await onFacebook(platform, 'dana@darkroom.test')
    expect((await visitor.send(page, { button: 'Continue', fields })).status).toBe(403)
    expect((await visitor.get('https://www.instagram.com/')).url).toContain('/accounts/login/')
  })

  test.each([
    ['a wrong password', 'kim@darkroom.test', 'a guess', 'Wrong e-mail address or password'],
    ['no Page', 'lou@darkroom.test', 'safelight', 'No Page of this person'],
    ['nobody', 'no@darkroom.test', 'safelight', 'Wrong e-mail address or password'],
  ])('with %s stays outside', async (_, email, password, words) => {
    await using platform = tutorialPlatform(options)
    const { page } = await onFacebook(platform, email, password)
    expect([page.status, page.text.includes(words)]).toEqual([403, true])
  })

  test('before a checkpoint stays outside', async () => {
    await using platform = tutorialPlatform(options)
    setPersonCheckpoint(platform.world, findPersonByEmail(platform.world, 'kim@darkroom.test')?.id ?? '', true)
    const { page } = await onFacebook(platform, 'kim@darkroom.test')
    expect([page.status, page.text.includes('checkpoint')]).toEqual([403, true])
  })
})

test('the form says that no real password belongs there, and leads back to the account’s own with its destination', async () => {
  await using platform = tutorialPlatform({ asOf: '2026-10-01' })
  const page = await createVisitor(platform).get(
    'https://www.instagram.com/accounts/login/facebook/?next=%2Faccounts%2Fedit%2F',
  )
  expect(page.text).toContain('Never type a real')
  expect(page.html).toContain('href="https://www.instagram.com/accounts/login/?next=%2Faccounts%2Fedit%2F"')
})
