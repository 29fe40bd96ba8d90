/**
 * The server that keeps Instagram accounts connected: it links them, keeps their tokens encrypted and fresh, and calls the API for
 * an app that never sees a token.
 *
 * @module
 */
export type { Random } from './base/ids.ts'
export { type Logger, quietLogger } from './base/logger.ts'
export { Problem, type ProblemDetails } from './base/problem.ts'
export { createScrub, type Scrub, scrubbedLogger } from './base/scrub.ts'
export type { Timer } from './base/time.ts'
export { type Connect, createConnect } from './connect.ts'
export type { Attempt, DeliveryFilter } from './endpoints/deliveries.ts'
export type { NewEndpoint } from './endpoints/endpoints.ts'
export type { Delivery, Endpoint } from './endpoints/shown.ts'
export { catalogue as eventTypes } from './events/catalogue.ts'
export { copyStore } from './operating/copy-store.ts'
export type { ExportedToken } from './operating/export-tokens.ts'
export type { Finding } from './operating/finding.ts'
export type { Imported, ImportOptions } from './operating/import-tokens.ts'
export type { AppOptions, ConnectOptions, OidcOptions } from './options.ts'
export { openPostgres, type PostgresOptions } from './store/postgres.ts'
export { openSqlite } from './store/sqlite.ts'
export type { Store } from './store/store.ts'
export { StoreError, type StoreErrorCode } from './store/store-error.ts'
export { type ApiKey, type KeyScope, keyScopes } from './tenants/api-keys.ts'
export type { Tenant } from './tenants/tenants.ts'
export { keepWorking } from './work/keep-working.ts'
