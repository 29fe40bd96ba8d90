import { type AccessTokenKind, type FeatureName, type Login, logins, scopes, tokenKinds } from '@darkroom/contract'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { deleteAccount, findAccountByUsername, updateAccount } from '../world/records/accounts.ts'
import { defaultFacebookSettings } from '../world/records/apps/facebook-settings.ts'
import { findGrant } from '../world/records/grants.ts'
import { deletePage } from '../world/records/pages.ts'
import { findAccessToken } from '../world/records/tokens/access-tokens.ts'
import { openWorld, type World } from '../world/world.ts'
import type { MediaEntry, WorldFile } from './file.ts'
import { snakeCase } from './keys/key.ts'
import { loadWorld } from './load/load.ts'
import { places } from './nouns/nouns.ts'
import { parseWorldFile } from './read/parse-file.ts'
import { type MediaKind, type WordRuleName, wordRules } from './rules/word-rules.ts'
import { printWorldFile, saveWorld } from './save/save.ts'

const passwordHash = 'scrypt$4096$ZGFya3Jvb20gc2FtcGxlIQ$d8ISWVnBkp_TfsW2Y9EwdkdOnbnEJDcdx2MADs5UceM'
const moment = (day: string): Date => new Date(day)
const hash = (letter: string): string => letter.repeat(43)

/** A media of each kind. What people said has every key. */
const media: readonly MediaEntry[] = [
  {
    id: '1791',
    caption: 'Sold out again @ana #Bread',
    altText: 'An empty shelf',
    createdAt: moment('2024-10-01T08:00:00Z'),
    video: true,
    duration: 7.25,
    width: 720,
    height: 900,
    hue: 24,
    fileId: 'f1',
    coverId: 'f2',
    tags: [{ username: 'ana', x: 0.5, y: 1e-7 }, { username: 'zoe' }],
    collaborators: [
      { username: 'ana', state: 'Pending' },
      { username: 'zoe', state: 'Accepted' },
    ],
    location: 'Dairy',
    app: 'Sizzle',
    commentsOff: true,
    likesHidden: true,
    copyrighted: true,
    aiGenerated: true,
    addOn: '{"poll":"Rye?"}',
    likedBy: ['ana', 'zoe'],
    outsideLikes: 1,
    outsideViews: 12,
    outsideSaves: 3,
    outsideShares: 4,
    outsideReposts: 5,
    comments: [
      {
        by: 'ana',
        text: 'Late, @zoe #late',
        id: '1782',
        createdAt: moment('2024-10-01T09:00:00Z'),
        hidden: true,
        app: 'Sizzle',
        likedBy: ['zoe'],
        outsideLikes: 6,
        replies: [
          {
            by: 'zoe',
            text: 'Always.',
            id: '1781',
            createdAt: moment('2024-10-01T09:05:00Z'),
            hidden: true,
            app: 'Sizzle',
            likedBy: ['ana'],
            outsideLikes: 7,
          },
        ],
      },
    ],
    activity: [
      {
        day: moment('2024-10-01T07:00:00Z'),
        people: 2,
        follower: true,
        country: 'PT',
        city: 'Lisbon, Lisbon',
        age: '25-34',
        gender: 'F',
        views: 3,
        watchTime: 4000,
        skips: 1,
        likes: 1,
        saves: 2,
        shares: 1,
        reposts: 1,
        replies: 1,
        follows: 1,
        profileViews: 2,
        websiteTaps: 1,
        emailTaps: 2,
        callTaps: 3,
        textTaps: 4,
        directionTaps: 5,
        linkTaps: 6,
        tapsForward: 7,
        tapsBack: 8,
        exits: 9,
        swipesForward: 10,
        facebookViews: 11,
      },
      { day: moment('2024-10-02T07:00:00Z'), by: 'ana', follower: false, views: 2 },
    ],
    shortcode: 'DVrE5OUgKBN',
  },
  {
    kind: 'album',
    id: '1795',
    createdAt: moment('2024-10-02'),
    hue: 0,
    children: [
      {
        id: '1799',
        altText: 'One',
        video: true,
        duration: 3,
        width: 1000,
        height: 1250,
        hue: 2,
        fileId: 'f3',
        coverId: 'f4',
        tags: [{ username: 'ana', x: 0, y: 1 }],
        shortcode: 'DVrE5OUgKBM',
      },
      { id: '1796', hue: 3 },
    ],
  },
  {
    kind: 'reel',
    id: '1792',
    createdAt: moment('2024-10-03'),
    hue: 359,
    audioName: 'Original audio',
    sharedToFeed: false,
    downloadsOff: true,
    location: '1234567',
  },
  { kind: 'story', id: '1793', createdAt: moment('2024-10-31T12:00:00Z'), hue: 1 },
  {
    kind: 'live',
    id: '1794',
    createdAt: moment('2024-10-31T13:00:00Z'),
    hue: 1,
    endedAt: moment('2024-10-31T14:00:00Z'),
  },
]

