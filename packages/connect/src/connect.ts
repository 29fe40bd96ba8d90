import type { Login } from '@darkroom/contract'
import { Agent, type Dispatcher } from 'undici'
import { createAdminLink } from './admin/admin-link.ts'
import { metricSources } from './admin/metric-sources.ts'
import { revokeSessions } from './admin/session.ts'
import { createApp } from './api/app.ts'
import { newId } from './base/ids.ts'
import { quietLogger } from './base/logger.ts'
import { usualPosts } from './base/post-settings.ts'
import { checkPublicUrl } from './base/public-url.ts'
import { usualRetention } from './base/retention.ts'
import { createScrub, scrubbedLogger } from './base/scrub.ts'
import { systemTimer } from './base/time.ts'
import { createCallCounter } from './calls/count-calls.ts'
import type { Passport } from './connections/passport.ts'
import type { ConnectApp, Context } from './context.ts'
import { type DeliveryFilter, listDeliveries } from './endpoints/deliveries.ts'
import { deleteEndpoint, ensureEndpoint, listEndpoints, type NewEndpoint } from './endpoints/endpoints.ts'
import { type Delivery, deliveryOf, type Endpoint, endpointOf } from './endpoints/shown.ts'
import { type ClientParts, createClient } from './instagram-client.ts'
import { keyringTable } from './keys/keyring-table.ts'
import { keyringHandler, rotateKeyring } from './keys/rotate.ts'
import { coolingTable } from './limits/cooling.ts'
import { diagnose } from './operating/diagnose.ts'
import { exportConnections } from './operating/export-connections.ts'
import { type ExportedToken, exportTokens } from './operating/export-tokens.ts'
import type { Finding } from './operating/finding.ts'
import { type Imported, type ImportOptions, importTokens } from './operating/import-tokens.ts'
import { review } from './operating/review.ts'
import { reviewHandler } from './operating/review-work.ts'
import { sweepHandler } from './operating/sweep.ts'
import type { AppOptions, ConnectOptions } from './options.ts'
import { neverWait } from './posts/later.ts'
import { postHandler } from './posts/post-work.ts'
import { careHandler } from './refresh/care.ts'
import { createMetrics } from './telemetry/metrics.ts'
import { type ApiKey, createApiKey, type KeyScope, listApiKeys, revokeApiKey } from './tenants/api-keys.ts'
import { operatorTenant } from './tenants/operator-tenant.ts'
import { createTenant, getTenant, listTenants, type Tenant } from './tenants/tenants.ts'
import type { Secret } from './vault/secret.ts'
import { openVault, type Vault } from './vault/vault.ts'
import { guardedDispatcher } from './webhooks/guarded-dispatcher.ts'
import { relayHandler } from './webhooks/relay.ts'
import { subscribeHandler } from './webhooks/subscribe.ts'
import { usualLease } from './work/lease.ts'
import { scheduleOnce } from './work/work.ts'
import { createWorker } from './work/worker.ts'

/** Connect, as a value. */
export interface Connect extends AsyncDisposable {
  /** Answers a request to the API, to people's pages or to Instagram's callbacks. */
  readonly fetch: (request: Request) => Promise<Response>
  /** Does all that is due now: refreshes, checks, warnings, rotations. Returns how much it was. */
  readonly work: () => Promise<number>
  /** When the next work is due, Unix milliseconds; undefined: there is none. */
  readonly nextDue: () => Promise<number | undefined>
  /** For whoever runs it: there is no API for these. */
  readonly admin: {
    createTenant(name: string): Promise<Tenant>
    listTenants(): Promise<Tenant[]>
    /** Makes an API key of a tenant. Its text is returned once. @throws Problem for a tenant that is not there. */
    createApiKey(
      tenantId: string,
      key: { readonly name: string; readonly scopes?: readonly KeyScope[] },
    ): Promise<ApiKey & { readonly text: Secret }>
    /** Revokes the keys of a tenant that have a name. */
    revokeApiKeys(tenantId: string, name: string): Promise<void>
    /** The endpoint of a tenant with a URL, which is made if there is none, and its secret. @throws Problem for a URL to which nothing is sent. */
    ensureEndpoint(tenantId: string, wanted: NewEndpoint): Promise<{ endpoint: Endpoint; secret: Secret }>
    /**
     * The endpoint of whoever runs connect, which is told what concerns nobody else, such as `review.found`. It is made if there is none with
     * this URL, and switched on if it is off. @throws Problem for a URL to which nothing is sent.
     */
    ensureOperatorEndpoint(url: string): Promise<{ endpoint: Endpoint; secret: Secret }>
    /** Deletes all of them. Returns how many they were. */
    removeOperatorEndpoints(): Promise<number>
    /** Deliveries to endpoints, latest first. @param tenantId Undefined: of every tenant. */
    listDeliveries(tenantId: string | undefined, filter: DeliveryFilter): Promise<readonly Delivery[]>
    /** What is not as it should be with the store, the keys, the work and the apps. */
    diagnose(): Promise<readonly Finding[]>
    /** What should be looked at now and then: permissions that nobody needs, versions that end, URLs that are too wide. */
    review(): Promise<readonly Finding[]>
    /** Begins to rotate the keyring; `work` does the rest. */
    rotateKeyring(): Promise<void>
    /** Makes a link with which an operator signs in to the pages, once, within a quarter of an hour. */
    createLink(): Promise<Secret>
    /** Whether anybody has ever signed in to the pages, or may do so by a link. */
    hasLinks(): Promise<boolean>
    /** Signs everybody out of the pages. */
    endSessions(): Promise<void>
    /**
     * Makes connections of tokens that were kept elsewhere: the text of a file in JSON, with an object on each line, or in CSV; connect's own export, Nango's
     * connections, or Postiz' table `Integration`. Each token is checked at Instagram first; the same account is one connection, however often it is imported.
     */
    importTokens(tenantId: string, text: string, options?: ImportOptions): AsyncIterable<Imported>
    /** Every connection as it is shown, without its token, and with its tenant. */
    exportConnections(): AsyncIterable<Passport & { readonly tenantId: string }>
    /**
     * Every connection with its token, by the names that an import reads: to take them elsewhere. Each tenant's audit says so, before the first is handed out.
     *
     * @param tenantId Undefined: of every tenant.
     */
    exportTokens(tenantId?: string): AsyncIterable<ExportedToken>
    /** What is measured, in Prometheus' text format: for a listener of your own. */
    metrics(): Promise<string>
    /** Wraps the keyring with the current root key. Returns how many keys it wrapped. */
    rewrapKeyring(): Promise<number>
    listKeyring(): ReturnType<Vault['list']>
  }
  /** Takes no more work, waits for what is underway, and closes the store. */
  close(): Promise<void>
}

