import { first } from './0001-first.ts'
import { posts } from './0002-posts.ts'
import type { Migration } from './migration.ts'

/** All of them, oldest first. */
export const migrations: readonly Migration[] = [first, posts]