/** A world in which nothing is left out, and nothing is at its default. */
const whole: WorldFile = {
  language: 'es',
  limits: { state: 'off', outsideUsers: 0, outsideImpressions: 2, bySecond: 'on', throttleStatus: 429 },
  publishing: { processingReads: 2, republish: 'same-media', filesFrom: 'anywhere', quota: 5 },
  people: [{ email: 'dana@x', name: 'Dana', id: '101', passwordHash, unconfirmed: true, checkpointed: true }],
  locations: [
    { name: 'Dairy', id: '72', latitude: 38.7077, longitude: -9.1365 },
    { name: 'Weir', id: '71', latitude: 0, longitude: 0 },
  ],
  hashtags: { bread: '17843', late: '17844', nobody: '17845' },
  accounts: [
    {
      username: 'zoe',
      id: '5',
      name: 'Zoe',
      passwordHash,
      type: 'PERSONAL',
      private: true,
      followsCount: 1,
      follows: ['ana'],
      media,
    },
    {
      username: 'ana',
      id: '4',
      name: 'Ana',
      passwordHash,
      type: 'BUSINESS',
      biography: 'Bread',
      website: 'https://ana.example/',
      followersCount: 7,
      followsCount: 8,
      checkpointed: true,
      activityOffMetaTechnologies: 'off',
      threadsUserId: '41',
      messaging: '{"access":false,"defaultAppId":"1"}',
      country: 'GB',
      city: 'London, England',
      age: '35-44',
      gender: 'U',
      professionalSince: moment('2024-09-01T08:00:00Z'),
      activity: [
        {
          day: moment('2024-10-05T07:00:00Z'),
          people: 9,
          follower: true,
          country: 'DE',
          city: 'Berlin, Berlin',
          age: '65+',
          gender: 'M',
          follows: 9,
          profileViews: 8,
          websiteTaps: 7,
          emailTaps: 6,
          callTaps: 5,
          textTaps: 4,
          directionTaps: 3,
          unfollows: 2,
        },
        { day: moment('2024-10-06T07:00:00Z'), by: 'zoe', follower: true, profileViews: 1 },
      ],
    },
  ],
  catalogs: [
    {
      name: 'Breads',
      id: '31',
      account: 'ana',
      shopName: 'Bakes',
      merchantId: '32',
      products: [
        {
          name: 'Rye',
          id: '33',
          retailerId: 'R-1',
          price: '$4.00',
          salePrice: '$3.00',
          imageUrl: 'https://ana.example/rye.jpg',
          reviewStatus: 'rejected',
          rejectionReasons: ['Blurred', 'Burnt, twice'],
          checkout: true,
          variants: { Whole: '35', Half: '34' },
        },
        { name: 'Wheat', id: '36', reviewStatus: 'approved' },
      ],
    },
  ],
  audio: [{ title: 'Dough', id: '37', type: 'original_sound', duration: 9000, artist: 'Ana', account: 'ana' }],
  events: [
    {
      title: 'Fair',
      id: '38',
      account: 'ana',
      startTime: moment('2024-12-01'),
      endTime: moment('2024-12-02'),
      notificationSubtypes: ['EVENT_START', 'RESCHEDULED'],
      notificationTargetTime: 'EVENT_END',
    },
  ],
  conversations: [
    {
      account: 'ana',
      with: 'zoe',
      id: '340282',
      folder: 'spam',
      messages: [
        {
          by: 'zoe',
          text: 'Rye?',
          id: '3201',
          createdAt: moment('2024-10-30'),
          reactions: { ana: '❤️' },
          edits: 1,
        },
        {
          by: 'ana',
          id: '3202',
          createdAt: moment('2024-10-31'),
          app: 'Sizzle',
          content: '{"attachments":[{"kind":"like_heart"}]}',
          replyTo: '3201',
        },
      ],
    },
  ],
  forbiddenHashtags: ['adulting'],
  pages: [
    {
      name: 'Bakes',
      id: '92',
      category: 'Bakery',
      followersCount: 3,
      instagramAccount: 'ana',
      roles: { 'dana@x': ['PROFILE_PLUS_MODERATE', 'PROFILE_PLUS_ADVERTISE'] },
    },
    { name: 'Bakes', id: '91', category: 'Community' },
  ],
  apps: [
    {
      name: 'Sizzle',
      id: '1',
      secret: 's1',
      type: 'business',
      creation: 'useCase',
      mode: 'live',
      state: 'blocked',
      contactEmail: 'c@x',
      websiteUrl: 'https://x.example/',
      privacyPolicyUrl: 'https://x.example/p',
      businessVerified: true,
      requireAppSecret: true,
      desktopApp: true,
      features: ['Human Agent'],
      clientToken: 'c1',
      appDomains: ['x.example', 'y.example'],
      termsUrl: 'https://x.example/t',
      deletionInstructionsUrl: 'https://x.example/i',
      apiVersion: 'v24.0',
      roleApiVersion: 'v25.0',
      roles: { 'dana@x': 'tester' },
      instagramTesters: { ana: 'accepted', zoe: 'pending' },
      advancedAccess: ['instagram_basic', 'user_media'],
      basicDisplay: {
        instagramAppId: '71',
        instagramAppSecret: 's71',
        displayName: 'Basic',
        redirectUris: ['https://x.example/b', 'https://x.example/a'],
        deauthorizeUrl: 'https://x.example/d',
        dataDeletionUrl: 'https://x.example/e',
      },
      instagramLogin: {
        instagramAppId: '72',
        instagramAppSecret: 's72',
        displayName: 'Login',
        redirectUris: [],
        deauthorizeUrl: 'https://x.example/j',
        dataDeletionUrl: 'https://x.example/k',
      },
      facebookLogin: {
        redirectUris: ['https://x.example/f'],
        deauthorizeUrl: 'https://x.example/g',
        dataDeletionUrl: 'https://x.example/h',
        settings: { ...defaultFacebookSettings, enforceHttps: false, javascriptSdk: true },
        configurations: [
          { name: 'User', id: '82', tokenType: 'user', scopes: ['email', 'instagram_basic'], expires: true },
          { name: 'System', id: '81', tokenType: 'systemUser', scopes: [], expires: false },
        ],
      },
    },
  ],
  grants: [
    {
      app: 'Sizzle',
      login: 'basic-display',
      username: 'zoe',
      scopes: ['user_profile'],
      declined: ['user_media'],
      appScopedId: '61',
      grantedAt: moment('2024-10-01'),
      tokens: [
        {
          hash: hash('a'),
          kind: 'longLived',
          issuedAt: moment('2024-10-02'),
          expiresAt: moment('2024-12-01'),
          invalidatedAt: moment('2024-10-03'),
          invalidatedBy: 'privacy',
        },
      ],
    },
    {
      app: 'Sizzle',
      login: 'instagram',
      username: 'zoe',
      scopes: ['instagram_business_basic'],
      appScopedId: '61',
      grantedAt: moment('2024-10-04'),
    },
    {
      app: 'Sizzle',
      login: 'facebook',
      person: 'dana@x',
      scopes: ['public_profile', 'instagram_basic'],
      pages: ['92', '91'],
      accounts: ['ana'],
      appScopedId: '62',
      grantedAt: moment('2024-10-05'),
      tokens: [
        { hash: hash('b'), kind: 'page', page: '92', issuedAt: moment('2024-10-05'), expiresAt: 'never' },
        { hash: hash('c'), kind: 'systemUser', issuedAt: moment('2024-10-06'), expiresAt: moment('2024-12-05') },
      ],
    },
  ],
}

/** A fault with every key but those that exclude each other, and one with each of the rest. */
const faults: NonNullable<WorldFile['faults']> = [
  {
    id: 'all',
    host: 'graph.facebook.com',
    operation: 'GET IGUser',
    path: '/**',
    account: 'ana',
    app: 'Sizzle',
    every: 2,
    times: 3,
    probability: 0.25,
    error: 'nonexistingField',
    values: { field: 'likes' },
    done: true,
    delay: 1500,
    off: true,
  },
  { id: 'container', container: 2207026 },
  { id: 'limit', rateLimit: 'account' },
  { id: 'cut', broken: 'truncated' },
]

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