/**
 * Makes connect.
 *
 * @throws TypeError for a public URL that is not safe; VaultError if the keyring cannot be unwrapped; OptionError for an app that is not right.
 * @example
 * import { createConnect, openSqlite } from '@darkroom/connect'
 * import { createRootKey, rootKeys, Secret } from '@darkroom/connect/vault'
 * await using connect = await createConnect({
 *   store: await openSqlite(':memory:'),
 *   keys: rootKeys(createRootKey()),
 *   publicUrl: 'https://connect.example',
 *   apps: { instagram: { appId: '990602627938098', appSecret: new Secret('app secret'), scopes: ['instagram_business_basic'] } },
 * })
 * const tenant = await connect.admin.createTenant('My shop')
 * const { text } = await connect.admin.createApiKey(tenant.id, { name: 'server' })
 * const answer = await connect.fetch(
 *   new Request('https://connect.example/v1/links', {
 *     method: 'POST',
 *     headers: { authorization: `Bearer ${text.reveal()}`, 'content-type': 'application/json' },
 *     body: JSON.stringify({ login: 'instagram' }),
 *   }),
 * )
 * answer.status // => 201
 */
export async function createConnect(options: ConnectOptions): Promise<Connect> {
  return (await openConnect(options)).connect
}

/** Connect, and what its parts work with: for its own tests. */
export async function openConnect(options: ConnectOptions): Promise<{ connect: Connect; context: Context }> {
  const { store, keys } = options
  const logger = scrubbedLogger(options.logger ?? quietLogger, createScrub(secretsIn(options)))
  const publicUrl = checkPublicUrl(options.publicUrl)
  const now = options.now ?? Date.now
  const random = options.random ?? ((bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes))
  const timer = options.timer ?? systemTimer
  const vault = await openVault({ keys, keyring: keyringTable(store), now, random })
  const ownDispatcher = options.dispatcher === undefined ? new Agent({ connections: 64 }) : undefined
  const loopbackEndpoints = options.loopbackEndpoints ?? false
  const ownEndpointDispatcher =
    options.endpointDispatcher === undefined ? guardedDispatcher(loopbackEndpoints) : undefined
  const parts: ClientParts = {
    publicUrl,
    hosts: options.hosts,
    fetch: options.fetch,
    now,
    random,
    timer,
    logger,
    pacing: coolingTable(store),
  }
  const context: Context = {
    store,
    vault,
    apps: appsOf(options.apps, parts),
    publicUrl,
    returnOrigins: options.returnOrigins ?? [],
    loopbackEndpoints,
    endpointDispatcher: options.endpointDispatcher ?? (ownEndpointDispatcher as Dispatcher),
    development: options.development ?? false,
    retention: { ...usualRetention, ...options.retention },
    oidc: options.oidc,
    metricsKey: options.metricsKey,
    posts: { ...usualPosts, ...options.posts },
    hosts: options.hosts,
    metrics: createMetrics(metricSources({ store, now })),
    lease: options.lease ?? usualLease,
    calls: createCallCounter({ store, now, logger }),
    dispatcher: options.dispatcher ?? (ownDispatcher as Agent),
    now,
    signatureTime: options.signatureTime ?? now,
    random,
    timer,
    logger,
  }
  const app = createApp(context)
  const handlers = {
    care: careHandler(context),
    keyring: keyringHandler(context),
    sweep: sweepHandler(context),
    review: reviewHandler(context),
    relay: relayHandler(context),
    subscribe: subscribeHandler(context),
    post: postHandler(context),
  }
  await store.run((db) => scheduleOnce(db, 'sweep', 'records', now()))
  await store.run((db) => scheduleOnce(db, 'review', 'weekly', now()))
  const worker = createWorker({
    store,
    handlers,
    now,
    logger,
    metrics: context.metrics,
    owner: newId(random, 'process'),
    lease: context.lease,
    beside: ['relay'],
  })
  let closing: Promise<void> | undefined
  const end = async (): Promise<void> => {
    await worker.end()
    await context.calls.flush().catch(() => {})
    await ownDispatcher?.close()
    await ownEndpointDispatcher?.close()
    await store.close()
  }
  const close = (): Promise<void> => (closing ??= end())
  if (context.development) logger.warn({}, 'These are development keys: they protect nothing.')
  const connect: Connect = {
    fetch: async (request) => {
      const answer = await app.fetch(request)
      // What it made due is not waited for.
      if (options.eager && mayMakeDue(request)) worker.look()
      return answer
    },
    work: worker.work,
    nextDue: worker.nextDue,
    admin: {
      createTenant: (name) => createTenant(context, name),
      listTenants: () => listTenants(context),
      createApiKey: async (tenantId, key) => {
        await getTenant(context, tenantId)
        return createApiKey(context, { tenantId, actor: 'operator', ...key })
      },
      revokeApiKeys: async (tenantId, name) => {
        for (const key of await listApiKeys(context, tenantId))
          if (key.name === name && key.revokedAt === null)
            await revokeApiKey(context, { tenantId, keyId: 'operator', scopes: [], actor: 'operator' }, key.id)
      },
      ensureEndpoint: async (tenantId, wanted) => {
        await getTenant(context, tenantId)
        const { endpoint, secret } = await ensureEndpoint(context, tenantId, wanted)
        return { endpoint: endpointOf(endpoint), secret }
      },
      ensureOperatorEndpoint: async (url) => {
        const { endpoint, secret } = await ensureEndpoint(context, operatorTenant, { url })
        return { endpoint: endpointOf(endpoint), secret }
      },
      removeOperatorEndpoints: async () => {
        const endpoints = await listEndpoints(context, operatorTenant)
        for (const { id } of endpoints)
          await deleteEndpoint(context, { tenantId: operatorTenant, actor: 'operator' }, id)
        return endpoints.length
      },
      listDeliveries: async (tenantId, filter) => (await listDeliveries(context, tenantId, filter)).map(deliveryOf),
      diagnose: () => diagnose(context),
      review: () => review(context),
      createLink: () => createAdminLink(context),
      hasLinks: async () =>
        (await store.run((db) => db.selectFrom('adminLink').select('id').limit(1).execute())).length > 0,
      endSessions: () => revokeSessions(context, 'operator'),
      importTokens: (tenantId, text, options) => importTokens(context, tenantId, text, options),
      exportConnections: () => exportConnections(context),
      exportTokens: (tenantId) => exportTokens(context, tenantId),
      metrics: () => context.metrics.print(),
      rotateKeyring: () => rotateKeyring(context),
      rewrapKeyring: () => vault.rewrap(),
      listKeyring: () => vault.list(),
    },
    close,
    [Symbol.asyncDispose]: close,
  }
  return { connect, context }
}

