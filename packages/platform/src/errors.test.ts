import { existsSync } from 'node:fs'
import {
  certainty,
  type GraphErrorName,
  graphErrors,
  type OAuthErrorName,
  oauthErrors,
  type PlatformError,
} from '@darkroom/contract'
import { describe, expect, test } from 'vitest'
import type { Platform, PlatformOptions } from './platform.ts'
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
  signedInCookie,
  tutorialPlatform,
  windowUrl,
} from './testing/tutorial.ts'
import { invalidateSessions } from './world/access-tokens.ts'
import { findAccountByUsername } from './world/accounts.ts'
import { removeGrant } from './world/grants.ts'

/** A request that brings an error about, and what the platform is to answer, spelled out apart from the contract. */
interface Row {
  readonly options?: PlatformOptions
  readonly request: (platform: Platform) => Promise<Response>
  readonly status: number
  readonly code: number
  readonly subcode?: number
  readonly type: string
  /** The sentence as it stands in the JSON, escapes included. */
  readonly bytes: string
}

// Until 2024 the window answered programs in JSON; its page is checked below.
const windowOptions = { asOf: '2023-06-01' }
const oauth = { status: 400, code: 400, type: 'OAuthException' } as const
const token190 = { status: 400, code: 190, type: 'OAuthException' } as const
const instagram100 = { status: 400, code: 100, type: 'IGApiException' } as const

function openWindow(platform: Platform, changes: Parameters<typeof windowUrl>[0] = {}, cookie = ''): Promise<Response> {
  return platform.fetch(new Request(windowUrl(changes), { headers: { cookie } }))
}

