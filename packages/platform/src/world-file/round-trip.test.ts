import { type AccessTokenKind, type FeatureName, type Login, logins, scopes, tokenKinds } from '@darkroom/contract'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { deleteAccount, findAccountByUsername, updateAccount } from '../world/records/accounts.ts'
import { findGrant } from '../world/records/grants.ts'
import { deletePage } from '../world/records/pages.ts'
import { findAccessToken } from '../world/records/tokens/access-tokens.ts'
import { openWorld, type World } from '../world/world.ts'
import type { WorldFile } from './file.ts'
import { snakeCase } from './keys/key.ts'
import { loadWorld } from './load/load.ts'
import { places } from './nouns/nouns.ts'
import { parseWorldFile } from './read/parse-file.ts'
import { type MediaKind, type WordRuleName, wordRules } from './rules/word-rules.ts'
import { printWorldFile, saveWorld } from './save/save.ts'
import { faults, hash, moment, passwordHash, whole } from './testing/whole-world.ts'

function loaded(file: WorldFile): World {
  const world = openWorld({ asOf: new Date('2024-11-01'), now: () => 0 })
  loadWorld(world, file)
  return world
}

describe('a world that is loaded and saved', () => {
  test('has every entry it had, in the same order', () => {
    expect(saveWorld(loaded(whole))).toEqual(whole)
  })

  test('has them by way of its text too', () => {
    expect(parseWorldFile(printWorldFile(whole))).toEqual(JSON.parse(JSON.stringify(whole), revived))
  })

  test('says that nothing was chosen, which is not that all was', () => {
    const [basic, login, facebook] = whole.grants ?? []
    if (basic === undefined || login === undefined || facebook === undefined) throw new Error('There are three.')
    const none = { ...facebook, pages: [], accounts: [] }
    expect(saveWorld(loaded({ ...whole, grants: [basic, login, none] })).grants?.[2]).toMatchObject({
      pages: [],
      accounts: [],
    })
    const { pages: _, accounts: __, ...all } = facebook
    const world = loaded({ ...whole, grants: [all] })
    expect(findGrant(world, { appId: '1', login: 'facebook', subjectId: '101' })).toMatchObject({
      pageIds: null,
      accountIds: null,
    })
    expect(saveWorld(world).grants).toEqual([all])
  })

  test('forgets what is no longer there: a chosen Page or account, and a link to an account that turned personal', () => {
    const world = loaded(whole)
    deletePage(world, '91')
    const ana = findAccountByUsername(world, 'ana')
    if (ana !== undefined) updateAccount(world, { ...ana, type: 'PERSONAL' })
    const saved = saveWorld(world)
    expect(saved.pages?.map(({ instagramAccount }) => instagramAccount)).toEqual([undefined])
    expect(saved.grants?.[2]?.pages).toEqual(['Bakes'])
    deleteAccount(world, '4')
    expect(saveWorld(world).grants?.[2]?.accounts).toEqual([])
    expect(saveWorld(loaded(parseWorldFile(printWorldFile(saved))))).toEqual(saved)
  })
})

test('tokens work as their kinds do after a world was loaded', () => {
  const tokens = [
    { token: 'EAAnever', kind: 'page', page: '92' },
    { token: 'EAAuser', kind: 'longLived', issuedAt: moment('2024-10-01') },
  ] as const
  const world = loaded({
    ...whole,
    grants: [{ app: '1', login: 'facebook', person: 'DANA@x', scopes: ['email'], tokens }],
  })
  expect(findAccessToken(world, 'EAAnever')).toMatchObject({ login: 'facebook', pageId: '92', expiresAt: null })
  expect(findAccessToken(world, 'EAAuser')).toMatchObject({
    personId: '101',
    scopedId: expect.stringMatching(/^10\d{14}$/),
    expiresAt: Date.parse('2024-10-01') + 5_184_000_000,
  })
})

test("an app-scoped id that one login's grant has is the account's at every login", () => {
  const grants = [
    { app: '1', login: 'basic-display', username: 'ana', scopes: ['user_profile'] },
    { app: '1', login: 'instagram', username: 'ana', scopes: ['instagram_business_basic'], appScopedId: '61' },
  ] as const
  const saved = saveWorld(loaded({ ...whole, grants }))
  expect(saved.grants?.map(({ appScopedId }) => appScopedId)).toEqual(['61', '61'])
})

