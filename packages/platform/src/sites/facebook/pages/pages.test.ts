import { describe, expect, test } from 'vitest'
import { createPlatform, type Platform } from '../../../platform.ts'
import { findAccountByUsername } from '../../../world/records/accounts.ts'
import { listAudit } from '../../../world/records/audit.ts'
import { findPageOfAccount, findPageTasks, listPagesOf } from '../../../world/records/pages.ts'
import { findPersonByEmail } from '../../../world/records/people.ts'
import { facebook, signedInTo } from '../testing/visitor.ts'

const anaPage = `${facebook}/pages/107365519284017/`
const lee = { username: 'lee.wanders', password: 'safelight' }
const frozen = (): number => Date.UTC(2026, 10, 1)

const idOf = (platform: Platform, email: string): string => findPersonByEmail(platform.world, email)?.id ?? ''

test('somebody sees their Pages, their tasks on them and the accounts behind them', async () => {
  await using platform = createPlatform()
  const page = await (await signedInTo(platform, 'kim@darkroom.test')).get(`${facebook}/pages/`)
  expect(page.text).toContain('Ana Bakes Bakery Content, Insights ana.bakes')
  expect(page.text).not.toContain('Mira Prints')
})

test('a new Page has its maker in full control, and can be linked at once', async () => {
  await using platform = createPlatform()
  const visitor = await signedInTo(platform, 'kim@darkroom.test')
  const fields = { name: '  Night <i>Trains</i> ', category: 'Travel' }
  const made = await visitor.send(await visitor.get(`${facebook}/pages/`), { button: 'Create Page', fields })
  expect(made.text).toMatch(/Night <i>Trains<\/i> .*The Page is created.*Kim Content.*Full control/)
  const linked = await visitor.send(made, { button: 'Link account', fields: lee })
  expect(linked.text).toContain('The Instagram account is linked')
  expect(linked.text).toContain('lee.wanders')
  const [page] = listPagesOf(platform.world, idOf(platform, 'kim@darkroom.test')).slice(-1)
  expect(page).toMatchObject({
    name: 'Night <i>Trains</i>',
    accountId: findAccountByUsername(platform.world, 'lee.wanders')?.id,
  })
  expect(listAudit(platform.world).map(({ actor, action }) => `${actor} ${action}`)).toEqual([
    'kim@darkroom.test page.linked',
    'kim@darkroom.test page.created',
    'kim@darkroom.test sign-in',
  ])
})

test('a Page needs a name and a category; what was typed stays', async () => {
  await using platform = createPlatform()
  const visitor = await signedInTo(platform)
  const fields = { name: ' ', category: '"><b>x' }
  const refused = await visitor.send(await visitor.get(`${facebook}/pages/`), { button: 'Create Page', fields })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Enter a name.')
  expect(refused.html).toContain('value="&quot;&gt;&lt;b&gt;x"')
  expect(refused.html).toMatch(/id="name"[^>]*aria-invalid="true"[^>]*aria-describedby="name-about"/)
  const long = { name: 'x'.repeat(76), category: 'y' }
  expect((await visitor.send(refused, { button: 'Create Page', fields: long })).status).toBe(422)
})

describe('an Instagram account', () => {
  test('is unlinked and linked again', async () => {
    await using platform = createPlatform()
    const visitor = await signedInTo(platform)
    const bare = await visitor.send(await visitor.get(anaPage), { button: 'Unlink ana.bakes' })
    expect(bare.text).toContain('No Instagram account is linked')
    const fields = { username: 'Ana.Bakes', password: 'safelight' }
    expect((await visitor.send(bare, { button: 'Link account', fields })).text).toContain('ana.bakes')
  })

  test.each([
    [{ username: 'ana.bakes', password: 'wrong' }, 'Wrong username or password'],
    [{ username: 'nobody.here', password: 'safelight' }, 'Wrong username or password'],
    [{ username: 'jayposiris', password: 'safelight' }, 'personal account'],
    [{ username: 'mira.prints', password: 'safelight' }, 'linked to the Page Mira Prints already'],
  ])('%j is not linked: %s', async (fields, words) => {
    await using platform = createPlatform()
    const visitor = await signedInTo(platform)
    const bare = await visitor.send(await visitor.get(anaPage), { button: 'Unlink ana.bakes' })
    const refused = await visitor.send(bare, { button: 'Link account', fields })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(words)
    expect(refused.html).not.toContain('value="safelight"')
    expect(
      findPageOfAccount(platform.world, findAccountByUsername(platform.world, 'ana.bakes')?.id ?? ''),
    ).toBeUndefined()
  })

  test('whose password is guessed at has to wait', async () => {
    await using platform = createPlatform({ now: frozen })
    const visitor = await signedInTo(platform)
    const bare = await visitor.send(await visitor.get(anaPage), { button: 'Unlink ana.bakes' })
    const wrong = { username: 'lee.wanders', password: 'nope' }
    for (let count = 0; count < 5; count++) await visitor.send(bare, { button: 'Link account', fields: wrong })
    expect((await visitor.send(bare, { button: 'Link account', fields: lee })).text).toContain(
      'Too many wrong passwords',
    )
  })

  test('is linked to a Page without one only', async () => {
    await using platform = createPlatform()
    const visitor = await signedInTo(platform)
    const shown = await visitor.send(await visitor.get(anaPage), { button: 'Unlink ana.bakes' })
    await visitor.send(shown, { button: 'Link account', fields: lee })
    const fields = { username: 'ana.bakes', password: 'safelight' }
    expect((await visitor.send(shown, { button: 'Link account', fields })).text).toContain('Unlink that first')
  })
})

