import type { HostName, Login, ScopeName, VersionName } from '@darkroom/contract'
import type { Bytes } from './bytes.ts'
import type { Pacing } from './http/pacing.ts'
import type { Usage } from './http/usage.ts'

/** An app, and how it makes calls. You need the options from `fetch` on only in tests, behind proxies and in unusual runtimes. */
export interface AnyOptions {
  /** The Instagram App ID (Instagram Login, Basic Display) or the Meta App ID (Facebook Login): digits. */
  readonly appId: string
  /**
   * The secret that belongs to this id. Keep it on a server: in a web page the client throws, unless {@link AnyOptions.dangerouslyAllowBrowser} is set.
   * Leave it out only in native apps, with Facebook Login and {@link AnyOptions.pkce}.
   */
  readonly appSecret?: string | undefined
  /**
   * Exactly as registered in the App Dashboard, including a slash at its end. https, except on this machine (`localhost`, `127.0.0.1`,
   * `[::1]`); with Facebook Login also an app's own scheme (`fb358205879134926://authorize`).
   */
  readonly redirectUri: string
  /** The permissions to ask people for. Ask for no more than the app needs. */
  readonly scopes: readonly string[]
  /** Sends a request. It must not follow redirects; each request says so. Default: the runtime's `fetch`. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined
  /** Returns the time in Unix milliseconds. Default: `Date.now`. */
  readonly now?: (() => number) | undefined
  /** Fills bytes with cryptographically secure random values. Default: `crypto.getRandomValues`. */
  readonly random?: ((bytes: Bytes) => Bytes) | undefined
  /** Waits the given milliseconds between two tries, or until the signal aborts. Default: uses `timer`. */
  readonly wait?: ((milliseconds: number, signal: AbortSignal) => Promise<void>) | undefined
  /** Calls `ring` after the given milliseconds, unless the function it returns is called first. Used for deadlines and waits. Default: `setTimeout`. */
  readonly timer?: ((milliseconds: number, ring: () => void) => () => void) | undefined
  /**
   * Where to reach the hosts, without a slash at the end: a base URL for each host, or one origin under which each host is a
   * path, as in Darkroom (`http://localhost:4000`). https, except on this machine. A host without a base URL is never called. Default: the real hosts.
   */
  readonly hosts?: string | Readonly<Partial<Record<HostName, string>>> | undefined
  /** The Graph API version to use. Default: the one this client was made for. */
  readonly version?: VersionName | undefined
  /** Gets every call and its result (`debug`), and what needs attention (`warn`), never a secret. Errors that it throws are ignored. */
  readonly logger?: Logger | undefined
  /** Called with the share of the limits that is used up, whenever an answer has it. Sign-in functions outside an app of `createInstagram` do not call it. Errors that it throws are ignored. */
  readonly onUsage?: ((usage: Usage) => void) | undefined
  /** Keeps the moments until which calls have to wait. Share one between processes to make all of them wait. Default: the memory of this process. */
  readonly pacing?: Pacing | undefined
  /**
   * Facebook Login only: uses PKCE (S256), which proves that the app that exchanges the code is the one that opened the dialog. `authorizationUrl` then also
   * returns a `codeVerifier` to keep with `state`. Default false.
   */
  readonly pkce?: boolean | undefined
  /** Sends `appsecret_proof` with every call that uses a token, except when a token is exchanged or refreshed. Default false. */
  readonly proof?: boolean | undefined
  /** The longest that a call may take, in milliseconds, including retries and waits. Default 30000. */
  readonly deadline?: number | undefined
  /** The most times that a call is tried, if it can be repeated safely. Default 3. */
  readonly attempts?: number | undefined
  /** The most bytes of an answer to read. A longer answer is the error `reply_too_large`, and so is one in a huge number of small chunks. Default 8 MiB. */
  readonly maximumReplyBytes?: number | undefined
  /**
   * Deletes a `state` from the app's storage and returns whether it was there, so that it is single use across processes. Default: used
   * states are remembered in this process, as long as the options object lives.
   */
  readonly consumeState?: ((state: string) => boolean | Promise<boolean>) | undefined
  /** Allows an app secret in a web page, where everybody can read it. For demonstrations with Darkroom's apps. Default false. */
  readonly dangerouslyAllowBrowser?: boolean | undefined
}

/**
 * An app with one login, and how it makes calls.
 *
 * @example
 * import type { Options } from '@darkroom/client/instagram'
 * const options: Options<'instagram'> = {
 *   appId: '990602627938098', // the Instagram App ID, not the Meta App ID
 *   appSecret: 'app secret',
 *   redirectUri: 'https://app.example/auth',
 *   scopes: ['instagram_business_basic', 'instagram_business_manage_comments'],
 * }
 * options.scopes.length // => 2
 */
export interface Options<L extends Login = Login> extends AnyOptions {
  readonly appSecret: string
  readonly pkce?: ('facebook' extends L ? boolean : false) | undefined
  /** The permissions to ask people for, by this login's names. Ask for no more than the app needs. */
  readonly scopes: readonly ScopeName<L>[]
}

/**
 * A native or desktop app with Facebook Login. It has no secret, because everybody who has the app could read it, and uses
 * PKCE instead. What needs a secret (`debugToken`, `proof`, `onboarding`) throws an OptionError, and its tokens are short-lived.
 *
 * @example
 * import { authorizationUrl, type NativeOptions } from '@darkroom/client/facebook'
 * const options: NativeOptions = {
 *   appId: '358205879134926',
 *   redirectUri: 'fb358205879134926://authorize', // or on this machine: http://localhost:8123/
 *   scopes: ['instagram_basic', 'pages_show_list'],
 *   pkce: true,
 * }
 * const { url, state, codeVerifier } = await authorizationUrl(options)
 * new URL(url).searchParams.get('code_challenge_method') // => 'S256'
 * // When the person is back: completeSignIn(options, redirectUrl, { state, codeVerifier })
 */
export interface NativeOptions extends AnyOptions {
  readonly appSecret?: undefined
  readonly pkce: true
  readonly proof?: false | undefined
  /** The permissions to ask people for. Ask for no more than the app needs. */
  readonly scopes: readonly ScopeName<'facebook'>[]
}

/** Where the client logs what it does. `console` works. */
export interface Logger {
  readonly debug?: ((message: string, details?: object) => void) | undefined
  readonly warn?: ((message: string, details?: object) => void) | undefined
}

/** Options of one call. */
export interface CallOptions {
  /** Aborts the call. */
  readonly signal?: AbortSignal | undefined
  /** The longest that this call may take, in milliseconds, instead of {@link AnyOptions.deadline}. */
  readonly deadline?: number | undefined
}
