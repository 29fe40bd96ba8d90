import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { hour, minute } from '../base/time.ts'
import { aboutConnection } from '../connections/about-connection.ts'
import { findConnection, openToken } from '../connections/connections.ts'
import { aboutEndpoint } from '../endpoints/secrets.ts'
import { aboutLink } from '../linking/complete-sign-in.ts'
import { openSqlite } from '../store/sqlite.ts'
import { type Answered, startWorld, type TestWorld, testApps } from '../testing/world.ts'

const folder = mkdtempSync(join(tmpdir(), 'connect-vault-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function tokenOf(world: TestWorld, id: string): Promise<string> {
  const row = await findConnection(world.context, id)
  if (row === undefined) throw new Error('gone')
  return (await openToken(world.context, row)).accessToken
}

describe('a rotation of the keyring', () => {
  test('seals every token anew while calls are made, and retires the old key when nothing carries it', async () => {
    await using world = await startWorld()
    const ids = [await world.link(), await world.link({ login: 'facebook', pages: ['Ana Bakes'] })]
    const before = await Promise.all(ids.map((id) => tokenOf(world, id)))
    await world.connect.admin.rotateKeyring()
    for (let step = 0; step < 12; step++) {
      await world.connect.work()
      const answers = await Promise.all(ids.map((id) => world.api(`/v1/connections/${id}/proxy/me`)))
      expect(answers.map(({ status }) => status)).toEqual([200, 200])
      world.jump(minute)
    }
    expect(await Promise.all(ids.map((id) => tokenOf(world, id)))).toEqual(before)
    const rows = await world.store.run((db) => db.selectFrom('connection').select('kid').execute())
    expect(rows.map(({ kid }) => kid)).toEqual(['k2', 'k2'])
    expect((await world.connect.admin.listKeyring()).map(({ kid, state }) => `${kid} ${state}`)).toEqual([
      'k1 retired',
      'k2 active',
    ])
  })

  test('loses no token that is linked or refreshed meanwhile', async () => {
    await using world = await startWorld()
    await world.link()
    await world.connect.admin.rotateKeyring()
    world.jump(3 * minute)
    const [id] = await Promise.all([world.link({ login: 'facebook', pages: ['Ana Bakes'] }), world.connect.work()])
    await world.advance(hour)
    expect(await tokenOf(world, id)).toMatch(/^EAA/)
    expect((await world.connect.admin.listKeyring()).map(({ state }) => state)).toEqual(['retired', 'active'])
  })
})

test('a sealed token opens in no other row: not of another tenant, not of another connection, not as a link’s', async () => {
  await using world = await startWorld()
  const id = await world.link()
  const other = await world.link({ login: 'facebook', pages: ['Ana Bakes'] })
  const row = await findConnection(world.context, id)
  const foreign = await findConnection(world.context, other)
  if (!row || !foreign) throw new Error('gone')
  for (const moved of [
    { ...row, tenantId: 'ten_other' },
    { ...row, id: other },
    { ...row, sealed: foreign.sealed },
    { ...foreign, sealed: row.sealed },
  ])
    await expect(openToken(world.context, moved)).rejects.toMatchObject({ code: 'cannot_open' })
  await world.store.run((db) =>
    db.updateTable('connection').set({ sealed: foreign.sealed, version: 99 }).where('id', '=', id).execute(),
  )
  const answer = await world.api(`/v1/connections/${id}/proxy/me`)
  expect([answer.status, answer.body.code]).toEqual([500, 'vault_unavailable'])
  expect(JSON.stringify(answer.body)).not.toMatch(/IGAA|EAA/)
})

test('no sealed column opens in the place of another: of a connection, an endpoint, a link, a key of the keyring', async () => {
  await using world = await startWorld({ options: { loopbackEndpoints: true } })
  const { vault } = world.context
  await sealEverything(world)
  const [connections, endpoints, links, keyring] = await Promise.all([
    world.store.run((db) => db.selectFrom('connection').selectAll().execute()),
    world.store.run((db) => db.selectFrom('endpoint').selectAll().execute()),
    world.store.run((db) => db.selectFrom('link').selectAll().where('sealed', 'is not', null).execute()),
    world.store.run((db) => db.selectFrom('keyring').selectAll().execute()),
  ])
  const all = [
    ...connections.map((row) => ({ sealed: row.sealed ?? '', about: aboutConnection(row) })),
    ...endpoints.map((row) => ({ sealed: row.sealed, about: aboutEndpoint(row) })),
    ...links.map((row) => ({ sealed: row.sealed ?? '', about: aboutLink(row) })),
  ]
  expect([connections.length, endpoints.length, links.length]).toEqual([2, 2, 1])
  for (const { sealed, about } of all) {
    expect(await vault.open(sealed, about)).toMatch(/./)
    for (const other of all)
      if (other.sealed !== sealed)
        await expect(vault.open(other.sealed, about)).rejects.toMatchObject({ code: 'cannot_open' })
    for (const changed of [{ tenant: 'ten_other' }, { subject: 'x' }, { column: 'x' }, { purpose: 'x' }])
      await expect(vault.open(sealed, { ...about, ...changed })).rejects.toMatchObject({ code: 'cannot_open' })
  }
  for (const { wrapped, kid } of keyring) {
    expect((await world.keys.unwrap(wrapped, kid)).length).toBe(32)
    await expect(world.keys.unwrap(wrapped, `${kid}0`)).rejects.toMatchObject({ code: 'cannot_open' })
    for (const { sealed } of all)
      await expect(world.keys.unwrap(sealed, kid)).rejects.toMatchObject({ name: 'VaultError' })
  }
})

/** Makes two connections, two endpoints, and a link whose person chooses among accounts. Returns the secrets that must be nowhere in clear. */
async function sealEverything(world: TestWorld): Promise<string[]> {
  const ids = [await world.link(), await world.link({ login: 'facebook', pages: ['Ana Bakes'] })]
  const post = async (path: string, body: object): Promise<Answered> =>
    (await world.api(path, { method: 'POST', body: JSON.stringify(body) })).body
  const endpoints = [
    await post('/v1/endpoints', { url: 'http://127.0.0.1:9/one' }),
    await post('/v1/endpoints', { url: 'http://127.0.0.1:9/two' }),
  ]
  const rotated = await post(`/v1/endpoints/${endpoints[0].id}/secret`, {})
  const link = await post('/v1/links', { login: 'facebook' })
  const browser = world.browser()
  const window = await browser.open(link.url)
  await browser.get(world.platform.authorize({ url: window, username: 'dana@darkroom.test' }))
  const row = await world.store.run((db) =>
    db.selectFrom('link').selectAll().where('id', '=', link.id).executeTakeFirstOrThrow(),
  )
  const persons = await world.context.vault.open(row.sealed ?? '', aboutLink(row))
  const tokenInLink = /"(EAA[\w-]+)"/.exec(persons)?.[1] ?? ''
  expect(tokenInLink).not.toBe('')
  const admin = (await world.connect.admin.createLink()).reveal().split('/').at(-1) ?? ''
  const cookies = [...browser.cookies.values()]
  return [
    ...(await Promise.all(ids.map((id) => tokenOf(world, id)))),
    ...[...endpoints, rotated].map(({ secret }) => String(secret).replace('whsec_', '')),
    tokenInLink,
    admin,
    link.url.split('/').at(-1),
    ...cookies,
    world.key.slice(37),
    new URL(window).searchParams.get('state') ?? '',
    ...Object.values(testApps).map(({ appSecret }) => appSecret.reveal()),
  ]
}

test('the store, its log and its backup have no secret in any encoding, and what is stored in clear is found', async () => {
  const path = join(folder, 'data', 'connect.db')
  const store = await openSqlite(path)
  await using world = await startWorld({ store, options: { loopbackEndpoints: true } })
  const secrets = await sealEverything(world)
  expect(secrets.filter((secret) => secret.length > 15)).toHaveLength(secrets.length)
  await world.connect.admin.rotateKeyring()
  await world.advance(hour)
  await store.backup?.(join(folder, 'data', 'backup.db'))
  const dump = Buffer.concat(
    readdirSync(join(folder, 'data')).map((name) => readFileSync(join(folder, 'data', name))),
  ).toString('latin1')
  expect(readdirSync(join(folder, 'data')).length).toBeGreaterThanOrEqual(3)
  for (const secret of secrets) for (const form of encodings(secret)) expect(dump).not.toContain(form)
  expect(encodings('mira.prints').filter((form) => dump.includes(form))).toContain('mira.prints')
})

/** The ways in which a text could stand in a dump. */
function encodings(text: string): string[] {
  const bytes = Buffer.from(text)
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(4, -4),
  )
  return [
    text,
    encodeURIComponent(text),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    ...base64,
    ...base64.map((each) => each.replaceAll('+', '-').replaceAll('/', '_')),
  ]
}
