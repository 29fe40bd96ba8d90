import { describe, expect, test } from 'vitest'
import { checkPassword } from '../../world/hash.ts'
import { findAccountByUsername, listAccounts } from '../../world/records/accounts.ts'
import { listApps } from '../../world/records/apps/apps.ts'
import { findProduct } from '../../world/records/apps/products.ts'
import { countMedia, listMedia } from '../../world/records/media/media.ts'
import { listPages } from '../../world/records/pages.ts'
import { findAccessToken } from '../../world/records/tokens/access-tokens.ts'
import { findSession, startSession } from '../../world/records/tokens/sessions.ts'
import { temporaryDirectory } from '../../world/testing/temporary-directory.ts'
import { openWorld, type World } from '../../world/world.ts'
import type { WorldFile } from '../file.ts'
import { sampleWorld } from '../sample/sample.ts'
import { saveWorld } from '../save/save.ts'
import { WorldFileError } from '../world-file-error.ts'
import { isNew, loadWorld, replaceWorld } from './load.ts'

const origin = 'http://localhost:4000'

function sample(): World {
  const world = openWorld({ seed: 'load', asOf: new Date('2024-11-01') })
  loadWorld(world, sampleWorld(origin))
  return world
}

describe('loading a world', () => {
  test('keeps the order of Pages and accounts whatever their names and ids, none being of a time to come', () => {
    const world = openWorld({ asOf: new Date('2024-11-01'), now: () => 0 })
    const names = ['zoe', 'b', 'a', 'y']
    loadWorld(world, {
      accounts: names.map((username, index) => ({ username, id: String(9 - index) })),
      pages: names.map((name, index) => ({ name, id: String(9 - index) })),
    })
    expect(listAccounts(world).map(({ username }) => username)).toEqual(names)
    expect(listPages(world).map(({ name }) => name)).toEqual(names)
    const made = listAccounts(world).map(({ createdAt }) => createdAt - world.clock.now())
    expect(made).toEqual([-3, -2, -1, 0])
    expect(listPages(world).map(({ createdAt }) => createdAt - world.clock.now())).toEqual(made)
  })

  test('keeps the order of accounts and of their pictures, the last being the newest and none of a time to come', () => {
    const world = sample()
    expect(listAccounts(world).map(({ username }) => username)).toEqual(
      sampleWorld(origin).accounts?.map(({ username }) => username),
    )
    const jay = findAccountByUsername(world, 'jayposiris')?.id ?? ''
    const pictures = listMedia(world, jay)
    expect(countMedia(world, jay)).toBe(3)
    expect(pictures.map(({ caption }) => caption)).toEqual([
      'First print of the year',
      'Fog over the allotments',
      'Heron at the weir',
    ])
    expect(pictures.every(({ createdAt }) => createdAt <= world.clock.now())).toBe(true)
  })

  test('makes it no longer new, even without entries', () => {
    const world = openWorld()
    expect(isNew(world)).toBe(true)
    loadWorld(world, {})
    expect(isNew(world)).toBe(false)
  })

  test('hashes each password, with a salt of each load where it is stored', () => {
    using first = temporaryDirectory()
    using second = temporaryDirectory()
    const hashes = [first, second].map(({ path }) => {
      const world = openWorld({ data: path })
      loadWorld(world, { accounts: [{ username: 'jayposiris', password: 'silver halide' }] })
      const hash = findAccountByUsername(world, 'jayposiris')?.passwordHash ?? ''
      world.database.close()
      return hash
    })
    expect(hashes.map((hash) => checkPassword('silver halide', hash))).toEqual([true, true])
    expect(hashes[0]).not.toBe(hashes[1])
  })

  test('knows passwords in memory too, and nobody signs in to an account without one', () => {
    const world = openWorld()
    loadWorld(world, { accounts: [{ username: 'jay', password: 'safelight' }, { username: 'ana' }] })
    const [jay, ana] = listAccounts(world)
    expect(checkPassword('safelight', jay?.passwordHash ?? '')).toBe(true)
    expect(checkPassword('', ana?.passwordHash ?? '')).toBe(false)
  })

  test('keeps a token that is given, however it died', () => {
    const world = sample()
    const issuedAt = new Date('2024-10-01')
    loadWorld(world, {
      grants: [
        {
          app: 'Social Sizzle',
          username: 'jayposiris',
          scopes: ['user_profile'],
          appScopedId: '25346165620484487',
          tokens: [
            { token: 'IGQVliving', kind: 'longLived', issuedAt },
            { token: 'IGQVended', kind: 'shortLived', issuedAt, invalidatedAt: new Date('2024-10-02') },
          ],
        },
      ],
    })
    expect(findAccessToken(world, 'IGQVliving')).toMatchObject({
      scopedId: '25346165620484487',
      expiresAt: issuedAt.getTime() + 5_184_000_000,
      invalidatedAt: null,
    })
    expect(findAccessToken(world, 'IGQVended')?.invalidatedAt).toBe(Date.parse('2024-10-02'))
  })

  test('tells a product whose form was not saved yet, and a website without URL, from ones that are there', () => {
    const world = openWorld()
    const basicDisplay = { instagramAppId: '', redirectUris: [] }
    loadWorld(world, { apps: [{ name: 'Half', websiteUrl: '', basicDisplay }, { name: 'None' }] })
    const [half, none] = listApps(world)
    expect(findProduct(world, half?.id ?? '', 'basic-display')).toMatchObject({
      clientId: null,
      clientSecret: null,
    })
    expect(half).toMatchObject({ hasWebsite: 1, websiteUrl: null })
    expect(findProduct(world, none?.id ?? '', 'basic-display')).toBeUndefined()
    expect(none).toMatchObject({ hasWebsite: 0, websiteUrl: null })
  })
})

