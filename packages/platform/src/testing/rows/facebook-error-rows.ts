import { type FacebookErrorName, tokenKind } from '@darkroom/contract'
import type { Platform } from '../../platform.ts'
import { setDesktopApp, setRequireAppSecret } from '../../world/records/apps/app-settings.ts'
import { deleteApp, setAppState } from '../../world/records/apps/apps.ts'
import { replaceRedirectUris } from '../../world/records/apps/products.ts'
import { removeGrant } from '../../world/records/grants.ts'
import { removePageTasks } from '../../world/records/pages.ts'
import { findPersonByEmail, setPersonCheckpoint, setPersonConfirmed } from '../../world/records/people.ts'
import { invalidateSessionsOfPerson } from '../../world/records/tokens/access-tokens.ts'
import type { AppState, Invalidation } from '../../world/store/schema.ts'
import {
  appTokenText,
  facebookDialogCode,
  facebookExchange,
  facebookGraph,
  facebookTokenRequest,
  onFacebook,
  pagesApp,
  pageTokenOf,
  personToken,
} from '../facebook.ts'
import { type Changes, day, hour, urlencoded } from '../tutorial.ts'
import type { ErrorRow } from './error-rows.ts'

const token190 = { status: 400, code: 190, type: 'OAuthException' } as const
const app200 = { status: 400, code: 200, type: 'OAuthException' } as const
const oauth100 = { status: 400, code: 100, type: 'OAuthException' } as const
const method100 = { status: 400, code: 100, type: 'GraphMethodException' } as const

function me(platform: Platform, token: string): Promise<Response> {
  return facebookGraph(platform, `/me?access_token=${encodeURIComponent(token)}`)
}

function danaId(platform: Platform): string {
  return findPersonByEmail(platform.world, 'dana@darkroom.test')?.id ?? ''
}

function readEnded(platform: Platform, by: Invalidation): Promise<Response> {
  const { token } = personToken(platform)
  invalidateSessionsOfPerson(platform.world, danaId(platform), by)
  return me(platform, token)
}

/** Reads with a good token of an app in some state. */
function readWhile(platform: Platform, state: AppState): Promise<Response> {
  const { token } = personToken(platform)
  setAppState(platform.world, pagesApp.id, state)
  return me(platform, token)
}

/** An exchange of a good code that goes well but for what is changed. */
function exchangeWith(platform: Platform, changes: Changes): Promise<Response> {
  return facebookTokenRequest(platform, facebookExchange(facebookDialogCode(platform), changes))
}

