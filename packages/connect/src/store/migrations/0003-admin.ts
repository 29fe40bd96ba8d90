import type { Migration } from './migration.ts'

/** Sign-in of operators, and what a review needs to know: which calls were made, since when a secret is used, what was found. */
export const admin: Migration = {
  name: '0003-admin',
  statements: [
    `CREATE TABLE "adminLink" (
      "id" TEXT PRIMARY KEY, "hash" TEXT NOT NULL, "createdAt" BIGINT NOT NULL, "expiresAt" BIGINT NOT NULL, "usedAt" BIGINT)`,
    `CREATE UNIQUE INDEX "adminLinkHash" ON "adminLink" ("hash")`,
    `CREATE TABLE "adminSession" (
      "id" TEXT PRIMARY KEY, "hash" TEXT NOT NULL, "who" TEXT NOT NULL, "createdAt" BIGINT NOT NULL, "seenAt" BIGINT NOT NULL,
      "expiresAt" BIGINT NOT NULL, "revokedAt" BIGINT)`,
    `CREATE UNIQUE INDEX "adminSessionHash" ON "adminSession" ("hash")`,
    `CREATE TABLE "callCount" (
      "id" TEXT PRIMARY KEY, "day" TEXT NOT NULL, "login" TEXT NOT NULL, "appId" TEXT NOT NULL, "name" TEXT NOT NULL,
      "count" BIGINT NOT NULL)`,
    `CREATE INDEX "callCountDay" ON "callCount" ("day")`,
    `CREATE TABLE "secretSeen" ("id" TEXT PRIMARY KEY, "firstSeenAt" BIGINT NOT NULL)`,
    `CREATE TABLE "reviewFinding" (
      "id" TEXT PRIMARY KEY, "level" TEXT NOT NULL, "about" TEXT NOT NULL, "what" TEXT NOT NULL, "fix" TEXT,
      "firstSeenAt" BIGINT NOT NULL, "seenAt" BIGINT NOT NULL)`,
    `CREATE INDEX "connectionState" ON "connection" ("state", "id")`,
  ],
}