const app = { name: 'Sizzle', id: '1', basicDisplay: { instagramAppId: '7', redirectUris: [] } }
const jay = { username: 'jay', id: '5' }
const grant = { app: 'Sizzle', username: 'jay', scopes: ['user_profile'] } as const
const token = { token: 'IGQVx', kind: 'shortLived' } as const

test.each<[string, WorldFile, string]>([
  ['an id twice', { accounts: [jay, { username: 'ana', id: '5' }] }, 'The account ana has the id of another.'],
  ['a username twice', { accounts: [jay, { ...jay, id: '6' }] }, 'The account jay has the username of another.'],
  [
    'an e-mail address twice',
    {
      people: [
        { email: 'd@x', name: 'D' },
        { email: 'D@x', name: 'E' },
      ],
    },
    'The person D@x has the e-mail address of another.',
  ],
  ['a Meta App ID twice', { apps: [app, { name: 'Other', id: '1' }] }, 'The app Other has the Meta App ID of another.'],
  [
    'an Instagram App ID twice',
    { apps: [app, { ...app, id: '2' }] },
    'The app Sizzle has the Instagram App ID of another.',
  ],
  [
    'a grant twice',
    { accounts: [jay], apps: [app], grants: [grant, grant] },
    'The grant of jay to Sizzle is there twice.',
  ],
  [
    'a token twice',
    { accounts: [jay], apps: [app], grants: [{ ...grant, tokens: [token, token] }] },
    'A token of the grant of jay to Sizzle has the token of another.',
  ],
  [
    'an app-scoped id twice',
    {
      accounts: [jay, { username: 'ana' }],
      apps: [app],
      grants: [
        { ...grant, appScopedId: '9' },
        { ...grant, username: 'ana', appScopedId: '9' },
      ],
    },
    'The grant of ana to Sizzle has the app-scoped id of another.',
  ],
  [
    'a role for nobody',
    { apps: [{ name: 'Sizzle', roles: { 'd@x': 'tester' } }] },
    'gives a role to d@x, who is no person',
  ],
  [
    'a tester who is nobody',
    { apps: [{ name: 'Sizzle', instagramTesters: { jay: 'pending' } }] },
    'The app Sizzle lists jay as Instagram Tester, which is no account',
  ],
  [
    'a grant to no app',
    { accounts: [jay], grants: [grant] },
    'A grant names the app Sizzle, which is not in this world.',
  ],
  [
    'a grant to one of two apps',
    { accounts: [jay], apps: [app, { name: 'Sizzle' }], grants: [grant] },
    'several are called so',
  ],
  ['a grant of nobody', { apps: [app], grants: [grant] }, 'A grant names jay, which is no account of this world.'],
  [
    'a grant without a product',
    { accounts: [jay], apps: [{ name: 'Sizzle' }], grants: [grant] },
    'is to an app without Instagram Basic Display. Give the app basicDisplay.',
  ],
  [
    'a username that is none',
    { accounts: [{ username: 'Jay' }] },
    'The account Jay has "Jay" as username; expected at most 30',
  ],
  ['an id that is none', { accounts: [{ username: 'jay', id: '0x1' }] }, 'has "0x1" as id; expected at most 20 digits'],
  [
    'a linked account that is none',
    { pages: [{ name: 'P', instagramAccount: 'jay' }] },
    'The Page P is linked to jay,',
  ],
  [
    'a linked account that is personal',
    { accounts: [jay], pages: [{ name: 'P', instagramAccount: 'jay' }] },
    'The Page P is linked to jay, a PERSONAL account.',
  ],
  [
    'an account that is linked twice',
    {
      accounts: [{ ...jay, type: 'BUSINESS' }],
      pages: ['P', 'Q'].map((name) => ({ name, instagramAccount: 'jay' })),
    },
    'The Page Q has the Instagram account of another.',
  ],
  [
    'tasks for nobody',
    { pages: [{ name: 'P', roles: { 'd@x': ['PROFILE_PLUS_ANALYZE'] } }] },
    'The Page P gives tasks to d@x, who is no person',
  ],
  [
    'a count that is none',
    { accounts: [{ ...jay, followersCount: 1.5 }] },
    'The account jay has 1.5 as followersCount;',
  ],
  [
    'an Instagram App ID for two logins',
    { apps: [{ ...app, instagramLogin: app.basicDisplay }] },
    'The app Sizzle has the Instagram App ID of another.',
  ],
  [
    'a configuration with scopes of another login',
    {
      apps: [
        {
          name: 'Sizzle',
          facebookLogin: { redirectUris: [], configurations: [{ name: 'C', scopes: ['user_media'] }] },
        },
      ],
    },
    'The configuration C of Sizzle has "user_media", which is no scope of Instagram API with Facebook Login.',
  ],
  [
    'a grant with scopes of another login',
    { accounts: [jay], apps: [app], grants: [{ ...grant, scopes: ['email'] }] },
    'The grant of jay to Sizzle has "email", which is no scope of Instagram Basic Display.',
  ],
  [
    'a grant by a login that is none',
    { accounts: [jay], apps: [app], grants: [{ ...grant, login: 'tiktok' as 'instagram' }] },
    'A grant to Sizzle has "tiktok" as login; expected one of facebook, basic-display, instagram.',
  ],
  [
    'a token from a date that is a text',
    { accounts: [jay], apps: [app], grants: [{ ...grant, tokens: [{ ...token, issuedAt: 'today' as never }] }] },
    'A token of the grant of jay to Sizzle has "today" as issuedAt; expected a date and time in UTC.',
  ],
  [
    'a product without its list of addresses',
    { apps: [{ name: 'Sizzle', basicDisplay: {} as never }] },
    'The app Sizzle has nothing as redirectUris; expected a list.',
  ],
  [
    'an app in a state that is none',
    { apps: [{ name: 'Sizzle', state: 'gone' as 'blocked' }] },
    'The app Sizzle has "gone" as state; expected one of active, blocked, deactivated, deleted.',
  ],
  [
    'a grant that says not whose it is',
    { apps: [app], grants: [{ app: 'Sizzle', login: 'facebook', scopes: ['email'] }] },
    'A grant to Sizzle does not say whose it is. Give its person.',
  ],
  [
    "a Page's token without the Page",
    { accounts: [jay], apps: [app], grants: [{ ...grant, tokens: [{ token: 'x', kind: 'page' }] }] },
    'The grant of jay to Sizzle has a token of the kind page, which basic-display has not.',
  ],
  [
    'two app-scoped ids for one account at one app',
    {
      accounts: [jay],
      apps: [{ ...app, instagramLogin: { redirectUris: [] } }],
      grants: [
        { ...grant, appScopedId: '9' },
        { ...grant, login: 'instagram', scopes: ['instagram_business_basic'], appScopedId: '8' },
      ],
    },
    'has the app-scoped id 8, and by another login 9. Give the same to both.',
  ],
])('a world with %s is refused with the name of the entry, and nothing of it stays', (_, file, words) => {
  const world = openWorld()
  expect(() => loadWorld(world, file)).toThrow(WorldFileError)
  expect(() => loadWorld(world, file)).toThrow(words)
  expect(isNew(world)).toBe(true)
  expect(saveWorld(world)).toEqual({})
})

