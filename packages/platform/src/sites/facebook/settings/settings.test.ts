import { describe, expect, test } from 'vitest'
import { createPlatform, type Platform } from '../../../platform.ts'
import { readFacebook } from '../../../testing/facebook.ts'
import { findApp, updateAppBasics } from '../../../world/records/apps/apps.ts'
import { listAudit } from '../../../world/records/audit.ts'
import { listCallbacks, settleCallback } from '../../../world/records/callbacks.ts'
import { dialogUrl, sampleWith } from '../dialog/testing/dialog.ts'
import { facebook, facebookVisitor, signedInTo } from '../testing/visitor.ts'

const asOf = '2026-11-01'
const dana = 'dana@darkroom.test'
const appId = '1284605937421856'
const applications = `${facebook}/settings/?tab=applications`
const passwords = `${facebook}/settings/?tab=password`

/** A token of the sample app's for Dana, by the implicit flow. */
function token(platform: Platform): string {
  const url = dialogUrl({ response_type: 'token', scope: 'pages_show_list,email' })
  const location = platform.authorize({ url, username: dana, decline: ['email'] })
  return new URLSearchParams(new URL(location).hash.slice(1)).get('access_token') ?? ''
}

/** What `/me` answers: `ok`, or code and subcode. */
async function tryToken(platform: Platform, text: string): Promise<string> {
  const body = (await readFacebook(platform, '/me', text)) as { error?: { code: number; error_subcode?: number } }
  return body.error === undefined ? 'ok' : `${body.error.code}/${body.error.error_subcode}`
}

describe('Apps and Websites', () => {
  test('lists an app with its permissions, and removing it ends its tokens and tells it', async () => {
    await using platform = createPlatform({ asOf })
    const text = token(platform)
    expect(await tryToken(platform, text)).toBe('ok')
    const visitor = await signedInTo(platform)
    const active = await visitor.get(applications)
    expect(active.text).toMatch(
      /Sizzle Pages Since 1 November 2026.*\(pages_show_list\).*Pages: all.*You declined email/,
    )
    const removed = await visitor.send(active, { button: 'Remove' })
    expect(removed.text).toMatch(/The app is removed.*No app has access.*Removed on 1 November 2026/)
    expect(await tryToken(platform, text)).toBe('190/458')
    expect(listCallbacks(platform.world, appId)).toMatchObject([
      { kind: 'deauthorize', state: 'waiting', login: 'facebook' },
    ])
    expect(listAudit(platform.world)[0]).toMatchObject({
      actor: dana,
      action: 'app.removed',
      detail: `${appId} facebook`,
    })
    expect((await visitor.send(active, { button: 'Remove' })).text).toContain('that app has no access')
    expect(listCallbacks(platform.world, appId)).toHaveLength(1)
  })

  test('is each person’s own', async () => {
    await using platform = createPlatform({ asOf })
    const text = token(platform)
    const [visitor, kim] = [await signedInTo(platform), await signedInTo(platform, 'kim@darkroom.test')]
    const shown = await visitor.get(applications)
    const theirs = await kim.get(applications)
    expect(theirs.text).toContain('No app has access')
    const fields = { form_token: theirs.forms[0]?.fields.get('form_token') }
    expect((await kim.send(shown, { button: 'Remove', fields })).text).toContain('that app has no access')
    expect(await tryToken(platform, text)).toBe('ok')
  })

  test('a removed app is asked once to delete what it holds, and its answer is shown', async () => {
    await using platform = createPlatform({ asOf })
    token(platform)
    const visitor = await signedInTo(platform)
    const removed = await visitor.send(await visitor.get(applications), { button: 'Remove' })
    platform.clock.advance(1000)
    const asked = await visitor.send(removed, { button: 'Send Request' })
    expect(asked.text).toMatch(/The request is on its way.*Your deletion request is on its way/)
    const [deletion] = listCallbacks(platform.world, appId).filter(({ kind }) => kind === 'dataDeletion')
    expect(deletion).toMatchObject({ kind: 'dataDeletion', userId: expect.stringMatching(/^\d+$/) })
    expect((await visitor.send(removed, { button: 'Send Request' })).text).toContain('Nothing was sent')
    settleCallback(platform.world, {
      id: deletion?.id ?? '',
      state: 'delivered',
      nextAttemptAt: null,
      outcome: 'ok',
      statusUrl: 'javascript:alert(1)',
      confirmationCode: '<b>abc</b>',
    })
    const shown = await visitor.get(applications)
    expect(shown.text).toMatch(/took your deletion request.*<b>abc<\/b>/)
    expect(shown.html).not.toContain('href="javascript:')
  })

  test('an app that was not removed is not asked', async () => {
    await using platform = createPlatform({ asOf })
    token(platform)
    const visitor = await signedInTo(platform)
    const active = await visitor.get(applications)
    const form = active.forms.find(({ buttons }) => buttons.includes('Remove'))
    const moved = { ...active, forms: [{ ...form, action: `${facebook}/settings/applications/delete_data/` }] }
    expect((await visitor.send(moved as typeof active)).text).toContain('Nothing was sent')
    expect(listCallbacks(platform.world, appId)).toEqual([])
  })
})

