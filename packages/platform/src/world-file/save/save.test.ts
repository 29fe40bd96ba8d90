import { type PageTaskName, pageTasks, scopes } from '@darkroom/contract'
import {
  type Arbitrary,
  boolean,
  constant,
  constantFrom,
  date,
  integer,
  array as listOf,
  oneof,
  option,
  property,
  assert as propertyHolds,
  record,
  string,
  subarray,
} from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkPassword } from '../../world/hash.ts'
import { findAccountByUsername } from '../../world/records/accounts.ts'
import { deleteApp, insertApp, listApps } from '../../world/records/apps/apps.ts'
import { inviteInstagramTester } from '../../world/records/apps/instagram-testers.ts'
import { findClient } from '../../world/records/apps/products.ts'
import { removeGrant, saveGrant } from '../../world/records/grants.ts'
import { scopedId } from '../../world/records/scoped-ids.ts'
import { findAccessToken, invalidateSessions, issueAccessToken } from '../../world/records/tokens/access-tokens.ts'
import { checkAppName } from '../../world/text-rules/app-name.ts'
import { nameLimits, oneLine } from '../../world/text-rules/one-line.ts'
import { longestProfile, profileBiography, profileName } from '../../world/text-rules/profile-text.ts'
import { openWorld, type World } from '../../world/world.ts'
import type { WorldFile } from '../file.ts'
import { loadWorld } from '../load/load.ts'
import { parseWorldFile } from '../read/parse-file.ts'
import { samplePassword, sampleWorld } from '../sample/sample.ts'
import { printWorldFile, saveWorld } from './save.ts'

/** A sample world in which jayposiris authorized the app. */
function authorized(): { world: World; appId: string; accountId: string; grantId: string; token: string } {
  const world = openWorld({ seed: 'save', asOf: new Date('2024-11-01'), now: () => 0 })
  loadWorld(world, sampleWorld('http://localhost:4000'))
  const appId = findClient(world, '684477648739411')?.appId ?? ''
  const accountId = findAccountByUsername(world, 'jayposiris')?.id ?? ''
  const key = { appId, login: 'basic-display', subjectId: accountId } as const
  const grant = saveGrant(world, key, { scopes: ['user_profile', 'user_media'] })
  return { world, appId, accountId, grantId: grant.id, token: issueAccessToken(world, { grant, kind: 'longLived' }) }
}

/** The same world in another database, by way of its text. */
function reloaded(world: World): World {
  const again = openWorld({ asOf: new Date('2024-11-02'), now: () => 0 })
  loadWorld(again, parseWorldFile(printWorldFile(saveWorld(world))))
  return again
}

describe('a saved world', () => {
  test('is the same when it was loaded and saved again', () => {
    const { world } = authorized()
    expect(saveWorld(reloaded(world))).toEqual(saveWorld(world))
    expect(printWorldFile(saveWorld(reloaded(world)))).toBe(printWorldFile(saveWorld(world)))
  })

  test('has tokens and passwords that work as before, and the ids that apps know', () => {
    const { world, token, appId, accountId } = authorized()
    const again = reloaded(world)
    const { grantId: _, app: __, ...before } = findAccessToken(world, token) ?? {}
    expect(findAccessToken(again, token)).toMatchObject(before)
    expect(scopedId(again, appId, accountId)).toBe(scopedId(world, appId, accountId))
    const account = findAccountByUsername(again, 'ana.bakes')
    expect(checkPassword(samplePassword, account?.passwordHash ?? '')).toBe(true)
  })

  test('keeps a token whose session was ended, as ended', () => {
    const { world, token, accountId } = authorized()
    invalidateSessions(world, accountId, 'privacy')
    expect(findAccessToken(reloaded(world), token)).toMatchObject({
      invalidatedAt: world.clock.now(),
      invalidatedBy: 'privacy',
    })
  })

  test('leaves out grants that were removed, with their tokens', () => {
    const { world, token, grantId } = authorized()
    removeGrant(world, grantId)
    expect(saveWorld(world).grants).toBeUndefined()
    expect(findAccessToken(reloaded(world), token)).toBeUndefined()
  })

  test('leaves out apps that were deleted, with all that was granted to them', () => {
    const { world, appId } = authorized()
    deleteApp(world, appId)
    expect(saveWorld(world).apps?.map(({ name }) => name)).toEqual(['Sizzle Pages'])
    expect(saveWorld(world).grants).toBeUndefined()
    expect(saveWorld(reloaded(world))).toEqual(saveWorld(world))
  })

  test('names an app by its id where its name does not say which it is', () => {
    const { world, appId } = authorized()
    const [app] = listApps(world)
    if (app !== undefined) insertApp(world, { ...app, id: '111' })
    expect(saveWorld(world).grants?.map((grant) => grant.app)).toEqual([appId])
    expect(saveWorld(reloaded(world))).toEqual(saveWorld(world))
  })

  test('keeps testers who were invited before any product was set up', () => {
    const { world, accountId } = authorized()
    const [app] = listApps(world)
    if (app !== undefined) insertApp(world, { ...app, id: '111', name: 'Bare' })
    inviteInstagramTester(world, '111', accountId)
    expect(saveWorld(world).apps?.[2]).toMatchObject({ name: 'Bare', instagramTesters: { jayposiris: 'pending' } })
    expect(saveWorld(reloaded(world))).toEqual(saveWorld(world))
  })
})