/** The secrets that are known from the start, which no log ever has. */
function secretsIn({ apps, oidc, metricsKey }: ConnectOptions): string[] {
  const ofApps = Object.values(apps).flatMap(({ appSecret, metaAppSecret, previousSecrets, webhooks }) => [
    appSecret,
    metaAppSecret,
    ...(previousSecrets ?? []),
    webhooks?.verifyToken,
  ])
  return [...ofApps, oidc?.clientSecret, metricsKey].flatMap((secret) =>
    secret === undefined ? [] : [secret.reveal()],
  )
}

/** Whether a request may make work due: one that changes something, or a person who comes back from a window. */
function mayMakeDue({ method, url }: Request): boolean {
  return method !== 'GET' || new URL(url).pathname.startsWith('/callback/')
}

/** The apps with their clients. One for each list of permissions, so that what is missing can be told. */
function appsOf(apps: ConnectOptions['apps'], parts: ClientParts): Context['apps'] {
  const withClient = ([name, app]: [string, AppOptions]): [string, ConnectApp] => {
    const login = name as Login
    const clients = new Map<string, ReturnType<typeof createClient>>()
    const clientFor: ConnectApp['clientFor'] = (scopes) => {
      const key = scopes.join()
      const client = clients.get(key) ?? createClient(login, { ...app, scopes }, parts)
      clients.set(key, client)
      return client
    }
    const publishing = createClient(login, app, { ...parts, wait: neverWait, attempts: 1 })
    return [name, { ...app, login, clientFor, client: clientFor(app.scopes), publishing }]
  }
  return Object.fromEntries(Object.entries(apps).map(withClient))
}
