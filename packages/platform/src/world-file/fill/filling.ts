import type { Chance } from '../../drawing/chance.ts'
import type { Ago } from '../rules/when.ts'
import { anyOf } from './choose.ts'
import type { FilledAccount } from './fill-accounts.ts'
import type { FillIds } from './ids.ts'

/** What media are made with. */
export interface Filling {
  readonly accounts: readonly FilledAccount[]
  readonly months: number
  readonly ids: FillIds
  readonly chance: Chance
}

/** So many minutes before the world's date. */
export function minutesAgo(minutes: number): Ago {
  return `${Math.max(0, Math.round(minutes))}m`
}

/** Some accounts, each once, without one of them, by username. */
export function some(accounts: readonly FilledAccount[], count: number, without: string, chance: Chance): string[] {
  const found = new Set<string>()
  for (let tries = 0; found.size < count && tries < count * 3; tries++) {
    const { username } = anyOf(accounts, chance).entry
    if (username !== without) found.add(username)
  }
  return [...found].sort((a, b) => (a < b ? -1 : 1))
}

/** An entry without what it has anyway: none, nothing, and no. */
export function told<Entry extends object>(entry: Entry): Entry {
  const isUsual = (value: unknown): boolean =>
    value === 0 || value === false || (Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => !isUsual(value))) as Entry
}
