import { describe, expect, test } from 'vitest'
import { listApps } from '../../world/records/apps/apps.ts'
import { listRedirectUris } from '../../world/records/apps/products.ts'
import { openWorld } from '../../world/world.ts'
import { loadWorld } from '../load/load.ts'
import { mistakes } from '../testing/mistakes.ts'

/** Where a value stands in a world file, and what the form that sets it would refuse there. */
const refused: readonly (readonly [key: string, value: string])[] = [
  ...[
    'javascript:alert(1)',
    'data:text/html,x',
    'myapp://callback',
    'http://a.example/',
    'https://u:p@a.example/',
    'https://a.example/ b',
    'https://a.example/#x',
    'https:a.example',
    `https://a.example/${'x'.repeat(2000)}`,
  ].flatMap((url) =>
    ['redirectUris', 'deauthorizeUrl', 'dataDeletionUrl'].map((key) => [`product.${key}`, url] as const),
  ),
  ...['javascript:alert(1)', 'ftp://a.example/', 'a.example', 'https://a.example/#x'].flatMap((url) =>
    ['websiteUrl', 'privacyPolicyUrl', 'termsUrl', 'deletionInstructionsUrl'].map(
      (key) => [`app.${key}`, url] as const,
    ),
  ),
  ...['Instagram Viewer', 'FB', '!?', 'x'.repeat(101), 'a\u202eb', 'two  blanks'].flatMap(
    (name) =>
      [
        ['app.name', name],
        ['product.displayName', name],
      ] as const,
  ),
  ['app.contactEmail', 'nobody'],
  ['app.contactEmail', 'dana@'],
  ['app.appDomains', 'https://a.example'],
  ['person.email', 'dana@@a.example'],
  ['person.name', 'x'.repeat(101)],
  ['person.name', ''],
  ['account.name', 'x'.repeat(65)],
  ['account.biography', 'x'.repeat(151)],
  ['account.website', 'javascript:alert(1)'],
  ['page.name', 'x'.repeat(76)],
  ['page.category', ' '],
  ['configuration.name', 'x'.repeat(101)],
]

/** A world in which everything is right but one value. */
function worldWith(key: string, value: string): object {
  const [place, name = ''] = key.split('.')
  const wrong = (here: string): object =>
    place === here ? { [name]: name === 'redirectUris' || name === 'appDomains' ? [value] : value } : {}
  return {
    people: [{ email: 'kim@a.example', name: 'Kim', password: 'safelight', ...wrong('person') }],
    accounts: [{ username: 'zoe', password: 'safelight', ...wrong('account') }],
    pages: [{ name: 'Bakes', ...wrong('page') }],
    apps: [
      {
        name: 'Sizzle',
        basicDisplay: { redirectUris: [], ...wrong('product') },
        facebookLogin: {
          redirectUris: [],
          configurations: [{ name: 'All', scopes: ['email'], ...wrong('configuration') }],
        },
        ...wrong('app'),
      },
    ],
  }
}

/** The same as text: YAML reads JSON. */
function asText(world: object): string {
  return JSON.stringify(world).replace(
    /"(\w+)":/g,
    (_, key: string) => `"${key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}":`,
  )
}

describe('what a form refuses, a world file does not bring in', () => {
  test.each(refused)('%s: %.40s', (key, value) => {
    const world = worldWith(key, value)
    expect(mistakes(asText(world)).join()).toContain(': found ')
    expect(() => loadWorld(openWorld(), world)).toThrow(expect.objectContaining({ name: 'WorldFileError' }))
  })

  test('and what it takes is taken, an origin with the slash that the form adds', () => {
    const world = worldWith('product.redirectUris', 'https://a.example')
    expect(mistakes(asText(world))).toEqual([])
    const loaded = openWorld()
    loadWorld(loaded, world)
    const [app] = listApps(loaded)
    expect(listRedirectUris(loaded, app?.id ?? '', 'basic-display')).toEqual(['https://a.example/'])
  })

  test('more redirect URIs or domains than an app can have are refused', () => {
    const uris = Array.from({ length: 1001 }, (_, index) => `https://a.example/${index}`)
    const world = { apps: [{ name: 'A', basicDisplay: { redirectUris: uris } }] }
    expect(mistakes(asText(world)).join()).toContain('at most 1000')
    expect(() => loadWorld(openWorld(), world)).toThrow(/at most 1000/)
    const appDomains = Array.from({ length: 101 }, (_, index) => `a${index}.example`)
    expect(mistakes(asText({ apps: [{ name: 'A', appDomains }] })).join()).toContain('at most 100')
  })
})
