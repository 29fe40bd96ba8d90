import type { Migration } from './migration.ts'

/** Work that failed, which is little, in the order in which it is shown: among a million rows it is found without looking at the others. */
export const failing: Migration = {
  name: '0006-failing',
  statements: [`CREATE INDEX "workFailing" ON "work" ("failures" DESC, "id") WHERE "failures" > 0`],
}
