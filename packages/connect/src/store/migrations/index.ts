import { first } from './0001-first.ts'
import { webhooks } from './0004-webhooks.ts'
import type { Migration } from './migration.ts'

/** All of them, oldest first. */
export const migrations: readonly Migration[] = [first, webhooks]