describe('a new password', () => {
  const change = { old_password: 'safelight', new_password: 'enlarger', repeated_password: 'enlarger' }

  test('ends the tokens and the other sessions, and signs in from then on', async () => {
    await using platform = createPlatform({ asOf })
    const text = token(platform)
    const [visitor, elsewhere] = [await signedInTo(platform), await signedInTo(platform)]
    const changed = await visitor.send(await visitor.get(passwords), { button: 'Change password', fields: change })
    expect(changed.text).toContain('Your password is changed')
    expect(await tryToken(platform, text)).toBe('190/460')
    expect((await elsewhere.get(passwords)).url).toContain('/login/')
    expect((await facebookVisitor(platform).signIn(dana)).status).toBe(403)
    expect((await facebookVisitor(platform).signIn(dana, 'enlarger')).url).toBe(`${facebook}/`)
  })

  test.each([
    [{ old_password: 'wrong' }, 'That is not your password'],
    [{ new_password: 'short', repeated_password: 'short' }, 'Use at least 6 characters'],
    [{ repeated_password: 'other1' }, 'not the same as the new password'],
    [{ new_password: 'safelight', repeated_password: 'safelight' }, 'That is the old password'],
  ])('is refused with %j, beside its field: %s', async (fields, words) => {
    await using platform = createPlatform({ asOf })
    const text = token(platform)
    const visitor = await signedInTo(platform)
    const page = await visitor.get(passwords)
    const refused = await visitor.send(page, { button: 'Change password', fields: { ...change, ...fields } })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(words)
    expect(refused.html).toContain('aria-invalid="true"')
    expect(await tryToken(platform, text)).toBe('ok')
  })
})

test('a settings form without a session leads to sign-in, and to its page after', async () => {
  await using platform = createPlatform({ asOf })
  const visitor = await signedInTo(platform)
  const page = await visitor.get(passwords)
  await visitor.send(page, { button: 'Sign out' })
  const door = await visitor.get(passwords)
  const form = { ...page, forms: [{ ...page.forms[1], fields: door.forms[0]?.fields }] } as typeof page
  expect((await visitor.send(form)).url).toContain('/login/?next=%2Fsettings%2F%3Ftab%3Dpassword')
})

test.each([
  ['https://sizzlepages.example/forget', 'says how to have your data deleted'],
  ['javascript:alert(1)', 'ask for it on the app'],
  [undefined, 'ask for it on the app'],
])('an app that takes no requests is shown with its instructions %s', async (deletionInstructionsUrl, words) => {
  await using platform = createPlatform({ asOf, world: sampleWith({ facebookLogin: { dataDeletionUrl: '' } }) })
  // Stored directly: no form and no world file lets such an address in.
  const app = findApp(platform.world, appId)
  if (app !== undefined)
    updateAppBasics(platform.world, { ...app, deletionInstructionsUrl: deletionInstructionsUrl ?? '' })
  token(platform)
  const visitor = await signedInTo(platform)
  const removed = await visitor.send(await visitor.get(applications), { button: 'Remove' })
  expect(removed.text).toContain(words)
  expect(removed.html).not.toContain('href="javascript:')
})
