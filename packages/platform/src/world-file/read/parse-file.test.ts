import { anything, property, assert as propertyHolds, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { hashPassword } from '../../world/hash.ts'
import { openWorld } from '../../world/world.ts'
import { firstOf, inEach } from '../finding.ts'
import { loadWorld } from '../load/load.ts'
import { mistakes } from '../testing/mistakes.ts'
import type { WorldFileError } from '../world-file-error.ts'
import { parseWorldFile } from './parse-file.ts'

const whole = `
people:
  - email: dana@darkroom.test
    name: Dana Developer
    password: safelight
  - { email: kim@darkroom.test, name: Kim, password: safelight, unconfirmed: true, checkpointed: false }
accounts:
  - username: jayposiris
    id: 17841405793187218999
    password: 0123
    pictures: [Heron, 007]
  - { username: quiet.quinn, password: safelight, private: true }
  - username: mira.prints
    password: safelight
    type: BUSINESS
    biography: "Prints: small ones"
    website: https://miraprints.example/
    followers_count: 2398
    follows_count: 0
    checkpointed: true
pages:
  - name: Mira Prints
    id: 104928371650283
    category: Photographer
    followers_count: 612
    instagram_account: mira.prints
    roles: { kim@darkroom.test: [PROFILE_PLUS_ANALYZE, PROFILE_PLUS_CREATE_CONTENT] }
apps:
  - name: Social Sizzle
    id: 358205879134926
    website_url:
    roles: { Dana@darkroom.test: administrator }
    basic_display:
      instagram_app_id: 684477648739411
      redirect_uris: [https://socialsizzle.herokuapp.com/auth/]
    instagram_testers: { jayposiris: accepted }
  - name: Sizzle Pages
    creation: useCase
    privacy_policy_url: https://sizzlepages.example/privacy
    business_verified: true
    require_app_secret: true
    advanced_access: [instagram_basic]
    instagram_login: { instagram_app_id: , redirect_uris: [] }
    facebook_login:
      redirect_uris: [https://sizzlepages.example/auth/]
      settings: { enforce_https: false, javascript_sdk: true }
      configurations:
        - { name: All, id: 5, token_type: systemUser, scopes: [instagram_basic], expires: false }
grants:
  - app: Social Sizzle
    username: jayposiris
    scopes: [user_profile]
    granted_at: 2024-11-01
    tokens:
      - { token: IGQVx, kind: longLived, issued_at: 2024-11-01T09:30:00Z }
  - app: Sizzle Pages
    login: facebook
    person: Kim@darkroom.test
    scopes: [public_profile, instagram_basic]
    declined: [email]
    pages: [Mira Prints, 104928371650283]
    accounts: []
    tokens:
      - { token: EAAx, kind: page, page: Mira Prints, expires_at: never }
      - { token: EAAy, kind: longLived, expires_at: 2025-01-01, invalidated_at: 2024-12-01, invalidated_by: call }
`

test('a world file is read, with ids as they are written, whatever their size', () => {
  expect(parseWorldFile(whole)).toEqual({
    people: [
      { email: 'dana@darkroom.test', name: 'Dana Developer', password: 'safelight' },
      {
        email: 'kim@darkroom.test',
        name: 'Kim',
        password: 'safelight',
        unconfirmed: true,
        checkpointed: false,
      },
    ],
    accounts: [
      { username: 'jayposiris', id: '17841405793187218999', password: '0123', pictures: ['Heron', '007'] },
      { username: 'quiet.quinn', password: 'safelight', private: true },
      {
        username: 'mira.prints',
        password: 'safelight',
        type: 'BUSINESS',
        biography: 'Prints: small ones',
        website: 'https://miraprints.example/',
        followersCount: 2398,
        followsCount: 0,
        checkpointed: true,
      },
    ],
    pages: [
      {
        name: 'Mira Prints',
        id: '104928371650283',
        category: 'Photographer',
        followersCount: 612,
        instagramAccount: 'mira.prints',
        roles: { 'kim@darkroom.test': ['PROFILE_PLUS_ANALYZE', 'PROFILE_PLUS_CREATE_CONTENT'] },
      },
    ],
    apps: [
      {
        name: 'Social Sizzle',
        id: '358205879134926',
        roles: { 'Dana@darkroom.test': 'administrator' },
        basicDisplay: {
          instagramAppId: '684477648739411',
          redirectUris: ['https://socialsizzle.herokuapp.com/auth/'],
        },
        instagramTesters: { jayposiris: 'accepted' },
      },
      {
        name: 'Sizzle Pages',
        creation: 'useCase',
        privacyPolicyUrl: 'https://sizzlepages.example/privacy',
        businessVerified: true,
        requireAppSecret: true,
        advancedAccess: ['instagram_basic'],
        instagramLogin: { redirectUris: [] },
        facebookLogin: {
          redirectUris: ['https://sizzlepages.example/auth/'],
          settings: { enforceHttps: false, javascriptSdk: true },
          configurations: [
            { name: 'All', id: '5', tokenType: 'systemUser', scopes: ['instagram_basic'], expires: false },
          ],
        },
      },
    ],
    grants: [
      {
        app: 'Social Sizzle',
        username: 'jayposiris',
        scopes: ['user_profile'],
        grantedAt: new Date('2024-11-01'),
        tokens: [{ token: 'IGQVx', kind: 'longLived', issuedAt: new Date('2024-11-01T09:30:00Z') }],
      },
      {
        app: 'Sizzle Pages',
        login: 'facebook',
        person: 'Kim@darkroom.test',
        scopes: ['public_profile', 'instagram_basic'],
        declined: ['email'],
        pages: ['Mira Prints', '104928371650283'],
        accounts: [],
        tokens: [
          { token: 'EAAx', kind: 'page', page: 'Mira Prints', expiresAt: 'never' },
          {
            token: 'EAAy',
            kind: 'longLived',
            expiresAt: new Date('2025-01-01'),
            invalidatedAt: new Date('2024-12-01'),
            invalidatedBy: 'call',
          },
        ],
      },
    ],
  })
})

test.each(['', '\n', '# only a comment', '---\n', '\ufeff', 'null', 'accounts:\n', 'accounts: []'])(
  'nothing is an empty world: %j',
  (text) => {
    expect(parseWorldFile(text).accounts ?? []).toEqual([])
  },
)

test('an anchor can stand for a password that many share', () => {
  const accounts = Array.from({ length: 300 }, (_, index) => `  - { username: u${index}, password: *pw }`)
  const file = parseWorldFile(['accounts:', '  - { username: jay, password: &pw safelight }', ...accounts].join('\n'))
  expect(file.accounts?.every(({ password }) => password === 'safelight')).toBe(true)
})

describe('a mistake is told with its place, what was found, what was expected and how to fix it', () => {
  const account = (more: string): string => `accounts:\n  - username: jay\n    password: x\n    ${more}`
  const app = (more: string): string => `apps:\n  - name: A\n    ${more}`
  const product = (more: string): string => app(`basic_display:\n      redirect_uris: []\n      ${more}`)
  const grant = (more: string): string =>
    `${account('')}\n${product('')}\ngrants:\n  - app: A\n    username: jay\n    ${more}`

  const cases: [text: string, told: string][] = [
    [
      account('usernme: x'),
      '4:5: accounts[0].usernme: found a key that is not known here; expected one of username, id,',
    ],
    [account('pasword_hash: x'), 'Write password_hash, if that is what it is meant to be.'],
    [account('followers: 3'), '4:5: accounts[0].followers: found a key that is not known here;'],
    [account('__proto__: 3'), '4:5: accounts[0].__proto__: found a key that is not known here;'],
    [account('username: ana'), '4:5: The key "username" stands here twice;'],
    [
      account('id: 1784x'),
      '4:9: accounts[0].id: found "1784x"; expected at most 20 digits, the first not 0. Write an id such as',
    ],
    [account('id: 1e5'), '4:9: accounts[0].id: found "1e5";'],
    [account('id: 017'), '4:9: accounts[0].id: found "017";'],
    [account('id: [1]'), '4:9: accounts[0].id: found a list; expected at most 20 digits'],
    [account('private: yes'), '4:14: accounts[0].private: found "yes"; expected one of true, false.'],
    [
      account('type: personal'),
      '4:11: accounts[0].type: found "personal"; expected one of PERSONAL, MEDIA_CREATOR, BUSINESS.',
    ],
    [
      account('type: BUSINESS\n    private: true'),
      '5:14: accounts[0].private: found true; expected false, as type is BUSINESS.',
    ],
    [account('pictures: [a, , b]'), '4:'],
    [account('pictures:\n      - a\n      -\n'), '6:8: accounts[0].pictures[1]: found nothing; expected text.'],
    [
      account('password_hash: scrypt$'),
      '4:20: accounts[0].password_hash: found both; expected password or password_hash.',
    ],
    [
      'accounts:\n  - username: jay',
      '2:5: accounts[0]: found neither; expected password or password_hash. Add password.',
    ],
    ['accounts:\n  - password: x', '2:5: accounts[0].username: found nothing; expected at most 30 of a-z'],
    [
      'accounts:\n  - username: J P\n    password: x',
      '2:15: accounts[0].username: found "J P"; expected at most 30 of a-z, 0-9,',
    ],
    [
      `${account('')}\n  - username: jay\n    password: y`,
      '5:15: accounts[1].username: found "jay", as in accounts[0].username; expected a value of its own.',
    ],
    [
      `${account('id: 5')}\n  - username: ana\n    password: y\n    id: 5`,
      '7:9: accounts[1].id: found "5", as in accounts[0].id;',
    ],
    [
      'people:\n  - { email: d@x, name: D, password: x }\n  - { email: D@X, name: E, password: x }',
      '3:14: people[1].email: found "D@X", as in people[0].email;',
    ],
    [
      'people:\n  - { email: dx, name: D, password: x }',
      '2:14: people[0].email: found "dx"; expected an e-mail address.',
    ],
    [
      `${app('')}\n  - name: A`,
      '2:11: apps[0].name: found "A", a name that 2 apps have; expected a name of its own. Change it, or give each of them an id.',
    ],
    [app('id: 5\n  - name: B\n    id: 5'), '5:9: apps[1].id: found "5", as in apps[0].id;'],
    [
      app('website_url: example.com'),
      '3:18: apps[0].website_url: found "example.com"; expected an absolute https:// or http:// URL',
    ],
    [
      app('roles: { d@x: tester }'),
      '3:14: apps[0].roles["d@x"]: found "d@x"; expected one of the people of this file.',
    ],
    [app('roles: [a]'), '3:12: apps[0].roles: found a list; expected keys with values.'],
    [app('basicDisplay: {}'), 'Write basic_display, if that is what it is meant to be.'],
    [app('basic_display: {}'), '3:20: apps[0].basic_display.redirect_uris: found nothing; expected a list.'],
    [
      app('basic_display: { redirect_uris: [/auth] }'),
      '3:38: apps[0].basic_display.redirect_uris[0]: found "/auth"; expected an absolute https:// URL without a fragment',
    ],
    [
      app('basic_display: { redirect_uris: [https://x/#y] }'),
      'found "https://x/#y"; expected an absolute https:// URL without a fragment',
    ],
    [
      app('advanced_access: [user_profil]'),
      '3:23: apps[0].advanced_access[0]: found "user_profil"; expected one of user_profile, user_media, instagram_business_basic,',
    ],
    [
      app('instagram_testers: { ana: accepted }'),
      '3:26: apps[0].instagram_testers.ana: found "ana"; expected one of the accounts of this file. Add it to accounts,',
    ],
    [
      `${account('')}\n${app('instagram_testers: { jay: yes }')}`,
      'apps[0].instagram_testers.jay: found "yes"; expected one of pending, accepted.',
    ],
    [
      `${account('')}\n${app('instagram_testers: { jay: }')}`,
      'apps[0].instagram_testers.jay: found nothing; expected one of pending, accepted.',
    ],
    [
      product('instagram_app_secret: "two words"'),
      'instagram_app_secret: found 9 characters; expected at most 128 visible ASCII characters.',
    ],
    [grant('scopes: []'), 'grants[0].scopes: found a list; expected at least one scope. Write what was agreed to'],
    [grant('scopes: user_profile'), 'grants[0].scopes: found "user_profile"; expected a list.'],
    [
      grant('scopes: [user_profile]\n    granted_at: 2024-02-30'),
      'grants[0].granted_at: found "2024-02-30"; expected a date and time in UTC.',
    ],
    [
      grant('scopes: [user_profile]\n    granted_at: 1700000000'),
      'found "1700000000"; expected a date and time in UTC.',
    ],
    [
      grant('scopes: [user_profile]\n    tokens: [{ kind: longLived }]'),
      'grants[0].tokens[0]: found neither; expected token or hash. Add token.',
    ],
    [
      grant('scopes: [user_profile]\n    tokens: [{ kind: long, token: x }]'),
      'grants[0].tokens[0].kind: found "long"; expected one of shortLived, longLived, page, systemUser.',
    ],
    [
      grant('scopes: [user_profile]\n    tokens: [{ kind: longLived, token: x }, { kind: shortLived, token: x }]'),
      'grants[0].tokens[1]: found the token of grants[0].tokens[0]; expected another token.',
    ],
    [
      grant('scopes: [user_profile]\n  - app: A\n    username: jay\n    scopes: [user_profile]'),
      'grants[1]: found the app and the account of grants[0]; expected one grant for both.',
    ],
    [
      `${account('')}\ngrants:\n  - { app: B, username: jay, scopes: [user_profile] }`,
      '6:12: grants[0].app: found "B"; expected one of the apps of this file.',
    ],
    [
      `${account('')}\n${app('')}\ngrants:\n  - { app: A, username: jay, scopes: [user_profile] }`,
      'found "A", an app without basic_display; expected an app with it.',
    ],
    [
      `${product('')}\ngrants:\n  - { app: A, username: jay, scopes: [user_profile] }`,
      'grants[0].username: found "jay"; expected one of the accounts of this file.',
    ],
    ['- accounts', '1:1: a list; expected keys with values.'],
    ['accounts', '1:1: "accounts"; expected keys with values.'],
    ['accounts: { jay: {} }', '1:11: accounts: found keys with values; expected a list.'],
    ['accounts:\n  - jay', '2:5: accounts[0]: found "jay"; expected keys with values.'],
    [
      'accounts:\n\t- username: jay',
      '2:1: This line is indented with a tab; expected spaces. Replace the tab with two spaces for each level,',
    ],
    ['accounts: [', '1:12: Flow sequence'],
    ['accounts:\n  - username: "jay', '2:19: Missing closing "quote'],
    ['accounts: []\n---\naccounts: []', '2:1: Source contains multiple documents'],
    ['accounts: *others', '1:11: *others has no &others before it;'],
    ['accounts: &all [*all]', '1:17: *all lies inside &all itself;'],
    ['accounts: !!set {}', '1:11: Unresolved tag'],
    ['? [a, b]\n: c', '1:3: With stringKeys, all keys must be strings;'],
  ]
  test.each(cases.map(([text, told]) => ({ text, told })))('$told', ({ text, told }) => {
    const lines = mistakes(text)
    expect(lines.every((line) => line.startsWith('world.yaml:'))).toBe(true)
    expect(lines.join('\n')).toContain(told)
  })

  test.each([
    'accounts:\n\t- username: jay\n\t  password: x\n',
    'accounts:\n  - username: jay\n\tpassword: x\n    name: y\n',
    'accounts:\n  -\tusername: jay\n    password: x',
    'accounts:\n\t  - username: jay\n \t   password: x',
    'accounts: [\n\t{ username: jay, password: x }\n]',
  ])('a tab is told once, without what follows from it: %j', (text) => {
    const lines = mistakes(text)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('This line is indented with a tab; expected spaces.')
  })

  test.each([
    ['accounts:\n  - username: jay\n  password: x\napps: [\ngrants: {', '3:1: All mapping items must start'],
    ['accounts: [\n]\nb: ]', '3:4: Unexpected'],
  ])('a fault of the text is told once, without what follows from it: %j', (text, told) => {
    const lines = mistakes(text)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(told)
  })

  test('all of them at once, in the order of the text, with their parts', () => {
    const text = `accounts:\n  - username: Jay\n    pass: x\napps:\n  - name: A\n    roles: { d@x: king }\n`
    const told = mistakes(text).map((line) => line.split(': ')[0])
    expect(told).toEqual(['world.yaml:2:5', 'world.yaml:2:15', 'world.yaml:3:5', 'world.yaml:6:14', 'world.yaml:6:19'])
    try {
      parseWorldFile(text, 'mine.yaml')
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject({ name: 'WorldFileError', message: expect.stringMatching(/^mine\.yaml:2:5: /) })
      expect((error as WorldFileError).problems[1]).toEqual({
        line: 2,
        column: 15,
        path: 'accounts[0].username',
        found: '"Jay"',
        expected: 'at most 30 of a-z, 0-9, dot and underscore, no dot at the ends and no two in a row',
        fix: 'Write a username that Instagram could have given, in lower case.',
      })
    }
  })

  test('but at most fifty of them', () => {
    const lines = mistakes(Array.from({ length: 5000 }, (_, index) => `k${index}: 1`).join('\n'))
    expect(lines).toHaveLength(50)
    const more = mistakes(`accounts:\n${'  - { username: 1 1 }\n'.repeat(100)}`)
    expect(more).toHaveLength(51)
    expect(more[50]).toBe('world.yaml: there are more mistakes. Fix these first.')
  })

  test('without the secrets that stand there', () => {
    const text = account(`password_hash: verysecret\n    token: IGQVsecret`)
    expect(mistakes(text).join()).not.toMatch(/verysecret|IGQVsecret/)
  })
})

describe('a file that means harm is refused soon', () => {
  const letters = 'abcdefghijk'.split('')
  const laughs = letters
    .map(
      (letter, index) =>
        `${letter}: &${letter} [${Array(9)
          .fill(index === 0 ? 'x' : `*${letters[index - 1]}`)
          .join()}]`,
    )
    .join('\n')

  test('and no message repeats a long text', () => {
    const long = 'x'.repeat(90_000)
    const texts = [
      `${long}: 1`,
      `accounts: [*${long}]`,
      `accounts: !${long} y`,
      `{ "${long}": 1, "${long}": 2 }`,
      `apps: [{ name: ${long}, roles: { "${long}": [${long}] }, "${long}": x }]`,
      `pages: [{ name: A, instagram_account: ${long}, roles: { "${long}": ${long} } }]`,
      `grants: [{ app: ${long}, username: ${long}, login: ${long}, app_scoped_id: ${long} }, { app: ${long}, app_scoped_id: 1 }]`,
    ]
    for (const text of texts) expect(mistakes(text).join('\n').length).toBeLessThan(10_000)
  })

  test('no more mistakes are made than are told, whatever their kind', () => {
    for (const entry of [
      '- a',
      '- {}',
      '- { username: a }',
      '- { username: a, password: b }',
      '- { username: a, x: y }',
    ])
      expect(mistakes(`accounts:\n${`${entry}\n`.repeat(9000)}`)).toHaveLength(51)
    let made = 0
    const endless = inEach(Array(1_000_000).fill(''), () => {
      made += 1
      return [{ path: [], at: 'value', found: '', expected: '', fix: '' }]
    })
    expect(firstOf(endless, 51)).toHaveLength(51)
    expect(made).toBe(51)
  })

  test('many passwords are refused before one is hashed', () => {
    const accounts = Array.from({ length: 251 }, (_, index) => ({ username: `u${index}`, password: `p${index}` }))
    expect(() => loadWorld(openWorld(), { accounts })).toThrow(/251 different passwords; expected at most 250/)
    const same = accounts.map((account) => ({ ...account, password: 'rosebud' }))
    const passwordHash = hashPassword('rosebud', Buffer.alloc(16))
    const hashed = accounts.map((account) => ({ ...account, passwordHash }))
    for (const file of [same, hashed]) loadWorld(openWorld(), { accounts: file })
  })

  test.each([
    ['aliases of aliases', laughs, /Aliases such as \*\w make the file too large/],
    ['brackets within brackets', '['.repeat(50_000), /are nested too deep.* at most 32 levels/],
    ['dashes after dashes', '- '.repeat(50_000), /are nested too deep/],
    ['keys of keys', '? '.repeat(50_000), /are nested too deep/],
    ['a long list on one line', `accounts: [${'a,'.repeat(8_000_000)}]`, /more than 150,000 keys and values/],
    ['a long list of lines', `accounts:\n${'- a\n'.repeat(2_900_000)}`, /more than 150,000 keys and values/],
    ['a large map', `a:\n${'  b: c\n'.repeat(2_000_000)}`, /more than 150,000 keys and values/],
    ['a map on one line', `a: {${'b: c, '.repeat(2_000_000)}}`, /more than 150,000 keys and values/],
    ['many aliases', `a: &a x\naccounts: [${'*a,'.repeat(5_000_000)}]`, /more than 150,000 keys and values/],
    ['aliases of nothing', `accounts: [${'*a,'.repeat(5_000_000)}]`, /more than 150,000 keys and values/],
    ['aliases of much text', `a: &a ${'b'.repeat(99_000)}\nc: [${'*a,'.repeat(9000)}]`, /Aliases such as \*a make/],
    ['many anchors', `accounts: [${'&a x,'.repeat(3_000_000)}]`, /more than 150,000 keys and values/],
    ['nothing but commas', `accounts: [${','.repeat(16_000_000)}]`, /more than 50,000 signs/],
    ['nothing but closed brackets', ']'.repeat(16_000_000), /more than 50,000 signs/],
    ['empty lists', `accounts: [${'[],'.repeat(5_000_000)}]`, /more than 50,000 signs/],
    ['empty lines', '\n'.repeat(16_000_000), /more than 50,000 signs/],
    ['empty comments', '#\n'.repeat(8_000_000), /more than 50,000 signs/],
    ['empty keys', ':\n'.repeat(8_000_000), /more than 50,000 signs/],
    ['empty documents', '---\n'.repeat(4_000_000), /more than 50,000 signs/],
    ['directives', '%x\n'.repeat(5_000_000), /more than 50,000 signs/],
    ['one plain value', `accounts: ${'a'.repeat(16_000_000)}`, /too long; expected at most 100,000 characters/],
    ['one value in quotes', `accounts: "${'\\n'.repeat(8_000_000)}"`, /too long/],
    ['one value of many lines', `accounts: |\n${' a\n'.repeat(5_000_000)}`, /^world\.yaml:2:1: .*too long/],
    ['one key', `${'a'.repeat(16_000_000)}: 1`, /too long/],
    ['one tag', `accounts: !${'x'.repeat(16_000_000)} y`, /too long/],
    ['one alias', `accounts: *${'x'.repeat(16_000_000)}`, /too long/],
    ['maps within maps', Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), /too deep/],
    ['more than 16 MiB', 'a'.repeat(16 * 1024 * 1024 + 1), /has 16777217 bytes; a world file has at most 16777216/],
    ['many colons', ':'.repeat(1_000_000), /^world\.yaml:1:/],
  ])('%s', (_, text, told) => {
    expect(mistakes(text).join('\n')).toMatch(told)
  })
})

test('no text and no data makes it throw anything but a WorldFileError', () => {
  propertyHolds(property(string({ unit: 'binary', maxLength: 200 }), (text) => void mistakes(text)))
  propertyHolds(
    property(anything({ maxDepth: 5, key: string({ maxLength: 3 }) }), (data) => {
      const entries = {
        people: data,
        accounts: [data],
        pages: [{ instagram_account: data, roles: data }],
        apps: [{ basic_display: data, roles: data, facebook_login: { configurations: data, settings: data } }],
        grants: [{ tokens: data, scopes: data, pages: data, login: data }],
      }
      mistakes(stringify(entries, { aliasDuplicateObjects: false }))
    }),
  )
})
