import type { Migration } from './migration.ts'

/** Endpoints of apps, what is delivered to them, events of accounts that nobody connected, and how each account is subscribed. */
export const webhooks: Migration = {
  name: '0004-webhooks',
  statements: [
    `ALTER TABLE "connection" ADD COLUMN "webhooks" TEXT`,
    `CREATE TABLE "endpoint" (
      "id" TEXT PRIMARY KEY, "tenantId" TEXT NOT NULL, "url" TEXT NOT NULL, "description" TEXT NOT NULL, "events" TEXT NOT NULL,
      "ordered" INTEGER NOT NULL, "state" TEXT NOT NULL, "sealed" TEXT NOT NULL, "kid" TEXT NOT NULL, "previousUntil" BIGINT,
      "failures" INTEGER NOT NULL, "failingSince" BIGINT, "pausedUntil" BIGINT, "lastError" TEXT, "createdAt" BIGINT NOT NULL,
      "version" INTEGER NOT NULL)`,
    `CREATE INDEX "endpointTenant" ON "endpoint" ("tenantId", "id")`,
    `CREATE INDEX "endpointKid" ON "endpoint" ("kid", "id")`,
    `CREATE TABLE "delivery" (
      "id" TEXT PRIMARY KEY, "tenantId" TEXT NOT NULL, "endpointId" TEXT NOT NULL, "eventId" TEXT NOT NULL, "type" TEXT NOT NULL,
      "lane" TEXT NOT NULL, "state" TEXT NOT NULL, "attempts" INTEGER NOT NULL, "nextAttemptAt" BIGINT, "createdAt" BIGINT NOT NULL,
      "endedAt" BIGINT, "log" TEXT NOT NULL)`,
    `CREATE INDEX "deliveryDue" ON "delivery" ("endpointId", "state", "nextAttemptAt")`,
    `CREATE INDEX "deliveryLane" ON "delivery" ("endpointId", "lane", "state", "id")`,
    `CREATE INDEX "deliveryTenant" ON "delivery" ("tenantId", "id")`,
    `CREATE INDEX "deliveryEnded" ON "delivery" ("endedAt")`,
    `CREATE TABLE "strayEvent" (
      "id" TEXT PRIMARY KEY, "login" TEXT NOT NULL, "accountId" TEXT NOT NULL, "type" TEXT NOT NULL, "receivedAt" BIGINT NOT NULL,
      "data" TEXT NOT NULL)`,
    `CREATE INDEX "strayAccount" ON "strayEvent" ("accountId")`,
    `CREATE INDEX "strayReceived" ON "strayEvent" ("receivedAt")`,
  ],
}
