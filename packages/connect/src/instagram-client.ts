import {
  type AccountChoice,
  createInstagram,
  type FacebookCompleteOptions,
  type Pacing,
  type Reader,
  type SignInStart,
  type Token,
  type TokenInfo,
} from '@darkroom/client'
import type { Login } from '@darkroom/contract'
import { apiVersions } from './base/api-version.ts'
import type { Logger } from './base/logger.ts'
import { redirectUriOf } from './base/redirect-uri.ts'
import type { Timer } from './base/time.ts'
import type { AppOptions, ConnectOptions } from './options.ts'

/** The client's app of any login. What only one login has may be missing. */
export interface InstagramClient {
  authorizationUrl(window?: {
    readonly rerequest?: boolean
    readonly configId?: string
    readonly forceReauth?: boolean
  }): Promise<SignInStart>
  completeSignIn(redirectUrl: string, complete: FacebookCompleteOptions): Promise<Token>
  refresh?(token: Token): Promise<Token>
  selectAccount?(token: Token, pageIdOrUserId: string): Promise<Token>
  listAccounts?(token: Token): Promise<AccountChoice[]>
  debugToken?(token: Token): Promise<TokenInfo>
  as(token: Token): Reader
}

/** How the clients of all logins are made. */
export interface ClientParts {
  readonly publicUrl: string
  readonly hosts: ConnectOptions['hosts']
  readonly fetch: ConnectOptions['fetch']
  readonly now: () => number
  readonly random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>
  readonly timer: Timer
  readonly logger: Logger
  readonly pacing: Pacing
  /** For publishing: how it waits, and how often a call is tried. */
  readonly wait?: ((milliseconds: number) => Promise<void>) | undefined
  readonly attempts?: number | undefined
}

/** The client of an app. @throws OptionError */
export function createClient(login: Login, app: AppOptions, parts: ClientParts): InstagramClient {
  const { publicUrl, logger, ...shared } = parts
  return createInstagram({
    login,
    appId: app.appId,
    appSecret: app.appSecret.reveal(),
    redirectUri: redirectUriOf(publicUrl, login),
    // A configuration of connect checks the names.
    scopes: app.scopes as never,
    version: app.version ?? apiVersions[login],
    proof: proofIsSent(login, app),
    logger: { warn: (message, details) => logger.warn({ ...details, login }, message) },
    ...shared,
    // Its overloads tell the logins apart, which is not known here.
  } as Parameters<typeof createInstagram>[0]) as unknown as InstagramClient
}

/** Whether calls carry `appsecret_proof`. */
export function proofIsSent(login: Login, { proof }: AppOptions): boolean {
  return proof ?? login === 'facebook'
}
