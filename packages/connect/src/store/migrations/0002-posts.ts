import type { Migration } from './migration.ts'

/** Posts that are published now or later, the files that are posted for them, and which post of an account is at work. */
export const posts: Migration = {
  name: '0002-posts',
  statements: [
    `CREATE TABLE "post" (
      "id" TEXT PRIMARY KEY, "tenantId" TEXT NOT NULL, "connectionId" TEXT NOT NULL, "kind" TEXT NOT NULL, "wanted" TEXT NOT NULL,
      "idempotencyKey" TEXT, "wantedHash" TEXT NOT NULL, "publishAt" BIGINT NOT NULL, "timeZone" TEXT,
      "state" TEXT NOT NULL, "reason" TEXT, "detail" TEXT, "platform" TEXT, "record" TEXT, "nextAt" BIGINT, "looks" BIGINT NOT NULL,
      "failures" BIGINT NOT NULL, "troubleAt" BIGINT, "mediaId" TEXT, "history" TEXT NOT NULL, "createdAt" BIGINT NOT NULL, "beganAt" BIGINT, "endedAt" BIGINT,
      "version" BIGINT NOT NULL)`,
    `CREATE UNIQUE INDEX "postIdempotency" ON "post" ("tenantId", "idempotencyKey")`,
    `CREATE INDEX "postTenant" ON "post" ("tenantId", "id")`,
    `CREATE INDEX "postConnection" ON "post" ("connectionId", "state", "publishAt", "id")`,
    `CREATE TABLE "file" (
      "id" TEXT PRIMARY KEY, "tenantId" TEXT NOT NULL, "hash" TEXT NOT NULL, "type" TEXT NOT NULL, "size" BIGINT NOT NULL,
      "createdAt" BIGINT NOT NULL, "usedAt" BIGINT NOT NULL)`,
    `CREATE UNIQUE INDEX "fileHash" ON "file" ("tenantId", "hash")`,
    `CREATE TABLE "postFile" ("id" TEXT PRIMARY KEY, "postId" TEXT NOT NULL, "fileId" TEXT NOT NULL)`,
    `CREATE INDEX "postFileFile" ON "postFile" ("fileId")`,
    `CREATE TABLE "postLane" (
      "connectionId" TEXT PRIMARY KEY, "postId" TEXT NOT NULL, "until" BIGINT NOT NULL, "fullUntil" BIGINT NOT NULL)`,
  ],
}
