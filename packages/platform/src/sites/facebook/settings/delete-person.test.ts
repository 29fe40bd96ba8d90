import { expect, test } from 'vitest'
import { createPlatform, type Platform } from '../../../platform.ts'
import {
  agree,
  appTokenText,
  facebookDialogCode,
  facebookExchange,
  facebookTokenRequest,
  pagesApp,
  pageTokenOf,
  personToken,
  readFacebook,
} from '../../../testing/facebook.ts'
import { listAudit } from '../../../world/records/audit.ts'
import { listCallbacks } from '../../../world/records/callbacks.ts'
import { findPage, findPageTasks, listPageRoles, setPageTasks } from '../../../world/records/pages.ts'
import { findPersonByEmail, listRoles, setRole } from '../../../world/records/people.ts'
import { saveWorld } from '../../../world-file/save/save.ts'
import { facebook, facebookVisitor, signedInTo } from '../testing/visitor.ts'

const asOf = '2026-11-01'
const kim = 'kim@darkroom.test'
const dana = 'dana@darkroom.test'
const path = `${facebook}/settings/?tab=deletion`
const [miraPage, anaPage] = ['104928371650283', '107365519284017']
const [sizzle, sizzlePages] = ['358205879134926', '1284605937421856']

function idOf({ world }: Platform, email: string): string {
  return findPersonByEmail(world, email)?.id ?? ''
}

/** Has somebody delete themselves on the page. */
async function deleteSelf(platform: Platform, email: string, name: string): Promise<string> {
  const visitor = await signedInTo(platform, email)
  const fields = { password: 'safelight' }
  return (await visitor.send(await visitor.get(path), { button: `Delete ${name}`, fields })).text
}

/** What an answer's error is, `190/458`; `ok` when it has none. */
async function tryToken(platform: Platform, token: string, object = '/me'): Promise<string> {
  const body = (await readFacebook(platform, object, token)) as { error?: { code: number; error_subcode?: number } }
  return body.error === undefined ? 'ok' : `${body.error.code}/${body.error.error_subcode}`
}

test('a person who deletes themselves is gone, with their roles, tasks and sessions', async () => {
  await using platform = createPlatform({ asOf })
  const { world } = platform
  setRole(world, sizzlePages, idOf(platform, kim), 'developer')
  const elsewhere = await signedInTo(platform, kim)
  expect(await deleteSelf(platform, kim, 'Kim Content')).toContain('The account is deleted')
  expect(findPersonByEmail(world, kim)).toBeUndefined()
  expect(listRoles(world, sizzlePages).map(({ email }) => email)).toEqual([dana])
  expect(listPageRoles(world, anaPage).map(({ email }) => email)).toEqual([dana])
  expect((await elsewhere.get(path)).url).toContain('/login/')
  expect((await facebookVisitor(platform).signIn(kim)).status).toBe(403)
  expect(listAudit(world)[0]).toMatchObject({ actor: kim, action: 'person.deleted' })
  expect(saveWorld(world).people?.map(({ email }) => email)).toEqual([dana])
})

test('their tokens and codes are dead as if they had removed the app, and it is told', async () => {
  await using platform = createPlatform({ asOf })
  const { world } = platform
  setRole(world, sizzlePages, idOf(platform, kim), 'tester')
  const { token, userId } = personToken(platform, { email: kim })
  const page = await pageTokenOf(platform, anaPage, token)
  const code = facebookDialogCode(platform, { email: kim })
  const { token: other } = personToken(platform)
  expect([await tryToken(platform, token), await tryToken(platform, page)]).toEqual(['ok', 'ok'])
  await deleteSelf(platform, kim, 'Kim Content')
  for (const dead of [token, page]) expect(await tryToken(platform, dead)).toBe('190/458')
  expect(await tryToken(platform, other)).toBe('ok')
  expect(await readFacebook(platform, `/debug_token?input_token=${token}`, appTokenText)).toMatchObject({
    data: { is_valid: false, error: { code: 190, subcode: 458 }, user_id: userId },
  })
  expect(await tryToken(platform, appTokenText, `/${userId}`)).toBe('100/33')
  expect((await facebookTokenRequest(platform, facebookExchange(code))).status).toBe(400)
  expect(listCallbacks(world, pagesApp.id)).toMatchObject([{ kind: 'deauthorize', login: 'facebook', userId }])
})

