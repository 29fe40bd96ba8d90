import type { GraphErrorName, LegacyErrorName, OAuthErrorName } from '@darkroom/contract'
import type { Platform, PlatformOptions } from '../../platform.ts'
import { findAccountByUsername, setAccountCheckpoint, setOffMetaActivity } from '../../world/records/accounts.ts'
import { deleteApp, setAppState } from '../../world/records/apps/apps.ts'
import { invalidateSessions } from '../../world/records/tokens/access-tokens.ts'
import type { AppState } from '../../world/store/schema.ts'
import { instagramLogin } from '../instagram-login.ts'
import {
  app,
  exchange,
  exchangeLong,
  getCode,
  getLongLivedToken,
  getToken,
  graph,
  hour,
  refresh,
  removeApp,
  signedInCookie,
  windowUrl,
} from '../tutorial.ts'

/** A request that brings an error about, and what the platform is to answer, spelled out apart from the contract. */
export interface ErrorRow {
  readonly options?: PlatformOptions
  readonly request: (platform: Platform) => Promise<Response>
  readonly status: number
  readonly code: number
  readonly subcode?: number
  readonly type: string
  /** Whether it is printed on a page, where it never was JSON. */
  readonly onPage?: true
  /** The sentence as it stands in the JSON, or on the page, escapes included. */
  readonly bytes: string
}

/** A world in which the window still answers programs in JSON, as it did until 2024. */
export const windowOptions: PlatformOptions = { asOf: '2023-06-01' }
const oauth = { status: 400, code: 400, type: 'OAuthException' } as const
const token190 = { status: 400, code: 190, type: 'OAuthException' } as const
const app200 = { status: 400, code: 200, type: 'OAuthException' } as const
const instagram100 = { status: 400, code: 100, type: 'IGApiException' } as const

function openWindow(platform: Platform, changes: Parameters<typeof windowUrl>[0] = {}, cookie = ''): Promise<Response> {
  return platform.fetch(new Request(windowUrl(changes), { headers: { cookie } }))
}

/** Opens the window as somebody, and clicks Authorize. */
async function clickAuthorize(platform: Platform, username: string): Promise<Response> {
  const signedIn = signedInCookie(platform, username)
  const shown = await openWindow(platform, {}, signedIn)
  const [visitor = ''] = (shown.headers.getSetCookie()[0] ?? '').split(';')
  const hidden = [...(await shown.text()).matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)]
  const fields = hidden.map(([, name = '', value = '']): [string, string] => [name, value])
  const body = new URLSearchParams([...fields, ['answer', 'authorize']])
  const headers = { cookie: `${signedIn}; ${visitor}` }
  return platform.fetch(new Request('https://api.instagram.com/oauth/authorize', { method: 'POST', body, headers }))
}

/** For every error of the window and of api.instagram.com a request that brings it about. */
export const oauthRows: Readonly<Record<OAuthErrorName, ErrorRow>> = {
  invalidPlatformApp: {
    ...oauth,
    options: windowOptions,
    request: (platform) => openWindow(platform, { client_id: app.metaAppId }),
    bytes: 'Invalid platform app',
  },
  invalidRedirectUri: {
    ...oauth,
    options: windowOptions,
    request: (platform) => openWindow(platform, { redirect_uri: 'https://socialsizzle.herokuapp.com/auth' }),
    bytes: 'Invalid redirect_uri',
  },
  invalidResponseType: {
    ...oauth,
    options: windowOptions,
    request: (platform) => openWindow(platform, { response_type: 'token' }),
    bytes: 'Only response type \\"code\\" and \\"token\\" is allowed',
  },
  unknownScope: {
    ...oauth,
    options: windowOptions,
    request: (platform) => openWindow(platform, { scope: 'basic' }),
    bytes: "Invalid scope: ['basic']",
  },
  unknownScopes: {
    ...oauth,
    options: windowOptions,
    request: (platform) => openWindow(platform, { scope: 'user_profile,basic,likes' }),
    bytes: 'Invalid scope field(s): basic,likes',
  },
  emptyScope: {
    ...oauth,
    options: windowOptions,
    request: (platform) => openWindow(platform, { scope: '' }),
    bytes: 'Invalid scope: []',
  },
  noValidScopes: {
    ...oauth,
    options: windowOptions,
    request: (platform) => openWindow(platform, { scope: 'user_media' }),
    bytes: 'No valid scopes requested',
  },
  pageNotAvailable: {
    status: 404,
    code: 404,
    type: 'OAuthException',
    options: { asOf: '2026-08-22' },
    request: (platform) =>
      openWindow(platform, { client_id: instagramLogin.clientId, scope: 'instagram_business_basic' }),
    onPage: true,
    bytes: 'Sorry, this page isn&#39;t available.',
  },
  insufficientDeveloperRole: {
    ...oauth,
    options: windowOptions,
    request: (platform) => openWindow(platform, {}, signedInCookie(platform, 'lee.wanders')),
    bytes: 'Insufficient developer role',
  },
  activityTurnedOff: {
    ...oauth,
    options: windowOptions,
    request: (platform) => {
      setOffMetaActivity(platform.world, findAccountByUsername(platform.world, 'jayposiris')?.id ?? '', false)
      return clickAuthorize(platform, 'jayposiris')
    },
    bytes: 'Your activity off Meta technologies is currently turned off.',
  },
  invalidAuthorizationCode: {
    ...oauth,
    request: (platform) => exchange(platform, `${getCode(platform)}#_`),
    bytes: 'Invalid authorization code',
  },
  authorizationCodeUsed: {
    ...oauth,
    request: async (platform) => {
      const code = getCode(platform)
      await exchange(platform, code)
      return exchange(platform, code)
    },
    bytes: 'This authorization code has been used',
  },
  authorizationCodeExpired: {
    ...oauth,
    request: (platform) => {
      const code = getCode(platform)
      platform.clock.advance(hour)
      return exchange(platform, code)
    },
    bytes: 'This authorization code has expired',
  },
  verificationFailed: {
    ...oauth,
    request: (platform) => exchange(platform, getCode(platform), { client_secret: app.metaAppSecret }),
    bytes:
      'Error validating verification code. Please make sure your redirect_uri is identical to the one you used in the OAuth dialog request',
  },
  unsupportedGrantType: {
    ...oauth,
    request: (platform) => exchange(platform, getCode(platform), { grant_type: 'client_credentials' }),
    bytes: 'Invalid grant_type',
  },
  tokenMethod: {
    ...oauth,
    request: (platform) => platform.fetch(new Request('https://api.instagram.com/oauth/access_token')),
    bytes: 'Unsupported request - method type: get',
  },
}