describe('replacing a world', () => {
  test('leaves nothing of the old one but its clock', () => {
    const world = sample()
    world.clock.set(Date.parse('2024-12-03'))
    const before = world.clock.state()
    const session = startSession(world, 'instagram', '17841405793187218')
    replaceWorld(world, { accounts: [jay] })
    expect(saveWorld(world).accounts?.map(({ username }) => username)).toEqual(['jay'])
    expect(listApps(world)).toEqual([])
    expect(findSession(world, 'instagram', session)).toBeUndefined()
    expect(world.clock.state()).toEqual(before)
    expect(isNew(world)).toBe(false)
  })

  test('by nothing leaves an empty world, which is not new', () => {
    const world = sample()
    replaceWorld(world, {})
    expect(saveWorld(world)).toEqual({})
    expect(isNew(world)).toBe(false)
  })

  test('by one that contradicts itself leaves it as it was', () => {
    const world = sample()
    const before = saveWorld(world)
    const session = startSession(world, 'instagram', '17841405793187218')
    expect(() => replaceWorld(world, { accounts: [jay, jay] })).toThrow(WorldFileError)
    expect(saveWorld(world)).toEqual(before)
    expect(findSession(world, 'instagram', session)).toBeDefined()
  })

  test('survives being closed', () => {
    using directory = temporaryDirectory()
    const first = openWorld({ data: directory.path, asOf: new Date('2024-11-01') })
    loadWorld(first, sampleWorld(origin))
    first.clock.freeze()
    replaceWorld(first, { accounts: [jay] })
    first.database.close()
    const second = openWorld({ data: directory.path })
    expect(listAccounts(second).map(({ username }) => username)).toEqual(['jay'])
    expect(second.clock.state().mode).toBe('frozen')
    second.database.close()
  })
})
