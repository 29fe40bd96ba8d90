import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hosts } from '@darkroom/contract'
import type { Platform } from '../platform.ts'
import { formTokenOf } from '../site-kit/site.ts'
import { listAccounts } from '../world/records/accounts.ts'
import { listPeople } from '../world/records/people.ts'
import { startSession } from '../world/records/tokens/sessions.ts'
import type { Dice } from './dice.ts'
import { instagramLogin, loginUrl } from './instagram-login.ts'
import { nastyValues } from './nasty-values.ts'
import { app, windowUrl } from './tutorial.ts'

/** Values that get a request past the first check, by the parameter's name; `''` has those that fit nowhere in particular. */
export type FittingValues = Readonly<Record<string, readonly string[]>>

/** The sample world's app for Facebook Login. */
const pages = {
  id: '1284605937421856',
  secret: '91d4e7b06c2f4a3895f1c08be27a6d53',
  uri: 'https://sizzlepages.example/auth/',
}
const dialogUrl = `https://www.facebook.com/v20.0/dialog/oauth?client_id=${pages.id}&redirect_uri=${encodeURIComponent(pages.uri)}&scope=public_profile,pages_show_list,instagram_basic&state=x`

const home = join(import.meta.dirname, '..')

/** Every match of the pattern's first group in a folder's sources: new routes and form fields find their way here by themselves. */
function inSources(folder: string, pattern: RegExp): string[] {
  const files = globSync(`${folder}**/*.{ts,tsx}`, { cwd: home }).filter((file) => !/test/.test(file))
  const text = files.map((file) => readFileSync(join(home, file), 'utf8')).join('\n')
  return [...new Set([...text.matchAll(pattern)].map(([, found]) => found ?? ''))].sort()
}