test('an app that was removed before is not told again', async () => {
  await using platform = createPlatform({ asOf })
  agree(platform, { email: kim })
  const visitor = await signedInTo(platform, kim)
  await visitor.send(await visitor.get(`${facebook}/settings/?tab=applications`), { button: 'Remove' })
  await deleteSelf(platform, kim, 'Kim Content')
  expect(listCallbacks(platform.world, pagesApp.id)).toHaveLength(1)
})

test('a wrong password deletes nobody, and guesses are slowed', async () => {
  await using platform = createPlatform({ now: () => Date.UTC(2026, 10, 1) })
  const visitor = await signedInTo(platform, kim)
  const form = await visitor.get(path)
  const guess = (password: string) => visitor.send(form, { button: 'Delete Kim Content', fields: { password } })
  const refused = await guess('nope')
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('That is not your password')
  expect(refused.html).toContain('aria-invalid="true"')
  for (let count = 0; count < 4; count++) await guess('nope')
  expect((await guess('safelight')).text).toContain('Too many wrong passwords')
  expect(findPersonByEmail(platform.world, kim)).toBeDefined()
})

test('the last administrator of an app, and of a Page that others work on, has to hand over first', async () => {
  await using platform = createPlatform({ asOf })
  const { world } = platform
  const visitor = await signedInTo(platform)
  const held = await visitor.get(path)
  expect(held.text).toMatch(/cannot be deleted yet.*Social Sizzle.*Sizzle Pages.*The Page Ana Bakes/)
  expect(held.forms.flatMap(({ buttons }) => buttons)).not.toContain('Delete Dana Developer')
  expect(held.html).toContain(`https://developers.facebook.com/apps/${sizzle}/roles/roles/`)
  setRole(world, sizzle, idOf(platform, kim), 'administrator')
  setRole(world, sizzlePages, idOf(platform, kim), 'administrator')
  expect((await visitor.get(path)).text).not.toContain('The app')
  setPageTasks(world, anaPage, idOf(platform, kim), ['PROFILE_PLUS_FULL_CONTROL'])
  expect((await visitor.get(path)).text).toContain('Nobody else has a task on Mira Prints')
})

test('what became theirs alone between the page and its form is handed over first too', async () => {
  await using platform = createPlatform({ asOf })
  const { world } = platform
  const visitor = await signedInTo(platform, kim)
  const form = await visitor.get(path)
  setRole(world, sizzle, idOf(platform, kim), 'administrator')
  setRole(world, sizzle, idOf(platform, dana), 'tester')
  const refused = await visitor.send(form, { button: 'Delete Kim Content', fields: { password: 'safelight' } })
  expect(refused.text).toContain('cannot be deleted yet')
  expect(findPersonByEmail(world, kim)).toBeDefined()
})

test('a Page that only they have goes with them, and frees its Instagram account', async () => {
  await using platform = createPlatform({ asOf })
  const { world } = platform
  for (const app of [sizzle, sizzlePages]) setRole(world, app, idOf(platform, kim), 'administrator')
  setPageTasks(world, anaPage, idOf(platform, kim), ['PROFILE_PLUS_FULL_CONTROL'])
  await deleteSelf(platform, dana, 'Dana Developer')
  expect(findPage(world, miraPage)).toBeUndefined()
  expect(findPage(world, anaPage)).toBeDefined()
  expect(findPageTasks(world, anaPage, idOf(platform, kim))).toEqual(['PROFILE_PLUS_FULL_CONTROL'])
  expect(saveWorld(world).accounts?.map(({ username }) => username)).toContain('mira.prints')
})

test.each(['/help/delete_account', '/settings/deletion/'])('%s leads to the page', async (address) => {
  await using platform = createPlatform({ asOf })
  const visitor = await signedInTo(platform, kim)
  expect((await visitor.get(`${facebook}${address}`)).url).toBe(path)
})