test('an empty world is printed as comments only, for people to go on from', () => {
  const text = printWorldFile(saveWorld(openWorld()))
  expect(text).toMatch(/^(#.*\n)+$/)
  expect(parseWorldFile(text)).toEqual({})
})

test('ids are printed in quotes, scopes on one line, each section after an empty one', () => {
  const text = printWorldFile(saveWorld(authorized().world))
  expect(text).toContain('    id: "17841405793187218"\n')
  expect(text).toContain('    scopes: [user_profile, user_media]\n')
  expect(text).toContain('      kim@darkroom.test: [PROFILE_PLUS_CREATE_CONTENT, PROFILE_PLUS_ANALYZE]\n')
  expect(text).toMatch(/ {4}media:\n {6}- id: "179\d{14}"\n {8}caption: Heron at the weir\n/)
  expect(text).toContain('\n\napps:\n  - name: Social Sizzle\n    id: "358205879134926"\n')
})

// Whatever people can type: line ends, quotes, colons, control characters, words YAML knows.
const words = string({ unit: 'binary', maxLength: 40 }).map((text) => text.toWellFormed())
const anyText = constantFrom(
  'null',
  '~',
  '',
  ' ',
  'true',
  '007',
  '- x',
  '# no',
  '*a',
  '&a',
  '\r\n',
  '\u2028',
  '\t',
  '\ufeff',
)
const text = words.chain((word) => anyText.map((other) => word + other))
const usernames = ['__proto__', 'constructor', 'null', 'true', '123', '0x1', 'a_b', 'a.b', 'y', 'no']

const counts = integer({ min: 0, max: 10 ** 12 })
const moments = date({ min: new Date('2019-10-29'), max: new Date('2030-01-01'), noInvalidDate: true })

/** What a form with a line of text makes of what people type. */
function named(limit: number): Arbitrary<string> {
  return text.map((typed) => oneLine(`n${typed}`).slice(0, limit).trim())
}

const worlds = record({
  names: subarray(usernames),
  pictures: listOf(text, { maxLength: 3 }),
  person: named(nameLimits.person),
  profile: text.map((typed) => profileName([...typed].slice(0, longestProfile.name).join(''))),
  biography: text.map((typed) => profileBiography([...typed].slice(0, longestProfile.biography).join(''))),
  page: named(nameLimits.page),
  configuration: named(nameLimits.configuration),
  label: text.map((typed) => checkAppName(`A ${typed}`)).filter((checked) => 'value' in checked),
  contactEmail: constantFrom(undefined, '', "o'dana+x@a.example"),
  websiteUrl: constantFrom(undefined, '', 'https://example.com/?a=b'),
  redirectUris: subarray(['https://example.com/', 'https://example.com/%20?x=y', "http://localhost:1/'"]),
  state: constantFrom('pending' as const, 'accepted' as const),
  yes: boolean(),
  count: counts,
  tasks: subarray(Object.keys(pageTasks) as PageTaskName[], { minLength: 1 }),
  chosen: option(constantFrom<string[]>([], ['5']), { nil: undefined }),
  expiresAt: oneof(constant('never' as const), moments),
  advancedAccess: subarray(scopes.map((scope) => scope.name)),
}).map(({ names, pictures, person, profile, biography, page: pageText, configuration, label, ...more }): WorldFile => {
  const { state, yes, count, tasks, chosen, expiresAt, ...rest } = more
  const app = label.value
  return {
    people: [{ email: 'dana@darkroom.test', name: person, password: person, unconfirmed: yes, checkpointed: !yes }],
    accounts: names.map((username) => ({
      username,
      name: profile,
      pictures,
      password: 'safelight',
      type: 'BUSINESS',
      biography,
      website: yes ? 'https://zoe.example/é' : '',
      followersCount: count,
      followsCount: count,
      checkpointed: yes,
    })),
    pages: ['5', ...names].map((page) => ({
      id: page === '5' ? page : undefined,
      name: pageText,
      category: pageText,
      followersCount: count,
      instagramAccount: page === '5' ? undefined : page,
      roles: { 'dana@darkroom.test': tasks },
    })),
    apps: [
      {
        name: app,
        creation: yes ? 'useCase' : 'type',
        privacyPolicyUrl: rest.websiteUrl,
        businessVerified: yes,
        requireAppSecret: !yes,
        ...rest,
        roles: { 'dana@darkroom.test': 'developer' },
        instagramTesters: Object.fromEntries(names.map((username) => [username, state])),
        basicDisplay: { displayName: app, redirectUris: rest.redirectUris },
        instagramLogin: { instagramAppId: yes ? '' : undefined, redirectUris: rest.redirectUris },
        facebookLogin: {
          redirectUris: rest.redirectUris,
          settings: { enforceHttps: yes, strictMode: !yes },
          configurations: [
            { name: configuration, tokenType: yes ? 'user' : 'systemUser', scopes: ['email'], expires: yes },
          ],
        },
      },
    ],
    grants: [
      ...names.map((username) => ({ app, username, scopes: ['user_profile'] as const })),
      ...names.map((username) => ({
        app,
        login: 'instagram' as const,
        username,
        scopes: ['instagram_business_basic'] as const,
      })),
      {
        app,
        login: 'facebook',
        person: 'dana@darkroom.test',
        scopes: yes ? ['public_profile', 'email'] : [],
        declined: yes ? undefined : ['email'],
        pages: chosen,
        accounts: chosen && names,
        tokens: [
          { token: 'EAAp', kind: 'page', page: '5', expiresAt },
          { token: 'EAAs', kind: 'systemUser', expiresAt, invalidatedAt: new Date(0), invalidatedBy: 'call' },
        ],
      },
    ],
  }
})

test('whatever people typed, a world that is saved and loaded is the same', () => {
  propertyHolds(
    property(worlds, (file) => {
      const world = openWorld({ now: () => Date.UTC(2024, 10, 1) })
      loadWorld(world, file)
      const saved = saveWorld(world)
      expect(saved.accounts?.map(({ username }) => username) ?? []).toEqual(
        file.accounts?.map(({ username }) => username),
      )
      expect(Object.keys(saved.apps?.[0]?.instagramTesters ?? {}).length).toBe(file.accounts?.length)
      expect(saved.grants?.length).toBe(file.grants?.length)
      // Compared as text: to toEqual, no two objects with the key __proto__ are equal.
      const text = printWorldFile(saved)
      const again = openWorld()
      loadWorld(again, parseWorldFile(text))
      expect(printWorldFile(saveWorld(again))).toBe(text)
      world.database.close()
      again.database.close()
    }),
  )
})
