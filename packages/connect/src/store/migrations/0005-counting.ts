import type { Migration } from './migration.ts'

/** What is counted whenever metrics are asked for, by indexes: of deliveries those that have not arrived, which are few. */
export const counting: Migration = {
  name: '0005-counting',
  statements: [
    `CREATE INDEX "postState" ON "post" ("state")`,
    `CREATE INDEX "deliveryLeft" ON "delivery" ("state") WHERE "state" <> 'delivered'`,
  ],
}
