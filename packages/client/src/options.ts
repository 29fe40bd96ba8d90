import type { HostName, Login, ScopeName, VersionName } from '@darkroom/contract'
import type { Bytes } from './bytes.ts'
import type { Pacing } from './http/pacing.ts'
import type { Usage } from './http/usage.ts'

/** An app, and how its calls are made. Everything from `fetch` on is for tests, proxies and unusual surroundings. */
export interface AnyOptions {
  /** The Instagram App ID (Instagram Login, Basic Display) or the Meta App ID (Facebook Login): digits. */
  readonly appId: string
  /**
   * The secret that belongs to this id. It stays on a server: in a web page it is refused, unless {@link AnyOptions.dangerouslyAllowBrowser}.
   * Absent only in native apps, with Facebook Login and {@link AnyOptions.pkce}.
   */
  readonly appSecret?: string | undefined
  /**
   * Exactly as registered in the App Dashboard, a slash at its end included. https, except on this machine (`localhost`, `127.0.0.1`,
   * `[::1]`); with Facebook Login also an app's own scheme (`fb358205879134926://authorize`).
   */
  readonly redirectUri: string
  /** What people are asked for: no more than the app needs. */
  readonly scopes: readonly string[]
  /** Sends a request. Absent: the runtime's own. Redirects must not be followed: requests say so. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined
  /** The time, Unix milliseconds. Absent: the runtime's own. */
  readonly now?: (() => number) | undefined
  /** Fills bytes with cryptographic randomness. Absent: `crypto.getRandomValues`. */
  readonly random?: ((bytes: Bytes) => Bytes) | undefined
  /** Waits between two tries, in milliseconds, or until the signal says that nobody waits any more. Absent: the timer. */
  readonly wait?: ((milliseconds: number, signal: AbortSignal) => Promise<void>) | undefined
  /** Rings after so many milliseconds, unless the function it returns is called before. Absent: a timer. It ends calls by their deadline, and waits. */
  readonly timer?: ((milliseconds: number, ring: () => void) => () => void) | undefined
  /**
   * Where hosts are reached, without a slash at the end: a base URL for each host that is called, or one origin below which each is a
   * path, as Darkroom has them (`http://localhost:4000`). https, except on this machine. A host that is not named is not called. Absent: the hosts themselves.
   */
  readonly hosts?: string | Readonly<Partial<Record<HostName, string>>> | undefined
  /** The Graph API version that is asked for. Absent: the one this client was made for. */
  readonly version?: VersionName | undefined
  /** Told of every call and how it ended (`debug`), and of what should be looked after (`warn`); never of a secret. What it throws changes nothing. */
  readonly logger?: Logger | undefined
  /** Told how much of the limits was used, whenever an answer says so; a sign-in outside an app of `createInstagram` does not look. What it throws changes nothing. */
  readonly onUsage?: ((usage: Usage) => void) | undefined
  /** Where it is kept until when calls have to wait: one that several processes share makes them hold back together. Absent: the memory of this process. */
  readonly pacing?: Pacing | undefined
  /**
   * Facebook Login: proves by PKCE (S256) that whoever redeems the code also opened the dialog. `authorizationUrl` then gives a
   * `codeVerifier` to keep beside `state`. Default false.
   */
  readonly pkce?: boolean | undefined
  /** Sends `appsecret_proof` with every call that reads or acts with a token, but not with exchanges and refreshes of tokens. Default false. */
  readonly proof?: boolean | undefined
  /** Milliseconds that a call may take, repeats and waiting included. Default 30000. */
  readonly deadline?: number | undefined
  /** How often a call that changes nothing is tried at most. Default 3. */
  readonly attempts?: number | undefined
  /** The most bytes of an answer that are read: more is `reply_too_large`, as is a body in a great many small chunks. Default 8 MiB. */
  readonly maximumReplyBytes?: number | undefined
  /**
   * Takes a `state` out of the app's storage and says whether it was there: makes it single use across processes. Absent: the
   * states that came back are remembered with these options, for as long as the object lives.
   */
  readonly consumeState?: ((state: string) => boolean | Promise<boolean>) | undefined
  /** Lets the client run in a web page, where everybody can read the app secret: for demonstrations with apps of Darkroom. Default false. */
  readonly dangerouslyAllowBrowser?: boolean | undefined
}

/**
 * An app with a login, and how its calls are made.
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
  /** What people are asked for, by names this login has: no more than the app needs. */
  readonly scopes: readonly ScopeName<L>[]
}

/**
 * A native or desktop app with Facebook Login. It has no secret, since everybody who has the app could read it: PKCE stands in its
 * place. What needs a secret (`debugToken`, `proof`, `onboarding`, a long-lived token) is refused with an OptionError.
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
  /** What people are asked for: no more than the app needs. */
  readonly scopes: readonly ScopeName<'facebook'>[]
}

/** Where the client writes what it does. `console` is one. */
export interface Logger {
  readonly debug?: ((message: string, details?: object) => void) | undefined
  readonly warn?: ((message: string, details?: object) => void) | undefined
}

/** What can be said of one call. */
export interface CallOptions {
  /** Ends the call early. */
  readonly signal?: AbortSignal | undefined
  /** Milliseconds this call may take, in place of {@link AnyOptions.deadline}. */
  readonly deadline?: number | undefined
}
