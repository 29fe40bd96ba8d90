import { first } from './0001-first.ts'
import { posts } from './0002-posts.ts'
import { admin } from './0003-admin.ts'
import { webhooks } from './0004-webhooks.ts'
import { counting } from './0005-counting.ts'
import { failing } from './0006-failing.ts'
import type { Migration } from './migration.ts'

/** All of them, oldest first. */
export const migrations: readonly Migration[] = [first, posts, admin, webhooks, counting, failing]
