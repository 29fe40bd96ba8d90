import { createHmac } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { hosts } from '@darkroom/contract'
import { expect, test } from 'vitest'
import { createPlatform, type Platform } from './platform.ts'
import { app, getLongLivedToken, getToken, windowUrl } from './testing/tutorial.ts'
import { listAccounts } from './world/accounts.ts'
import { listApps } from './world/apps.ts'
import { listDevelopers } from './world/developers.ts'
import { seededRandom } from './world/random.ts'
import { startSession } from './world/sessions.ts'

const sources = globSync('**/*.{ts,tsx}', { cwd: import.meta.dirname })
  .filter((name) => !/test|testing|migrations/.test(name))
  .map((name) => readFileSync(`${import.meta.dirname}/${name}`, 'utf8'))
  .join('\n')

/** Every match of the pattern's first group in the platform's own sources: routes and form fields find their way here by themselves. */
function inSources(pattern: RegExp): string[] {
  return [...new Set([...sources.matchAll(pattern)].map(([, found]) => found ?? ''))].sort()
}

const routes = inSources(/['"`](\/[\w/:.-]*)['"`]/g)
const names = inSources(/(?:name=|get\(|parameters\.get\()['"{`]+([a-z]\w{1,20})['"}`]/g)
const nasty = [
  '',
  ' ',
  '0',
  '-1',
  '1e999',
  'null',
  'true',
  '\0',
  '\r\nset-cookie: a=b',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' OR 1=1; DROP TABLE accounts; --",
  '../../etc/passwd',
  '{{7*7}}%s%n$&',
  '\u202egnp.exe',
  '🦊é\u0000ﬃ',
  '\ud800',
  '__proto__',
  'constructor',
  'javascript:alert(1)',
  'https://evil.example/',
  '//evil.example',
  '%',
  '%ff%fe',
  'x'.repeat(5000),
  '9'.repeat(400),
  '2024-11-31',
  '9999-99-99',
  '[]',
  '{}',
  '{"a":{"b":[1,2,{"c":null}]}}',
]

/** Picks at random, the same each time. */
function createDice(seed: string) {
  const bytes = seededRandom(seed)
  const below = (count: number): number => Buffer.from(bytes(4)).readUInt32LE() % count
  const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T
  const many = <T>(most: number, make: () => T): T[] => Array.from({ length: below(most + 1) }, make)
  return { below, pick, many, odds: (one: number): boolean => below(one) === 0 }
}

type Dice = ReturnType<typeof createDice>

/** Values that mean something in this world, so that requests get past the first check. */
async function goodValues(platform: Platform): Promise<string[]> {
  const ids = [...listAccounts(platform.world), ...listApps(platform.world), ...listDevelopers(platform.world)]
  return [
    ...ids.map(({ id }) => id),
    ...listAccounts(platform.world).map(({ username }) => username),
    ...Object.values(app),
    ...([
      'code',
      'authorize',
      'cancel',
      'authorization_code',
      'ig_exchange_token',
      'ig_refresh_token',
      'on',
      'safelight',
    ] as const),
    ...([
      'user_profile,user_media',
      'id,username',
      'live',
      'development',
      'consumer',
      'administrator',
      'tester',
      '1',
    ] as const),
    (await getToken(platform)).token,
    await getLongLivedToken(platform),
    new URL(windowUrl()).search.slice(1),
  ]
}

function randomRequest(platform: Platform, dice: Dice, good: readonly string[]): Request {
  const value = (): string => (dice.odds(3) ? dice.pick(nasty) : dice.pick(good))
  const name = (): string => (dice.odds(12) ? dice.pick(nasty) : dice.pick(names))
  const pairs = (): [string, string][] => dice.many(8, () => [name(), value()])
  const segment = (part: string): string => (part.startsWith(':') ? encodeURIComponent(value().toWellFormed()) : part)
  const route = dice.odds(8)
    ? `/${dice.many(4, () => encodeURIComponent(value().toWellFormed())).join('/')}`
    : dice.pick(routes)
  const path = (dice.odds(4) ? '/console/api/v1' : '') + route.split('/').map(segment).join('/')
  const host = dice.pick([
    'http://localhost:4000',
    ...hosts.flatMap((each) => [`https://${each.name}`, `http://localhost:4000/${each.name}`]),
  ])
  const query = dice.odds(10)
    ? dice.pick(nasty).toWellFormed().replaceAll('#', '')
    : String(new URLSearchParams(pairs()))
  const method = dice.pick([
    'GET',
    'GET',
    'GET',
    'POST',
    'POST',
    'POST',
    'PUT',
    'DELETE',
    'HEAD',
    'OPTIONS',
    'PATCH',
    'X-Y',
  ])
  const takesBody = method !== 'GET' && method !== 'HEAD' && !dice.odds(6)
  const [body, type] = takesBody ? randomBody(dice, pairs(), value) : [undefined, undefined]
  const headers = new Headers({
    cookie: cookies(platform, dice),
    accept: dice.pick(['*/*', 'text/html', 'application/json']),
  })
  if (dice.odds(5)) headers.set('authorization', `Bearer ${dice.pick(good)}`)
  if (dice.odds(20)) headers.set('origin', dice.pick(['https://evil.example', 'null', '']))
  if (dice.odds(20)) headers.set('sec-fetch-site', dice.pick(['cross-site', 'same-origin', 'x']))
  if (dice.odds(20)) headers.set('content-length', dice.pick(['0', '99999999', '-1', 'x']))
  if (type !== undefined) headers.set('content-type', type)
  return new Request(`${host}${path}?${query}`, { method, headers, ...(body === undefined ? {} : { body }) })
}

const visitor = 'visitor-of-the-fuzz'
const formToken = createHmac('sha256', visitor).update('form').digest('base64url')

function randomBody(
  dice: Dice,
  pairs: [string, string][],
  value: () => string,
): [RequestInit['body'], string | undefined] {
  const form: [string, string][] = dice.odds(6) ? pairs : [...pairs, ['form_token', formToken]]
  const kind = dice.below(10)
  if (kind < 5) return [String(new URLSearchParams(form)), 'application/x-www-form-urlencoded']
  if (kind < 7) {
    const multipart = new FormData()
    for (const [name, text] of form) multipart.append(name, text)
    return [multipart, undefined]
  }
  if (kind < 9) return [JSON.stringify(Object.fromEntries(pairs)), dice.pick(['application/json', 'application/yaml'])]
  return [value(), dice.pick(['multipart/form-data; boundary=x', 'application/json', 'application/yaml', 'text/plain'])]
}

/** Signed in to both sites or to neither, mostly as the visitor whose form token is known. */
function cookies(platform: Platform, dice: Dice): string {
  if (dice.odds(8)) return `${dice.pick(nasty).replace(/[^\x20-\x7e]/g, '')}; darkroom_visitor=%zz; darkroom_instagram=`
  const account = listAccounts(platform.world)[0]?.id
  const developer = listDevelopers(platform.world)[0]?.id
  const signedIn =
    dice.odds(4) || account === undefined || developer === undefined ? '' : sessions(platform, account, developer)
  return `darkroom_visitor=${visitor}${signedIn}`
}

function sessions(platform: Platform, account: string, developer: string): string {
  const [instagram, developers] = [
    startSession(platform.world, 'instagram', account),
    startSession(platform.world, 'developers', developer),
  ]
  return `; darkroom_instagram=${instagram}; darkroom_developers=${developers}`
}

test.each(['one', 'two', 'three', 'four'])(
  'whatever is asked is answered, and never with a fault of Darkroom’s own: five hundred requests, seed %s',
  async (seed) => {
    const dice = createDice(seed)
    const faults: unknown[] = []
    await using platform = createPlatform({
      asOf: '2024-11-01',
      seed,
      now: () => 0,
      onFault: (fault) => faults.push(fault),
    })
    const good = await goodValues(platform)
    const statuses = new Set<number>()
    for (let count = 0; count < 500; count++) {
      const request = randomRequest(platform, dice, good)
      const line = `${request.method} ${request.url.slice(0, 300)}`
      const answer = await platform.fetch(request)
      expect(faults, line).toEqual([])
      expect(answer.status, line).toBeLessThan(500)
      expect(await answer.text(), line).not.toContain('<script')
      expect(answer.headers.get('set-cookie') ?? '', line).not.toContain('a=b')
      statuses.add(answer.status)
    }
    expect([...statuses], 'requests got past the first check').toEqual(expect.arrayContaining([200, 303, 400, 404]))
  },
  60_000,
)
