import type { AccessTokenKind, ScopeName } from '@darkroom/contract'
import { createPlatform, type Platform, type PlatformOptions } from '../platform.ts'
import { type Agreement, type Grant, saveGrant } from '../world/records/grants.ts'
import { findPersonByEmail } from '../world/records/people.ts'
import { issueAccessToken } from '../world/records/tokens/access-tokens.ts'
import { issueAuthorizationCode } from '../world/records/tokens/authorization-codes.ts'
import type { WorldFile } from '../world-file/file.ts'
import { type Changes, urlencoded } from './tutorial.ts'

/** An app with Facebook Login, and another that has nothing to do with it. */
export const pagesApp = {
  id: '1284605937421856',
  secret: '91d4e7b06c2f4a3895f1c08be27a6d53',
  redirectUri: 'https://sizzlepages.example/auth/',
  otherId: '900000000000001',
  otherSecret: '00112233445566778899aabbccddeeff',
  instagramAppId: '684477648739411',
} as const

/** Two Pages with accounts behind them, and one without. */
export const onFacebook = {
  miraPage: '104928371650283',
  anaPage: '107365519284017',
  barePage: '109000000000007',
  mira: '17841400000000123',
  ana: '17841400000000321',
  jay: '17841405793187218',
} as const

/** Dana administers the app and every Page; Kim has a task on one Page; Lou has neither. */
export const facebookWorld: WorldFile = {
  people: [
    { id: '10158374629184756', email: 'dana@darkroom.test', name: 'Dana Developer' },
    { id: '10160825517390462', email: 'kim@darkroom.test', name: 'Kim Content' },
    { id: '10160825517390463', email: 'lou@darkroom.test', name: 'Lou Zoë' },
  ],
  accounts: [
    {
      id: onFacebook.mira,
      username: 'mira.prints',
      name: 'Mira',
      type: 'BUSINESS',
      followersCount: 64,
      pictures: ['Ink'],
    },
    {
      id: onFacebook.ana,
      username: 'ana.bakes',
      name: 'Ana Bakes',
      type: 'MEDIA_CREATOR',
      website: 'https://a.example/',
    },
    { id: onFacebook.jay, username: 'jayposiris', type: 'PERSONAL' },
  ],
  pages: [
    {
      id: onFacebook.miraPage,
      name: 'Mira Prints',
      category: 'Photographer',
      followersCount: 612,
      instagramAccount: 'mira.prints',
      roles: { 'dana@darkroom.test': ['PROFILE_PLUS_FULL_CONTROL'] },
    },
    {
      id: onFacebook.anaPage,
      name: 'Ana Bakes',
      category: 'Bakery',
      instagramAccount: 'ana.bakes',
      roles: {
        'dana@darkroom.test': ['PROFILE_PLUS_FULL_CONTROL'],
        'kim@darkroom.test': ['PROFILE_PLUS_CREATE_CONTENT', 'PROFILE_PLUS_ANALYZE'],
      },
    },
    { id: onFacebook.barePage, name: '50% Off', roles: { 'dana@darkroom.test': ['PROFILE_PLUS_MODERATE'] } },
  ],
  apps: [
    {
      id: pagesApp.id,
      secret: pagesApp.secret,
      name: 'Sizzle Pages',
      type: 'business',
      roles: { 'dana@darkroom.test': 'administrator', 'kim@darkroom.test': 'tester' },
      facebookLogin: { redirectUris: [pagesApp.redirectUri] },
    },
    {
      id: pagesApp.otherId,
      secret: pagesApp.otherSecret,
      name: 'Another',
      type: 'none',
      roles: { 'dana@darkroom.test': 'administrator' },
      instagramTesters: { jayposiris: 'accepted' },
      facebookLogin: { redirectUris: [] },
      basicDisplay: {
        instagramAppId: pagesApp.instagramAppId,
        instagramAppSecret: 'eb8c7d2f60a94b1c93be5a3c6f17d024',
        redirectUris: ['https://socialsizzle.herokuapp.com/auth/'],
      },
    },
  ],
}

/** {@link facebookWorld} on 2026-11-01, repeatable, its clock still unless it is advanced. */
export function facebookPlatform(options: PlatformOptions = {}): Platform {
  return createPlatform({ asOf: '2026-11-01', seed: 'facebook', now: () => 0, world: facebookWorld, ...options })
}

/** What reading Pages and the accounts behind them needs. */
export const usualScopes: readonly ScopeName[] = [
  'public_profile',
  'pages_show_list',
  'pages_read_engagement',
  'instagram_basic',
]

/** Who agreed to what, where it is not the usual. */
export interface Agreed extends Partial<Agreement> {
  readonly email?: string
  readonly appId?: string
}

/** Has somebody agree, Dana to everything usual unless said otherwise. */
export function agree({ world }: Platform, { email, appId, scopes, ...choice }: Agreed = {}): Grant {
  const subjectId = findPersonByEmail(world, email ?? 'dana@darkroom.test')?.id ?? ''
  const key = { appId: appId ?? pagesApp.id, login: 'facebook', subjectId } as const
  return saveGrant(world, key, { scopes: scopes ?? usualScopes, ...choice })
}

/** A person's token, with their app-scoped id. */
export function personToken(
  platform: Platform,
  agreed: Agreed = {},
  kind: AccessTokenKind = 'shortLived',
): { readonly token: string; readonly userId: string; readonly grant: Grant } {
  const grant = agree(platform, agreed)
  return { token: issueAccessToken(platform.world, { grant, kind }), userId: grant.scopedId, grant }
}

/** A code as the Login dialog gives it. */
export function facebookDialogCode(platform: Platform, agreed: Agreed = {}): string {
  return issueAuthorizationCode(platform.world, agree(platform, agreed), pagesApp.redirectUri)
}

/** A request to graph.facebook.com; `path` begins with a slash. */
export function facebookGraph(platform: Platform, path: string, init: RequestInit = {}): Promise<Response> {
  return platform.fetch(new Request(`https://graph.facebook.com${path}`, init))
}

/** The JSON of a request to graph.facebook.com with a token. */
export async function readFacebook(platform: Platform, path: string, token: string): Promise<unknown> {
  const sign = path.includes('?') ? '&' : '?'
  return (await facebookGraph(platform, `${path}${sign}access_token=${encodeURIComponent(token)}`)).json()
}

/** The parameters of a code exchange that succeeds. */
export function facebookExchange(code: string, changes: Changes = {}): URLSearchParams {
  const credentials = { client_id: pagesApp.id, client_secret: pagesApp.secret }
  return urlencoded({ ...credentials, redirect_uri: pagesApp.redirectUri, code, ...changes })
}

/** `GET /oauth/access_token`. */
export function facebookTokenRequest(platform: Platform, parameters: URLSearchParams): Promise<Response> {
  return facebookGraph(platform, `/oauth/access_token?${parameters}`)
}

/** A Page token, as `/{page}?fields=access_token` gives it. */
export async function pageTokenOf(platform: Platform, pageId: string, token: string): Promise<string> {
  const page = (await readFacebook(platform, `/${pageId}?fields=access_token`, token)) as { access_token: string }
  return page.access_token
}

/** The app token that programs put together themselves. */
export const appTokenText: string = `${pagesApp.id}|${pagesApp.secret}`