describe('tasks', () => {
  test('are given, replaced and taken', async () => {
    await using platform = createPlatform()
    const tasks = (): string[] | undefined =>
      findPageTasks(platform.world, '107365519284017', idOf(platform, 'kim@darkroom.test'))
    const visitor = await signedInTo(platform)
    const fields = { email: 'KIM@darkroom.test', task_PROFILE_PLUS_MODERATE: 'on', task_NONSENSE: 'on' }
    const saved = await visitor.send(await visitor.get(anaPage), { button: 'Save tasks', fields })
    expect(saved.text).toContain('The tasks are saved')
    expect(tasks()).toEqual(['PROFILE_PLUS_MODERATE'])
    await visitor.send(saved, { button: 'Take away', fields: { person: idOf(platform, 'kim@darkroom.test') } })
    expect(tasks()).toBeUndefined()
  })

  test('need somebody who exists, and at least one', async () => {
    await using platform = createPlatform()
    const visitor = await signedInTo(platform)
    const page = await visitor.get(anaPage)
    const nobody = { email: 'nobody@darkroom.test', task_PROFILE_PLUS_ANALYZE: 'on' }
    expect((await visitor.send(page, { button: 'Save tasks', fields: nobody })).text).toContain('Nobody in this world')
    const none = { email: 'kim@darkroom.test' }
    expect((await visitor.send(page, { button: 'Save tasks', fields: none })).text).toContain('Tick at least one task')
  })

  test('leave somebody in full control', async () => {
    await using platform = createPlatform()
    const visitor = await signedInTo(platform)
    const page = await visitor.get(anaPage)
    const person = idOf(platform, 'dana@darkroom.test')
    expect((await visitor.send(page, { button: 'Take away', fields: { person } })).text).toContain(
      'somebody has to keep',
    )
    const fields = { email: 'dana@darkroom.test', task_PROFILE_PLUS_ANALYZE: 'on' }
    expect((await visitor.send(page, { button: 'Save tasks', fields })).text).toContain('somebody has to keep')
    const share = { email: 'kim@darkroom.test', task_PROFILE_PLUS_FULL_CONTROL: 'on' }
    await visitor.send(page, { button: 'Save tasks', fields: share })
    const left = await visitor.send(page, { button: 'Take away', fields: { person } })
    expect(left.url).toContain(`${facebook}/pages/?notice=tasks-saved`)
    expect(findPageTasks(platform.world, '107365519284017', person)).toBeUndefined()
  })

  test('below full control change nothing, and strangers find no such Page', async () => {
    await using platform = createPlatform()
    const [dana, kim] = [await signedInTo(platform), await signedInTo(platform, 'kim@darkroom.test')]
    const shown = await dana.get(anaPage)
    const own = await kim.get(anaPage)
    expect(own.text).toContain('full control of the Page can')
    expect(own.text).not.toContain('Save tasks')
    const fields = { form_token: own.forms[0]?.fields.get('form_token') }
    expect((await kim.send(shown, { button: 'Unlink ana.bakes', fields })).text).toContain('Nothing was changed')
    expect(findPageOfAccount(platform.world, findAccountByUsername(platform.world, 'ana.bakes')?.id ?? '')?.id).toBe(
      '107365519284017',
    )
    expect((await kim.get(`${facebook}/pages/104928371650283/`)).status).toBe(404)
  })
})