const keyPaths = places.flatMap(({ path, noun }) =>
  Object.entries(noun.keys).map(([key, spec]) => ({ spec, path: `${path === '' ? '' : `${path}.`}${snakeCase(key)}` })),
)

/** Keys that are only read: what is saved says the same by another one. */
const readOnly = keyPaths.filter(({ spec }) => spec.readOnly === true).map(({ path }) => path)

const placePaths = new Set(places.map(({ path }) => path))

/** Where keys stand in a world that was saved, names that people chose left out. */
function keysIn(value: unknown, path: readonly string[] = []): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => keysIn(item, path))
  if (typeof value !== 'object' || value === null || !placePaths.has(path.join('.'))) return []
  return Object.entries(value).flatMap(([key, inside]) => [[...path, key].join('.'), ...keysIn(inside, [...path, key])])
}

test('faults are saved as they were written', () => {
  expect(saveWorld(loaded({ ...whole, faults })).faults).toEqual(faults)
  expect(parseWorldFile(printWorldFile({ ...whole, faults })).faults).toEqual(faults)
})

test('every key that the reader knows was saved here, so that none is left untried', () => {
  const saved = printWorldFile({ date: moment('2024-11-01'), ...saveWorld(loaded({ ...whole, faults })) })
  const timed = printWorldFile(saveWorld(loaded({ publishing: { processingTime: 30_000 } })))
  expect(new Set([...keysIn(parse(saved)), ...keysIn(parse(timed)), ...readOnly])).toEqual(
    new Set(keyPaths.map(({ path }) => path)),
  )
})

type Grant = NonNullable<WorldFile['grants']>[number]
const people = [{ email: 'dana@x', name: 'Dana', passwordHash }]
const accounts = [{ username: 'zoe', id: '5', passwordHash }]
const withApp = (app: object): WorldFile => ({ people, accounts, apps: [{ name: 'A', ...app }] })
const product = { redirectUris: [] }
const album = { children: [{}, {}] }
const withGrant = (login: Login, grant: object = {}): WorldFile => ({
  ...withApp({ basicDisplay: product, instagramLogin: product, facebookLogin: product }),
  pages: [{ name: 'Bakes', id: '92' }],
  grants: [{ app: 'A', login, ...giver(login), scopes: [scopeOf(login)], ...grant } as Grant],
})
const giver = (login: Login): object =>
  logins[login].subject === 'account' ? { username: 'zoe' } : { person: 'dana@x' }
const scopeOf = (login: Login): string | undefined => scopes.find((scope) => scope.login === login)?.name
const withToken = (kind: string, token: object = {}): WorldFile => {
  const login = Object.keys(tokenKinds).find((name) => Object.hasOwn(tokenKinds[name as Login], kind)) as Login
  const page = kind === 'page' ? { page: '92' } : {}
  return withGrant(login, { tokens: [{ hash: hash('a'), kind: kind as AccessTokenKind, ...page, ...token }] })
}

const withEvent = (event: object): WorldFile => ({
  accounts,
  events: [{ title: 'E', account: 'zoe', startTime: moment('2024-12-01'), ...event }],
})

const withConversation = (conversation: object): WorldFile => ({
  accounts: [...accounts, { username: 'lee', id: '6', passwordHash }],
  conversations: [{ account: 'zoe', with: 'lee', id: '34', ...conversation }],
})

