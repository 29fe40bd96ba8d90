import type { Login } from '@darkroom/contract'
import type { Dispatcher } from 'undici'
import type { Random } from './base/ids.ts'
import type { Logger } from './base/logger.ts'
import type { PostSettings } from './base/post-settings.ts'
import type { Retention } from './base/retention.ts'
import type { Timer } from './base/time.ts'
import type { CallCounter } from './calls/count-calls.ts'
import type { InstagramClient } from './instagram-client.ts'
import type { AppOptions, ConnectOptions } from './options.ts'
import type { Store } from './store/store.ts'
import type { Metrics } from './telemetry/metrics.ts'
import type { Vault } from './vault/vault.ts'

/** An app and the client that speaks for it. */
export interface ConnectApp extends AppOptions {
  readonly login: Login
  readonly client: InstagramClient
  /** The client that publishes: it never waits (`posts/later.ts`). */
  readonly publishing: InstagramClient
  /** The client that asks for some of the app's permissions only. */
  clientFor(scopes: readonly string[]): InstagramClient
}

/** What every part of connect works with. */
export interface Context {
  readonly store: Store
  readonly vault: Vault
  readonly apps: Readonly<Partial<Record<Login, ConnectApp>>>
  readonly publicUrl: string
  readonly returnOrigins: readonly string[]
  readonly loopbackEndpoints: boolean
  readonly endpointDispatcher: Dispatcher
  readonly development: boolean
  readonly retention: Retention
  readonly oidc: ConnectOptions['oidc']
  readonly metricsKey: ConnectOptions['metricsKey']
  readonly posts: PostSettings
  readonly hosts: ConnectOptions['hosts']
  readonly metrics: Metrics
  readonly calls: CallCounter
  readonly dispatcher: Dispatcher
  /** So long work is claimed, in milliseconds. */
  readonly lease: number
  readonly now: () => number
  readonly signatureTime: () => number
  readonly random: Random
  readonly timer: Timer
  readonly logger: Logger
}