/** Reads with a good token of an app in some state. */
async function readWhile(platform: Platform, state: AppState): Promise<Response> {
  const { token } = await getToken(platform)
  setAppState(platform.world, app.metaAppId, state)
  return graph(platform, `/me?access_token=${token}`)
}

/** For every error of graph.instagram.com a request that brings it about. */
export const graphRows: Readonly<Record<GraphErrorName, ErrorRow>> = {
  tokenUnreadable: {
    ...token190,
    request: (platform) => graph(platform, '/me?access_token=IGQVgarbled'),
    bytes: 'Invalid OAuth access token - Cannot parse access token',
  },
  tokenNoAppId: {
    ...token190,
    request: (platform) => graph(platform, `/me?access_token=${app.metaAppId}%7C${app.metaAppSecret}`),
    bytes: 'Access token does not contain a valid app ID',
  },
  tokenAppDeleted: {
    ...token190,
    request: async (platform) => {
      const { token } = await getToken(platform)
      deleteApp(platform.world, app.metaAppId)
      return graph(platform, `/me?access_token=${token}`)
    },
    bytes: 'Error validating application. Application has been deleted.',
  },
  appBlocked: {
    ...app200,
    request: (platform) => readWhile(platform, 'blocked'),
    bytes: 'API access blocked.',
  },
  appDeactivated: {
    ...app200,
    request: (platform) => readWhile(platform, 'deactivated'),
    bytes: 'API access deactivated. To reactivate, go to the app dashboard.',
  },
  tokenExpired: {
    ...token190,
    request: async (platform) => {
      const { token } = await getToken(platform)
      platform.clock.advance(hour + 61_000)
      return graph(platform, `/me?access_token=${token}`)
    },
    bytes:
      'Error validating access token: Session has expired on Thursday, 31-Oct-24 18:00:00 PDT. The current time is Thursday, 31-Oct-24 18:01:01 PDT.',
  },
  sessionInvalidated: {
    ...token190,
    request: async (platform) => {
      const { token } = await getToken(platform)
      invalidateSessions(platform.world, findAccountByUsername(platform.world, 'jayposiris')?.id ?? '', 'password')
      return graph(platform, `/me?access_token=${token}`)
    },
    bytes:
      'Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.',
  },
  checkpointed: {
    ...token190,
    request: async (platform) => {
      const { token } = await getToken(platform)
      setAccountCheckpoint(platform.world, findAccountByUsername(platform.world, 'jayposiris')?.id ?? '', true)
      return graph(platform, `/me?access_token=${token}`)
    },
    bytes:
      'Error validating access token: You cannot access the app till you log in to www.facebook.com and follow the instructions given.',
  },
  appNotAuthorized: {
    ...token190,
    request: async (platform) => {
      const { token } = await getToken(platform)
      removeApp(platform, 'jayposiris')
      return graph(platform, `/me?access_token=${token}`)
    },
    bytes: 'Error validating access token: The user has not authorized application 684477648739411.',
  },
  unsupportedRequest: {
    ...instagram100,
    request: async (platform) => {
      const token = await getLongLivedToken(platform)
      platform.clock.set(Date.UTC(2024, 11, 4))
      return graph(platform, `/me?access_token=${token}`)
    },
    bytes: 'Unsupported request - method type: get',
  },
  nonexistingField: {
    ...instagram100,
    request: async (platform) =>
      graph(platform, `/me?fields=id,biography,website&access_token=${(await getToken(platform)).token}`),
    bytes: 'Tried accessing nonexisting field (biography)',
  },
  objectNotFound: {
    ...instagram100,
    subcode: 33,
    request: async (platform) => graph(platform, `/17841400000000001?access_token=${(await getToken(platform)).token}`),
    bytes:
      "Unsupported get request. Object with ID '17841400000000001' does not exist, cannot be loaded due to missing permissions, or does not support this operation",
  },
  unknownPath: {
    status: 400,
    code: 2500,
    type: 'IGApiException',
    request: (platform) => graph(platform, '/v99.0/me'),
    bytes: 'Unknown path components: \\/me',
  },
  noActiveToken: {
    status: 400,
    code: 2500,
    type: 'IGApiException',
    request: (platform) => graph(platform, '/me?fields=id'),
    bytes: 'An active access token must be used to query information about the current user.',
  },
  tokenRequired: {
    status: 400,
    code: 104,
    type: 'IGApiException',
    request: (platform) => graph(platform, '/17841400000000001'),
    bytes: 'An access token is required to request this resource.',
  },
  permissionMissing: {
    status: 403,
    code: 10,
    type: 'IGApiException',
    request: async (platform) => {
      const { token } = await getToken(platform, 'jayposiris', ['user_media'])
      return graph(platform, `/me?fields=id,media_count&access_token=${token}`)
    },
    bytes: 'Application does not have permission for this action',
  },
  parameterRequired: {
    ...instagram100,
    request: async (platform) => exchangeLong(platform, (await getToken(platform)).token, { client_secret: undefined }),
    bytes: 'The parameter client_secret is required.',
  },
  invalidGrantType: {
    ...instagram100,
    request: async (platform) => refresh(platform, 'any', { grant_type: 'refresh_token' }),
    bytes: 'Invalid grant_type',
  },
  wrongSecret: {
    ...instagram100,
    request: async (platform) =>
      exchangeLong(platform, (await getToken(platform)).token, { client_secret: app.metaAppSecret }),
    bytes: 'Error validating client secret',
  },
  invalidProof: {
    ...instagram100,
    request: async (platform) =>
      graph(platform, `/me?appsecret_proof=00&access_token=${(await getToken(platform)).token}`),
    bytes: 'Invalid appsecret_proof provided in the API argument',
  },
  fieldsSyntax: {
    status: 400,
    code: 2500,
    type: 'IGApiException',
    request: async (platform) =>
      graph(platform, `/me?fields=id%7B50%25&access_token=${(await getToken(platform)).token}`),
    bytes: 'Syntax error \\"Expected end of list\\" at character 5: id{50\\u0025',
  },
  invalidParameter: {
    ...instagram100,
    request: async (platform) => graph(platform, `/me/media?limit=-1&access_token=${(await getToken(platform)).token}`),
    bytes: 'Param limit must be a positive integer',
  },
}

const legacyOptions: PlatformOptions = { asOf: '2020-06-28' }

function legacy(platform: Platform, query: string): Promise<Response> {
  return platform.fetch(new Request(`https://api.instagram.com/v1/users/self/${query}`))
}

/** For every error of the API before Basic Display a request that brings it about. */
export const legacyRows: Readonly<Record<LegacyErrorName, ErrorRow>> = {
  tokenInvalid: {
    status: 400,
    code: 400,
    type: 'OAuthAccessTokenException',
    options: legacyOptions,
    request: async (platform) => legacy(platform, `?access_token=${(await getToken(platform)).token}`),
    bytes: 'The access_token provided is invalid.',
  },
  clientInvalid: {
    status: 400,
    code: 400,
    type: 'OAuthParameterException',
    options: legacyOptions,
    request: (platform) => legacy(platform, `?client_id=${app.instagramAppId}`),
    bytes: 'The client_id provided is invalid and does not match a valid application.',
  },
  credentialsMissing: {
    status: 400,
    code: 400,
    type: 'OAuthParameterException',
    options: legacyOptions,
    request: (platform) => legacy(platform, ''),
    bytes: 'Missing client_id or access_token URL parameter.',
  },
}