/** A world for each word of each list; a new list does not compile without one. */
const worldsOfWords: Readonly<Record<WordRuleName, (word: string) => WorldFile>> = {
  yesOrNo: (word) => withApp({ requireAppSecret: word === 'true' }),
  onOrOff: (word) => ({
    accounts: [{ username: 'zoe', passwordHash, activityOffMetaTechnologies: word === 'on' ? 'on' : 'off' }],
  }),
  accountType: (type) => ({
    accounts: [{ username: 'zoe', passwordHash, type } as NonNullable<WorldFile['accounts']>[number]],
  }),
  ageGroup: (age) => ({
    accounts: [{ username: 'zoe', passwordHash, age } as NonNullable<WorldFile['accounts']>[number]],
  }),
  gender: (gender) => ({
    accounts: [{ username: 'zoe', passwordHash, gender } as NonNullable<WorldFile['accounts']>[number]],
  }),
  appType: (type) => withApp({ type }),
  appMode: (mode) => withApp({ mode }),
  appState: (state) => withApp({ state }),
  creation: (creation) => withApp({ creation }),
  version: (version) => withApp({ apiVersion: version, roleApiVersion: version }),
  role: (role) => withApp({ roles: { 'dana@x': role } }),
  inviteState: (state) => withApp({ instagramTesters: { zoe: state } }),
  login: (login) => withGrant(login as Login),
  feature: (name) => withApp({ features: [name as FeatureName] }),
  scope: (name) => {
    const login = scopes.find((scope) => scope.name === name)?.login
    return { ...withGrant(login as Login, { scopes: [name] }) }
  },
  pageTask: (task) => ({
    people,
    pages: [{ name: 'Bakes', roles: { 'dana@x': [task] } } as NonNullable<WorldFile['pages']>[number]],
  }),
  tokenKind: (kind) => withToken(kind),
  configurationToken: (tokenType) =>
    withApp({ facebookLogin: { ...product, configurations: [{ name: 'All', tokenType, scopes: ['email'] }] } }),
  mediaKind: (kind) => ({
    accounts: [
      { username: 'zoe', passwordHash, media: [{ ...(kind === 'album' ? album : {}), kind: kind as MediaKind }] },
    ],
  }),
  inviteStatus: (state) => ({
    accounts: [
      { username: 'zoe', passwordHash, media: [{ collaborators: [{ username: 'zoe', state: state as 'Pending' }] }] },
    ],
  }),
  audioType: (type) => ({ audio: [{ title: 'A', type } as NonNullable<WorldFile['audio']>[number]] }),
  reviewStatus: (reviewStatus) => ({
    accounts: [{ username: 'ana', passwordHash, type: 'BUSINESS' }],
    catalogs: [
      { name: 'C', account: 'ana', products: [{ name: 'P', reviewStatus }] } as NonNullable<
        WorldFile['catalogs']
      >[number],
    ],
  }),
  eventNotification: (subtype) => withEvent({ notificationSubtypes: [subtype] }),
  eventTarget: (notificationTargetTime) => withEvent({ notificationTargetTime }),
  republish: (republish) => ({ publishing: { republish: republish as 'refused', quota: 0 } }),
  language: (language) => ({ language: language as 'es' }),
  reach: (filesFrom) => ({ publishing: { filesFrom: filesFrom as 'loopback', quota: 0 } }),
  messageFolder: (folder) => withConversation({ folder }),
  faultHost: (host) => ({ faults: [{ host, broken: 'reset' } as NonNullable<WorldFile['faults']>[number]] }),
  limitKind: (rateLimit) => ({ faults: [{ rateLimit } as NonNullable<WorldFile['faults']>[number]] }),
  breakage: (broken) => ({ faults: [{ broken } as NonNullable<WorldFile['faults']>[number]] }),
  invalidation: (invalidatedBy) => withToken('longLived', { invalidatedAt: moment('2024-10-03'), invalidatedBy }),
}

describe('every word that can be saved can be loaded', () => {
  const words = Object.entries(wordRules).flatMap(([rule, list]) =>
    list.words.map((word) => ({ rule: rule as WordRuleName, word })),
  )
  test.each(words)('$rule: $word', ({ rule, word }) => {
    const text = printWorldFile(saveWorld(loaded(worldsOfWords[rule](word))))
    // Each word but a default is written down.
    if (!['false', 'type', 'on', 'active', 'post'].includes(word)) expect(text).toContain(word)
    expect(printWorldFile(saveWorld(loaded(parseWorldFile(text))))).toBe(text)
  })
})

/** Makes times of texts again, and passes over keys that were undefined. */
function revived(_: string, value: unknown): unknown {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value) : value
}