const oauthRows: Record<OAuthErrorName, Row> = {
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
  insufficientDeveloperRole: {
    ...oauth,
    options: windowOptions,
    request: (platform) => openWindow(platform, {}, signedInCookie(platform, 'lee.wanders')),
    bytes: 'Insufficient developer role',
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

const graphRows: Record<GraphErrorName, Row> = {
  tokenUnreadable: {
    ...token190,
    request: (platform) => graph(platform, '/me?access_token=IGQVgarbled'),
    bytes: 'Invalid OAuth access token - Cannot parse access token',
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
      invalidateSessions(platform.world, findAccountByUsername(platform.world, 'jayposiris')?.id ?? '')
      return graph(platform, `/me?access_token=${token}`)
    },
    bytes:
      'Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.',
  },
  appNotAuthorized: {
    ...token190,
    request: async (platform) => {
      const { token } = await getToken(platform)
      removeGrant(platform.world, app.metaAppId, findAccountByUsername(platform.world, 'jayposiris')?.id ?? '')
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
      graph(platform, `/me?fields=id,name,biography&access_token=${(await getToken(platform)).token}`),
    bytes: 'Tried accessing nonexisting field (name)',
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
    type: 'OAuthException',
    request: (platform) => graph(platform, '/me?fields=id'),
    bytes: 'An active access token must be used to query information about the current user.',
  },
  tokenRequired: {
    status: 400,
    code: 104,
    type: 'OAuthException',
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
    bytes: 'The parameter client_secret is required',
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
}

/** Checks what both families have in common, and returns the body. */
async function answerOf(
  row: Row,
  error: PlatformError,
  platform: Platform,
): Promise<{ text: string; headers: Headers }> {
  const answer = await row.request(platform)
  expect(answer.status).toBe(row.status)
  const [explanation] = platform.explanations()
  expect(answer.headers.get('darkroom-explanation')).toBe(
    `http://localhost:4000/console/explanations/${explanation?.id}`,
  )
  expect(explanation).toMatchObject({ status: row.status, when: error.when, evidence: error.evidence })
  expect(ruleExists(explanation?.rule ?? ''), `a file for the rule ${explanation?.rule}`).toBe(true)
  expect(explanation?.mend).toMatch(/^\S.{10,}\.$/s)
  return { text: await answer.text(), headers: answer.headers }
}

function ruleExists(rule: string): boolean {
  return ['.ts', '.tsx'].some((ending) => existsSync(new URL(`./${rule}${ending}`, import.meta.url)))
}

/** Where the evidence is an assumption, a test holds Darkroom to its choice and says nothing of Instagram. */
function title(name: string, error: PlatformError, message: string): string {
  return `${certainty(error.evidence) === 'assumed' ? 'assumed: ' : ''}${name} answers ${message}`
}

function oauthBody(row: Row, bytes = row.bytes): string {
  return `{"error_type": "${row.type}", "code": ${row.code}, "error_message": "${bytes}"}`
}

function graphBody(row: Row, trace: string | null, bytes = row.bytes): string {
  const subcode = row.subcode === undefined ? '' : `,"error_subcode":${row.subcode}`
  return `{"error":{"message":"${bytes}","type":"${row.type}","code":${row.code}${subcode},"fbtrace_id":"${trace}"}}`
}

function entries<Name extends string, Value>(record: Readonly<Record<Name, Value>>): [Name, Value][] {
  return Object.entries(record) as [Name, Value][]
}

test('every error of the contract has a request that brings it about', () => {
  expect(Object.keys(oauthRows).sort()).toEqual(Object.keys(oauthErrors).sort())
  expect(Object.keys(graphRows).sort()).toEqual(Object.keys(graphErrors).sort())
})

describe('api.instagram.com and the window', () => {
  for (const [name, row] of entries(oauthRows)) {
    const error: PlatformError = oauthErrors[name]
    test(title(name, error, row.bytes), async () => {
      await using platform = tutorialPlatform(row.options)
      const { text, headers } = await answerOf(row, error, platform)
      expect(text).toBe(oauthBody(row))
      expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
    })

    if (error.documented !== undefined) {
      test(`${name} answers the documented sentence in the documented dialect`, async () => {
        await using platform = tutorialPlatform({ ...row.options, dialect: 'documented' })
        const { text } = await answerOf(row, error, platform)
        expect(text).toBe(oauthBody(row, 'Matching code was not found or was already used'))
      })
    }
  }
})

describe('graph.instagram.com', () => {
  for (const [name, row] of entries(graphRows)) {
    const error: PlatformError = graphErrors[name]
    test(title(name, error, row.bytes), async () => {
      await using platform = tutorialPlatform(row.options)
      const { text, headers } = await answerOf(row, error, platform)
      expect(text).toBe(graphBody(row, headers.get('x-fb-request-id')))
      const word = row.code === 190 ? 'invalid_token' : 'invalid_request'
      const message = (JSON.parse(text) as { error: { message: string } }).error.message.replaceAll('"', "'")
      expect(headers.get('www-authenticate')).toBe(`OAuth "Facebook Platform" "${word}" "${message}"`)
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('access-control-allow-origin')).toBe('*')
      expect(headers.get('etag')).toBeNull()
    })

    const { earlier } = error
    if (earlier !== undefined) {
      test(`${name} answers the earlier sentence before ${earlier.until}`, async () => {
        await using platform = tutorialPlatform({ asOf: new Date(Date.parse(earlier.until) - 1) })
        const { text, headers } = await answerOf(row, error, platform)
        expect(text).toBe(graphBody(row, headers.get('x-fb-request-id'), earlier.message))
      })
    }
  }
})

describe('assumed: since 2024 the window prints its refusals as a page', () => {
  for (const [name, row] of entries(oauthRows).filter(([, { options }]) => options === windowOptions)) {
    test(name, async () => {
      await using platform = tutorialPlatform()
      const { text, headers } = await answerOf(row, oauthErrors[name], platform)
      const sentence = row.bytes.replaceAll('\\"', '&quot;')
      const inWords = name === 'insufficientDeveloperRole' ? sentence : `Request parameters are invalid: ${sentence}`
      expect(text).toContain(inWords)
      expect(headers.get('content-type')).toMatch(/^text\/html\b/)
      expect(headers.get('location')).toBeNull()
    })
  }
})

test('a world of its own day before 2024 prints the refusal of a browser as JSON on a page', async () => {
  await using platform = tutorialPlatform(windowOptions)
  const request = new Request(windowUrl({ scope: '' }), { headers: { accept: 'text/html,*/*' } })
  const answer = await platform.fetch(request)
  expect(answer.headers.get('content-type')).toMatch(/^text\/html\b/)
  expect(await answer.text()).toContain('{&quot;error_type&quot;: &quot;OAuthException&quot;, &quot;code&quot;: 400')
})
