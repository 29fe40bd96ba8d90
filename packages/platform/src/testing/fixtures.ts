import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Recorded answers of the real platform, kept beside the repository and not in it. `DARKROOM_FIXTURES` names another folder. */
const folder =
  process.env['DARKROOM_FIXTURES'] ?? join(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'fixtures')

/** Whether this machine has the recordings. */
export const hasFixtures: boolean = existsSync(folder)

/** The names of the recordings; none where there are none. */
export function fixtureNames(): string[] {
  return hasFixtures ? readdirSync(folder).flatMap((file) => (file.endsWith('.json') ? [file.slice(0, -5)] : [])) : []
}

/** What was recorded. */
export interface Fixture {
  readonly status: number
  readonly body: unknown
}

/** A recording by its name. */
export function readFixture(name: string): Fixture {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Fixture
}

/**
 * The form of an answer: its keys in their order, and the types of its values; of a list each form once, of a link to another page the names in its query.
 */
export function formOf(value: unknown): unknown {
  if (Array.isArray(value)) return [...new Set(value.map((item) => JSON.stringify(formOf(item))))].sort()
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).map(([key, item]) => [
      key,
      /^(?:next|previous)$/.test(key) ? namesIn(item) : formOf(item),
    ])
  }
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0000$/.test(value)) return 'timestamp'
  return typeof value
}

function namesIn(link: unknown): string[] {
  return [...new URL(String(link)).searchParams.keys()]
}