const path = /['"`](\/[\w/:.-]*)['"`]/g
const names = inSources('', /(?:name=|\.get\()['"{`]+([a-z]\w{1,20})['"}`]/g)
const surfaceRoutes: Readonly<Record<string, readonly string[]>> = {
  instagram: [...inSources('sites/instagram/', path), '/oauth/authorize', '/oauth/authorize'],
  dashboard: inSources('sites/dashboard/', path),
  console: [
    ...inSources('console/', path),
    ...inSources('console/api/', path).map((route) => `/console/api/v1${route}`),
  ],
  api: ['/oauth/authorize', '/oauth/access_token', '/v1/users/self'],
  facebook: [...inSources('sites/facebook/', path), '/dialog/oauth', '/v25.0/dialog/oauth', '/v99.0/dialog/oauth'],
  facebookGraph: [
    '/me',
    '/v25.0/me',
    '/:id',
    '/me/accounts',
    '/:id/accounts',
    '/me/permissions',
    '/me/permissions/:scope',
    '/debug_token',
    '/oauth/access_token',
    '/v25.0/oauth/access_token',
    '/',
    '/v25.0/',
    '/v99.0/me',
    '///:id',
    '/me/media',
    '/:id/permissions',
  ],
  graph: ['/me', '/v21.0/me', '/:id', '/access_token', '/refresh_access_token', '/v99.0/me', '/me/media', '///:id'],
}

/** A request to any of the surfaces: route, parameters, body, cookies and headers, each fitting or far from it. */
export function randomRequest(platform: Platform, dice: Dice, fitting: FittingValues): Request {
  const valueFor = (name: string): string => {
    const kind = dice.below(4)
    if (kind === 0) return dice.pick(nastyValues)
    return dice.pick((kind > 1 ? fitting[name] : undefined) ?? fitting[''] ?? [''])
  }
  const pairs = (): [string, string][] =>
    dice.many(10, () => {
      const name = dice.odds(12) ? dice.pick(nastyValues) : dice.pick(dice.odds(2) ? names : Object.keys(fitting))
      return [name, valueFor(name)]
    })
  const surface = dice.pick(Object.keys(surfaceRoutes))
  const method = dice.pick(['GET', 'GET', 'GET', 'POST', 'POST', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'X-Y'])
  const browser = randomBrowser(platform, dice, surface)
  const hasBody = method !== 'GET' && method !== 'HEAD' && !dice.odds(6)
  const body = hasBody ? randomBody(dice, pairs(), valueFor(''), browser.formToken) : {}
  const url = `${randomBase(dice, surface)}${randomPath(dice, surface, valueFor)}?${randomQuery(dice, pairs())}`
  const headers = randomHeaders(dice, browser.cookies, valueFor)
  if (body.type !== undefined) headers.set('content-type', body.type)
  return new Request(url, { method, headers, ...(body.body === undefined ? {} : { body: body.body }) })
}

function randomBase(dice: Dice, surface: string): string {
  if (surface === 'console') return 'http://localhost:4000'
  const host = dice.pick(hosts.filter((each) => dice.odds(20) || each.surface === surface))?.name ?? 'instagram.com'
  return dice.pick([`https://${host}`, `http://localhost:4000/${host}`])
}

function randomPath(dice: Dice, surface: string, valueFor: (name: string) => string): string {
  const encoded = (name: string): string => encodeURIComponent(valueFor(name).toWellFormed())
  if (dice.odds(15)) return `/${dice.many(4, () => encoded('')).join('/')}`
  const route = dice.pick(surfaceRoutes[surface] ?? ['/'])
  return route.replace(/:(\w+)/g, (_, name: string) => encoded(name))
}

function randomQuery(dice: Dice, pairs: [string, string][]): string {
  if (dice.odds(3)) {
    const window = new URL(dice.pick(windows)).search.slice(1)
    return `${window}&${new URLSearchParams(pairs.slice(0, 2))}`
  }
  return dice.odds(10) ? dice.pick(nastyValues).toWellFormed().replaceAll('#', '') : String(new URLSearchParams(pairs))
}

/** A window of each login. */
const windows = [windowUrl(), loginUrl(), dialogUrl]

const visitor = 'a-visitor-whose-form-token-is-known'

function randomBody(
  dice: Dice,
  pairs: [string, string][],
  text: string,
  formToken: string,
): { body?: BodyInit; type?: string } {
  const form: [string, string][] = dice.odds(10) ? pairs : [...pairs, ['form_token', formToken]]
  const kind = dice.below(10)
  if (kind < 6) return { body: String(new URLSearchParams(form)), type: 'application/x-www-form-urlencoded' }
  if (kind < 7) {
    const multipart = new FormData()
    for (const [name, value] of form) multipart.append(name, value)
    return { body: multipart }
  }
  const type = dice.pick(['application/json', 'application/yaml', 'multipart/form-data; boundary=x', 'text/plain'])
  return { body: kind < 9 ? JSON.stringify(Object.fromEntries(pairs)) : text, type }
}

function randomHeaders(dice: Dice, cookies: string, valueFor: (name: string) => string): Headers {
  const headers = new Headers({ accept: dice.pick(['*/*', 'text/html', 'application/json']) })
  const printable = (text: string): string => text.replace(/[^\x20-\x7e]/g, '')
  headers.set('cookie', dice.odds(10) ? `${printable(valueFor(''))}; darkroom_instagram=%zz` : cookies)
  if (dice.odds(5)) headers.set('authorization', `Bearer ${printable(valueFor('access_token'))}`)
  if (dice.odds(30)) headers.set('origin', dice.pick(['https://evil.example', 'null', '']))
  if (dice.odds(30)) headers.set('sec-fetch-site', dice.pick(['cross-site', 'same-origin', 'x']))
  if (dice.odds(30)) headers.set('content-length', dice.pick(['0', '99999999', '-1', 'x']))
  return headers
}

/** A browser that is signed in to both sites, or to neither, and the token that its forms on a surface have. */
function randomBrowser(platform: Platform, dice: Dice, surface: string): { cookies: string; formToken: string } {
  const account = listAccounts(platform.world)[0]
  const developer = listPeople(platform.world)[0]
  const cookie = `darkroom_visitor=${visitor}`
  if (dice.odds(5) || account === undefined || developer === undefined)
    return { cookies: cookie, formToken: formTokenOf(visitor, '') }
  const instagram = startSession(platform.world, 'instagram', account.id)
  const facebook = startSession(platform.world, 'facebook', developer.id)
  const session = { instagram, api: instagram, facebook, dashboard: facebook }[surface] ?? ''
  return {
    cookies: `${cookie}; darkroom_instagram=${instagram}; darkroom_facebook=${facebook}`,
    formToken: formTokenOf(visitor, session),
  }
}

/** Values for the sample world. @param tokens Access tokens. @param codes Authorization codes. */
export function fittingValues(tokens: readonly string[], codes: readonly string[]): FittingValues {
  const usernames = ['jayposiris', 'ana.bakes', 'lee.wanders', 'quiet.quinn', 'mira.prints', 'dana@darkroom.test']
  return {
    '': [...Object.values(app), ...usernames, ...tokens, 'on', '1', 'user_profile', 'live', 'https://a.example/'],
    access_token: tokens,
    answer: ['authorize', 'cancel'],
    appId: [app.metaAppId],
    app_type: ['consumer', 'none', 'business'],
    at: ['2024-11-20', '2024-12-03T12:00:00Z'],
    appsecret_proof: ['0'.repeat(64), 'x'],
    client_id: [app.instagramAppId, instagramLogin.clientId, pages.id],
    client_secret: [app.instagramAppSecret, instagramLogin.clientSecret, pages.secret],
    fb_exchange_token: tokens,
    ids: ['me', '17841405793187218,17841408261739405', '104928371650283,1'],
    input_token: tokens,
    response_type: ['code', 'token', 'code token', 'granted_scopes,code'],
    code: codes,
    contact_email: ['dana@darkroom.test'],
    data_deletion_url: ['https://a.example/deletion'],
    deauthorize_url: ['https://a.example/deauthorize'],
    developer: ['10158374629184756', 'dana@darkroom.test'],
    display_name: ['Social Sizzle', 'Another'],
    email: ['dana@darkroom.test'],
    fields: [
      'id,username',
      'media_count',
      'id,name',
      'media.limit(3){id}',
      'user_id,name',
      'instagram_business_account{id,username}',
      'accounts{id,access_token}',
    ],
    grant_type: [
      'authorization_code',
      'ig_exchange_token',
      'ig_refresh_token',
      'fb_exchange_token',
      'client_credentials',
    ],
    id: ['17841405793187218', '17841408261739405', '104928371650283', '10158374629184756', pages.id, 'me', '1', '2'],
    mode: ['live', 'development'],
    name: ['A name', 'Another'],
    new_password: ['developer'],
    old_password: ['safelight'],
    password: ['safelight'],
    redirect_uri: [app.redirectUri, pages.uri],
    redirect_uris: ['https://a.example/', 'https://a.example/\r\nhttps://b.example/x'],
    repeated_password: ['developer'],
    role: ['administrator', 'developer', 'tester', 'instagram-testers'],
    scope: [
      'user_profile',
      'user_profile,user_media',
      'instagram_business_basic',
      'public_profile,pages_show_list',
      'email',
    ],
    type: ['PERSONAL', 'BUSINESS'],
    url: windows,
    username: usernames,
  }
}

/** A long-lived user token of Facebook Login, by the whole flow. */
export async function personToken(platform: Platform): Promise<string> {
  const location = platform.authorize({ url: dialogUrl, username: 'dana@darkroom.test' })
  const code = new URL(location).searchParams.get('code') ?? ''
  const query = { client_id: pages.id, client_secret: pages.secret, redirect_uri: pages.uri, code }
  const url = `https://graph.facebook.com/v20.0/oauth/access_token?${new URLSearchParams(query)}`
  return ((await (await platform.fetch(new Request(url))).json()) as { access_token: string }).access_token
}
