import type { HostName, Login, VersionName, WebhookFieldName } from '@darkroom/contract'
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
  /** Secrets that were changed, while Instagram may still sign with them: they verify, and are never sent. */
  readonly previousSecrets?: readonly Secret[] | undefined
  /** How the app's webhooks are received. Absent: they are not. */
  readonly webhooks?:
    | {
        /** What the App Dashboard has as the verify token. */
        readonly verifyToken: Secret
        /** What accounts are subscribed to, where their permissions allow it. */
        readonly fields: readonly WebhookFieldName[]
      }
    | undefined
  /** The permissions to ask people for. */
  readonly scopes: readonly string[]
  /** The Graph API version to call. Default: connect's own. */
  readonly version?: VersionName | undefined
  /** A configuration of Facebook Login for Business, used instead of the scopes. */
  readonly configId?: string | undefined
  /** Sends `appsecret_proof` with calls. Default true with Facebook Login, false with the others. */
  readonly proof?: boolean | undefined
}

/** An OpenID provider that operators sign in by. */
export interface OidcOptions {
  /** Where its discovery document is found: https, or http on this machine. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: Secret
  /** The addresses that may sign in. The provider has to vouch for them (`email_verified`). */
  readonly allow: readonly string[]
  /** Sends the calls to the provider. Default: the runtime's `fetch`. */
  readonly fetch?: typeof fetch | undefined
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
  /** How long records are kept, in days. Default: the audit 400, events 90, ended links 7, what webhooks said 7, the delivery log 30. */
  readonly retention?: Partial<Retention> | undefined
  /** Whether endpoints of apps may be on this machine, also under http. Default false. */
  readonly loopbackEndpoints?: boolean | undefined
  /** Sends to endpoints of apps. Default: one that connects to public addresses only. A replacement has to see to that itself. */
  readonly endpointDispatcher?: Dispatcher | undefined
  /** What time the signatures of what is sent to endpoints tell, Unix milliseconds. Default: `now`. For a clock that is not the one of the apps. */
  readonly signatureTime?: (() => number) | undefined
  /** Whether what a request made due, such as a webhook that arrived, is done at once by this process, and not at its next look. Default false. */
  readonly eager?: boolean | undefined
  /** Milliseconds after which another process takes over the work of one that may have died; longer than any call. Default five minutes. */
  readonly lease?: number | undefined
  /** How posts are published, and where their files are kept. Default: files are not taken, only URLs. */
  readonly posts?: Partial<PostSettings> | undefined
  /** Whether the keys are of development, which every page and log says. Default false. */
  readonly development?: boolean | undefined
  /** Lets operators sign in by an OpenID provider, beside one-time links. Default: by links only. */
  readonly oidc?: OidcOptions | undefined
  /** What `GET /metrics` asks for as a bearer token. Default: there is no such path. */
  readonly metricsKey?: Secret | undefined
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
