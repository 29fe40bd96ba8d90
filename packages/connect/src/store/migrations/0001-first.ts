import type { Migration } from './migration.ts'

/**
 * The portable part of SQL, which SQLite, PostgreSQL and what speaks its protocol have in common: text ids, BIGINT moments, no foreign keys
 * that are deferred, no types of one engine's own.
 */
export const first: Migration = {
  name: '0001-first',
  statements: [
    `CREATE TABLE "tenant" (
      "id" TEXT PRIMARY KEY, "name" TEXT NOT NULL, "createdAt" BIGINT NOT NULL)`,
    `CREATE TABLE "apiKey" (
      "id" TEXT PRIMARY KEY, "tenantId" TEXT NOT NULL, "name" TEXT NOT NULL, "hash" TEXT NOT NULL, "scopes" TEXT NOT NULL,
      "createdAt" BIGINT NOT NULL, "lastUsedAt" BIGINT, "revokedAt" BIGINT)`,
    `CREATE INDEX "apiKeyTenant" ON "apiKey" ("tenantId", "id")`,
    `CREATE TABLE "link" (
      "id" TEXT PRIMARY KEY, "tenantId" TEXT NOT NULL, "login" TEXT NOT NULL, "lifetime" TEXT NOT NULL, "connectionId" TEXT,
      "returnTo" TEXT, "scopes" TEXT NOT NULL, "urlHash" TEXT NOT NULL, "browserHash" TEXT, "stateHash" TEXT, "state" TEXT NOT NULL,
      "createdAt" BIGINT NOT NULL, "expiresAt" BIGINT NOT NULL, "stateExpiresAt" BIGINT, "sealed" TEXT, "kid" TEXT, "choices" TEXT,
      "failure" TEXT, "reference" TEXT, "version" INTEGER NOT NULL)`,
    `CREATE UNIQUE INDEX "linkUrl" ON "link" ("urlHash")`,
    `CREATE UNIQUE INDEX "linkState" ON "link" ("stateHash")`,
    `CREATE INDEX "linkKid" ON "link" ("kid", "id")`,
    `CREATE TABLE "connection" (
      "id" TEXT PRIMARY KEY, "tenantId" TEXT NOT NULL, "login" TEXT NOT NULL, "appId" TEXT NOT NULL, "accountKey" TEXT NOT NULL,
      "appScopedId" TEXT, "userId" TEXT, "pageId" TEXT, "username" TEXT, "kind" TEXT NOT NULL, "lifetime" TEXT NOT NULL,
      "asked" TEXT NOT NULL, "granted" TEXT, "missing" TEXT, "state" TEXT NOT NULL, "reason" TEXT, "evidence" TEXT,
      "sealed" TEXT, "kid" TEXT, "issuedAt" BIGINT NOT NULL, "expiresAt" BIGINT, "refreshableAt" BIGINT, "dataAccessExpiresAt" BIGINT,
      "refreshFailures" INTEGER NOT NULL, "triedAt" BIGINT, "refreshedAt" BIGINT, "checkedAt" BIGINT, "lastGoodCallAt" BIGINT,
      "warnedDays" INTEGER, "linkedAt" BIGINT NOT NULL, "createdAt" BIGINT NOT NULL, "version" INTEGER NOT NULL)`,
    `CREATE UNIQUE INDEX "connectionAccount" ON "connection" ("tenantId", "login", "appId", "accountKey")`,
    `CREATE INDEX "connectionTenant" ON "connection" ("tenantId", "id")`,
    `CREATE INDEX "connectionScoped" ON "connection" ("login", "appScopedId")`,
    `CREATE INDEX "connectionUser" ON "connection" ("login", "userId")`,
    `CREATE INDEX "connectionKid" ON "connection" ("kid", "id")`,
    `CREATE TABLE "work" (
      "id" TEXT PRIMARY KEY, "bucket" INTEGER NOT NULL, "kind" TEXT NOT NULL, "dueAt" BIGINT NOT NULL, "owner" TEXT,
      "attempt" INTEGER NOT NULL, "failures" INTEGER NOT NULL, "lastError" TEXT)`,
    `CREATE INDEX "workDue" ON "work" ("bucket", "dueAt")`,
    `CREATE TABLE "event" (
      "id" TEXT PRIMARY KEY, "tenantId" TEXT NOT NULL, "connectionId" TEXT, "type" TEXT NOT NULL, "at" BIGINT NOT NULL,
      "subject" TEXT NOT NULL, "body" TEXT NOT NULL, "data" TEXT NOT NULL, "dedupe" TEXT NOT NULL)`,
    `CREATE UNIQUE INDEX "eventDedupe" ON "event" ("dedupe")`,
    `CREATE INDEX "eventTenant" ON "event" ("tenantId", "id")`,
    `CREATE TABLE "audit" (
      "id" TEXT PRIMARY KEY, "tenantId" TEXT, "at" BIGINT NOT NULL, "actor" TEXT NOT NULL, "action" TEXT NOT NULL,
      "subject" TEXT NOT NULL, "details" TEXT NOT NULL)`,
    `CREATE INDEX "auditTenant" ON "audit" ("tenantId", "id")`,
    `CREATE TABLE "cooling" ("name" TEXT PRIMARY KEY, "until" BIGINT NOT NULL)`,
    `CREATE TABLE "keyring" (
      "kid" TEXT PRIMARY KEY, "state" TEXT NOT NULL, "wrapped" TEXT NOT NULL, "rootId" TEXT NOT NULL, "createdAt" BIGINT NOT NULL,
      "changedAt" BIGINT NOT NULL, "version" INTEGER NOT NULL)`,
    `CREATE TABLE "deletion" (
      "code" TEXT PRIMARY KEY, "login" TEXT NOT NULL, "requestedAt" BIGINT NOT NULL, "finishedAt" BIGINT, "connections" INTEGER NOT NULL)`,
  ],
}
