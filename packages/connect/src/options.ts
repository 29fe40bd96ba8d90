import type { HostName, Login, VersionName } from '@darkroom/contract'
import type { Dispatcher } from 'undici'
import type { Random } from './base/ids.ts'
import type { Logger } from './base/logger.ts'
import type { PostSettings } from './base/post-settings.ts'
import type { Retention } from './base/retention.ts'
import type { Timer } from './base/time.ts'
import type { Store } from './store/store.ts'
import type { KeyProvider } from './vault/key-provider.ts'
import type { Secret } from './vault/secret.ts'

/** An app of the App Dashboard, as one login knows it. */
export interface AppOptions {
  /** The Instagram App ID (Instagram Login, Basic Display) or the Meta App ID (Facebook Login). */
  readonly appId: string
  /** The secret that belongs to this id. */
  readonly appSecret: Secret
  /** The Meta app's secret where the login has one of its own: it may sign callbacks. */
  readonly metaAppSecret?: Secret | undefined
  /** The permissions to ask people for. */
  readonly scopes: readonly string[]
  /** The Graph API version to call. Default: connect's own. */
  readonly version?: VersionName | undefined
  /** A configuration of Facebook Login for Business, used instead of the scopes. */
  readonly configId?: string | undefined
  /** Sends `appsecret_proof` with calls. Default true with Facebook Login, false with the others. */
  readonly proof?: boolean | undefined
}

/** What connect is made of. Everything that acts on the world is handed in. */
export interface ConnectOptions {
  /** Where it keeps everything: of `openSqlite` or `openPostgres`. It is closed with connect. */
  readonly store: Store
  /** Holds the root key of the vault. */
  readonly keys: KeyProvider
  /** Where people, Instagram and apps reach it: an https origin without a slash at its end, or http on this machine. */
  readonly publicUrl: string
  /** An app for each login that people can connect with. */
  readonly apps: Readonly<Partial<Record<Login, AppOptions>>>
  /** The origins to which a link may send people back at its end. Default: none. */
  readonly returnOrigins?: readonly string[] | undefined
  /** How long records are kept, in days. Default: the audit 400, events 90, ended links 7. */
  readonly retention?: Partial<Retention> | undefined
  /** How posts are published, and where their files are kept. Default: files are not taken, only URLs. */
  readonly posts?: Partial<PostSettings> | undefined
  /** Whether the keys are of development, which every page and log says. Default false. */
  readonly development?: boolean | undefined
  /** Where Instagram's hosts are: for Darkroom. Default: the real ones. */
  readonly hosts?: string | Readonly<Partial<Record<HostName, string>>> | undefined
  /** Sends the calls that connect itself makes. Default: the runtime's `fetch`. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined
  /** Sends what the proxy passes on. Default: an undici `Agent` of its own. */
  readonly dispatcher?: Dispatcher | undefined
  /** Unix milliseconds. Default `Date.now`. */
  readonly now?: (() => number) | undefined
  /** Fills bytes with secure random values. Default `crypto.getRandomValues`. */
  readonly random?: Random | undefined
  /** Waits before a call is tried again. Default: real time. */
  readonly timer?: Timer | undefined
  /** Gets what the operator has to know, and never a secret. Default: nothing is logged. */
  readonly logger?: Logger | undefined
}