/** For every error of graph.facebook.com a request that brings it about. */
export const facebookRows: Readonly<Record<FacebookErrorName, ErrorRow>> = {
  tokenUnreadable: {
    ...token190,
    request: (platform) => me(platform, 'garbled'),
    bytes: 'Invalid OAuth access token - Cannot parse access token',
  },
  tokenDataInvalid: {
    ...token190,
    request: (platform) => me(platform, 'EAAinvented'),
    bytes: 'Invalid OAuth access token data.',
  },
  tokenAppDeleted: {
    ...token190,
    request: (platform) => {
      const { token } = personToken(platform)
      deleteApp(platform.world, pagesApp.id)
      return me(platform, token)
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
  clientIdMissing: {
    status: 400,
    code: 101,
    type: 'OAuthException',
    request: (platform) => exchangeWith(platform, { client_id: undefined }),
    bytes: 'Missing client_id parameter.',
  },
  deletedApp: {
    status: 400,
    code: 101,
    type: 'OAuthException',
    request: (platform) => {
      deleteApp(platform.world, pagesApp.otherId)
      return exchangeWith(platform, { client_id: pagesApp.otherId, client_secret: pagesApp.otherSecret })
    },
    bytes: 'Error validating application. Application has been deleted.',
  },
  desktopApp: {
    status: 400,
    code: 1,
    type: 'OAuthException',
    request: (platform) => {
      setDesktopApp(platform.world, pagesApp.id, true)
      return exchangeWith(platform, {})
    },
    bytes: 'The request is invalid because the app is configured as a desktop app',
  },
  redirectUriMissing: {
    status: 400,
    code: 191,
    type: 'OAuthException',
    request: (platform) => exchangeWith(platform, { redirect_uri: undefined }),
    bytes: 'Missing redirect_uri parameter.',
  },
  redirectUriNotAbsolute: {
    status: 400,
    code: 191,
    type: 'OAuthException',
    request: (platform) => exchangeWith(platform, { redirect_uri: 'null', code: 'garbled' }),
    bytes: "redirect_uri isn't an absolute URI. Check RFC 3986.",
  },
  exchangeTokenMissing: {
    status: 400,
    code: 1,
    type: 'OAuthException',
    request: (platform) => exchangeWith(platform, { grant_type: 'fb_exchange_token' }),
    bytes: 'fb_exchange_token parameter not specified',
  },
  tokenUndecryptable: {
    ...token190,
    request: (platform) => me(platform, `${personToken(platform).token}x`),
    bytes: 'The access token could not be decrypted',
  },
  tokenSignature: {
    ...token190,
    request: (platform) => me(platform, `${pagesApp.id}|${pagesApp.otherSecret}`),
    bytes: 'Invalid OAuth access token signature.',
  },
  tokenApplication: {
    ...token190,
    request: (platform) => me(platform, `${pagesApp.instagramAppId}|${pagesApp.secret}`),
    bytes: 'Error validating application. Cannot get application info due to a system error.',
  },
  tokenExpired: {
    ...token190,
    subcode: 463,
    request: (platform) => {
      const { token } = personToken(platform)
      platform.clock.advance((tokenKind('facebook', 'shortLived').lifetime ?? 0) * 1000 + 1000)
      return me(platform, token)
    },
    bytes:
      'Error validating access token: Session has expired on Saturday, 31-Oct-26 18:00:00 PDT. The current time is Saturday, 31-Oct-26 18:30:01 PDT.',
  },
  sessionInvalidated: {
    ...token190,
    subcode: 460,
    request: (platform) => readEnded(platform, 'password'),
    bytes:
      'Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.',
  },
  appNotInstalled: {
    ...token190,
    subcode: 458,
    request: (platform) => {
      const { token, grant } = personToken(platform)
      removeGrant(platform.world, grant.id)
      return me(platform, token)
    },
    bytes: 'Error validating access token: The user has not authorized application 1284605937421856.',
  },
  checkpointed: {
    ...token190,
    subcode: 459,
    request: (platform) => {
      const { token } = personToken(platform)
      setPersonCheckpoint(platform.world, danaId(platform), true)
      return me(platform, token)
    },
    bytes:
      'Error validating access token: You cannot access the app till you log in to www.facebook.com and follow the instructions given.',
  },
  unconfirmed: {
    ...token190,
    subcode: 464,
    request: (platform) => {
      const { token } = personToken(platform)
      setPersonConfirmed(platform.world, danaId(platform), false)
      return me(platform, token)
    },
    bytes:
      'Error validating access token: Sessions for the user are not allowed because the user is not a confirmed user.',
  },
  sessionEndedByCall: {
    ...token190,
    subcode: 466,
    request: (platform) => readEnded(platform, 'secretReset'),
    bytes: 'Error validating access token: The session was invalidated explicitly using an API call.',
  },
  pageRoleLost: {
    ...token190,
    subcode: 492,
    request: async (platform) => {
      const page = await pageTokenOf(platform, onFacebook.miraPage, personToken(platform).token)
      removePageTasks(platform.world, onFacebook.miraPage, danaId(platform))
      return me(platform, page)
    },
    bytes: 'Error validating access token: The session is invalid because the user no longer has a role on the Page.',
  },
  dataAccessExpired: {
    ...token190,
    subcode: 493,
    request: async (platform) => {
      const page = await pageTokenOf(platform, onFacebook.miraPage, personToken(platform, {}, 'longLived').token)
      platform.clock.advance(90 * day)
      return me(platform, page)
    },
    bytes: "The access token is invalid since the user hasn't engaged the app in longer than 90 days.",
  },
  noActiveToken: {
    status: 400,
    code: 2500,
    type: 'OAuthException',
    request: (platform) => facebookGraph(platform, '/v22.0/me'),
    bytes: 'An active access token must be used to query information about the current user.',
  },
  tokenRequired: {
    status: 400,
    code: 104,
    type: 'OAuthException',
    request: (platform) => facebookGraph(platform, `/${onFacebook.mira}`),
    bytes: 'An access token is required to request this resource.',
  },
  codeUsed: {
    ...oauth100,
    subcode: 36009,
    request: async (platform) => {
      const parameters = facebookExchange(facebookDialogCode(platform))
      await facebookTokenRequest(platform, parameters)
      return facebookTokenRequest(platform, parameters)
    },
    bytes: 'This authorization code has been used.',
  },
  codeExpired: {
    ...oauth100,
    subcode: 36007,
    request: (platform) => {
      const code = facebookDialogCode(platform)
      platform.clock.advance(hour)
      return facebookTokenRequest(platform, facebookExchange(code))
    },
    bytes: 'This authorization code has expired.',
  },
  redirectUriDiffers: {
    ...oauth100,
    subcode: 36008,
    request: (platform) =>
      facebookTokenRequest(platform, facebookExchange(facebookDialogCode(platform), { redirect_uri: '' })),
    bytes:
      'Error validating verification code. Please make sure your redirect_uri is identical to the one you used in the OAuth dialog request',
  },
  codeFormat: {
    ...oauth100,
    subcode: 36009,
    request: (platform) => facebookTokenRequest(platform, facebookExchange(`${facebookDialogCode(platform)}#_=_`)),
    bytes: 'Invalid verification code format.',
  },
  invalidCodeVerifier: {
    ...oauth100,
    request: (platform) =>
      facebookTokenRequest(platform, facebookExchange(facebookDialogCode(platform), { code_verifier: 'v'.repeat(43) })),
    bytes: 'Invalid code_verifier',
  },
  wrongSecret: {
    status: 400,
    code: 1,
    type: 'OAuthException',
    request: (platform) =>
      facebookTokenRequest(
        platform,
        facebookExchange(facebookDialogCode(platform), { client_secret: pagesApp.otherSecret }),
      ),
    bytes: 'Error validating client secret.',
  },
  unknownApp: {
    status: 400,
    code: 101,
    type: 'OAuthException',
    request: (platform) =>
      facebookTokenRequest(
        platform,
        facebookExchange(facebookDialogCode(platform), { client_id: pagesApp.instagramAppId }),
      ),
    bytes: 'Error validating application. Cannot get application info due to a system error.',
  },
  redirectUriNotAllowed: {
    status: 400,
    code: 191,
    type: 'OAuthException',
    request: (platform) => {
      const code = facebookDialogCode(platform)
      replaceRedirectUris(platform.world, pagesApp.id, 'facebook', ['https://sizzlepages.example/'])
      return facebookTokenRequest(platform, facebookExchange(code))
    },
    bytes: 'Invalid redirect_uri: Given URL is not allowed by the Application configuration.',
  },
  tokenOfOtherApp: {
    status: 400,
    code: 1,
    type: 'OAuthException',
    request: (platform) => {
      const { token } = personToken(platform, { appId: pagesApp.otherId })
      const credentials = { client_id: pagesApp.id, client_secret: pagesApp.secret }
      const exchange = { grant_type: 'fb_exchange_token', fb_exchange_token: token }
      return facebookTokenRequest(platform, urlencoded({ ...credentials, ...exchange }))
    },
    bytes: 'The access token does not belong to application 1284605937421856',
  },
  parameterRequired: {
    ...oauth100,
    request: (platform) => facebookGraph(platform, `/debug_token?access_token=${encodeURIComponent(appTokenText)}`),
    bytes: '(#100) The parameter input_token is required',
  },
  invalidGrantType: {
    ...oauth100,
    request: (platform) => facebookTokenRequest(platform, urlencoded({ grant_type: 'ig_exchange_token' })),
    bytes: '(#100) Invalid grant_type',
  },
  nonexistingField: {
    ...oauth100,
    request: (platform) =>
      facebookGraph(platform, `/${onFacebook.mira}?fields=id,account_type&access_token=${personToken(platform).token}`),
    bytes: '(#100) Tried accessing nonexisting field (account_type) on node type (IGUser)',
  },
  nonexistingEdge: {
    ...oauth100,
    request: (platform) => facebookGraph(platform, `/me/media?access_token=${personToken(platform).token}`),
    bytes: '(#100) Tried accessing nonexisting field (media)',
  },
  objectNotFound: {
    ...method100,
    subcode: 33,
    request: (platform) =>
      facebookGraph(platform, `/${onFacebook.jay}?access_token=${personToken(platform).token}`, { method: 'PUT' }),
    bytes:
      "Unsupported put request. Object with ID '17841405793187218' does not exist, cannot be loaded due to missing permissions, or does not support this operation. Please read the Graph API documentation at https:\\/\\/developers.facebook.com\\/docs\\/graph-api",
  },
  unsupportedRequest: {
    ...method100,
    request: (platform) =>
      facebookGraph(platform, `/me/accounts?access_token=${personToken(platform).token}`, { method: 'POST' }),
    bytes: 'Unsupported request - method type: post',
  },
  batchTooMany: {
    ...method100,
    request: (platform) => {
      const batch = JSON.stringify(Array.from({ length: 51 }, () => ({ method: 'GET', relative_url: 'me' })))
      const body = urlencoded({ batch, access_token: personToken(platform).token })
      return facebookGraph(platform, '/v25.0/', { method: 'POST', body })
    },
    bytes: 'Too many requests in batch message. Maximum batch size is 50',
  },
  nothingAsked: {
    ...method100,
    request: (platform) => facebookGraph(platform, `/v25.0/?access_token=${personToken(platform).token}`),
    bytes: 'Unsupported get request.',
  },
  unknownPath: {
    status: 400,
    code: 2500,
    type: 'OAuthException',
    request: (platform) => facebookGraph(platform, '/v99.0/me'),
    bytes: 'Unknown path components: \\/me',
  },
  unknownAlias: {
    status: 404,
    code: 803,
    type: 'OAuthException',
    request: (platform) => facebookGraph(platform, `/miraprints?access_token=${personToken(platform).token}`),
    bytes: '(#803) Some of the aliases you requested do not exist: miraprints',
  },
  pageNotReadable: {
    ...oauth100,
    request: (platform) => {
      const { token } = personToken(platform, { email: 'kim@darkroom.test' })
      return facebookGraph(platform, `/${onFacebook.miraPage}?access_token=${token}`)
    },
    bytes:
      "(#100) Object does not exist, cannot be loaded due to missing permission or reviewable feature, or does not support this operation. This endpoint requires the 'pages_read_engagement' permission or the 'Page Public Content Access' feature or the 'Page Public Metadata Access' feature. Refer to https:\\/\\/developers.facebook.com\\/docs\\/apps\\/review\\/login-permissions#manage-pages, https:\\/\\/developers.facebook.com\\/docs\\/apps\\/review\\/feature#reference-PAGES_ACCESS and https:\\/\\/developers.facebook.com\\/docs\\/apps\\/review\\/feature#page-public-metadata-access for details.",
  },
  permissionMissing: {
    status: 400,
    code: 10,
    type: 'OAuthException',
    request: (platform) => {
      const { token } = personToken(platform, { scopes: ['public_profile', 'pages_show_list', 'instagram_basic'] })
      return facebookGraph(platform, `/${onFacebook.mira}?access_token=${token}`)
    },
    bytes: '(#10) Application does not have permission for this action',
  },
  permissionNotGranted: {
    status: 403,
    code: 200,
    type: 'OAuthException',
    request: (platform) => {
      const { token } = personToken(platform, { scopes: ['public_profile'] })
      return facebookGraph(platform, `/me/accounts?access_token=${token}`)
    },
    bytes: "(#200) The user hasn't authorized the application to perform this action",
  },
  invalidProof: {
    ...method100,
    request: (platform) =>
      facebookGraph(platform, `/me?appsecret_proof=00&access_token=${personToken(platform).token}`),
    bytes: 'Invalid appsecret_proof provided in the API argument',
  },
  proofRequired: {
    ...method100,
    request: (platform) => {
      setRequireAppSecret(platform.world, pagesApp.id, true)
      return me(platform, personToken(platform).token)
    },
    bytes: 'API calls from the server require an appsecret_proof argument',
  },
  fieldsSyntax: {
    status: 400,
    code: 2500,
    type: 'OAuthException',
    request: (platform) => facebookGraph(platform, `/me?fields=id%7B50%25&access_token=${personToken(platform).token}`),
    bytes: 'Syntax error \\"Expected end of list\\" at character 5: id{50%',
  },
  debugCaller: {
    ...oauth100,
    request: (platform) => {
      const { token } = personToken(platform, { email: 'kim@darkroom.test' })
      return facebookGraph(platform, `/debug_token?input_token=${token}&access_token=${token}`)
    },
    bytes:
      '(#100) You must provide an app access token, or a user access token that is an owner or developer of the app',
  },
  debugOtherApp: {
    ...oauth100,
    request: (platform) => {
      const { token } = personToken(platform)
      const caller = encodeURIComponent(`${pagesApp.otherId}|${pagesApp.otherSecret}`)
      return facebookGraph(platform, `/debug_token?input_token=${token}&access_token=${caller}`)
    },
    bytes: '(#100) The App_id in the input_token did not match the Viewing App',
  },
  invalidParameter: {
    ...oauth100,
    request: (platform) => facebookGraph(platform, `/me/accounts?limit=0&access_token=${personToken(platform).token}`),
    bytes: '(#100) Param limit must be a positive integer',
  },
}
