import { createHash } from 'node:crypto'
import { day, hour, minute, second } from '../base/time.ts'
import type { ConnectionRow } from '../store/schema.ts'

/** So many days before its end the owner of a connection is warned. */
export const warningDays = [14, 7, 3, 1] as const

/** What will be done for a connection, and when. Moments are Unix milliseconds; undefined: never. */
export interface Plan {
  readonly refreshAt: number | undefined
  readonly checkAt: number | undefined
  readonly warnAt: number | undefined
  /** Of how many days the warning is. */
  readonly warnDays: number | undefined
  /** When its calls stop working unless something is done. */
  readonly endsAt: number | undefined
  /** The first of these. */
  readonly dueAt: number | undefined
}

type Planned = Pick<
  ConnectionRow,
  | 'id'
  | 'login'
  | 'kind'
  | 'lifetime'
  | 'state'
  | 'sealed'
  | 'issuedAt'
  | 'expiresAt'
  | 'refreshableAt'
  | 'dataAccessExpiresAt'
  | 'refreshFailures'
  | 'triedAt'
  | 'checkedAt'
  | 'linkedAt'
  | 'warnedDays'
>

/** What to do for a connection, from its row alone: nothing else decides when something is due. */
export function planOf(row: Planned): Plan {
  const endsAt = endOf(row)
  if (row.sealed === null)
    return {
      refreshAt: undefined,
      checkAt: undefined,
      warnAt: undefined,
      warnDays: undefined,
      endsAt,
      dueAt: undefined,
    }
  const refreshAt = refreshOf(row)
  const checkAt = checkOf(row)
  const warnDays = endsAt === undefined ? undefined : nextWarning(row, endsAt)
  const warnAt = endsAt === undefined || warnDays === undefined ? undefined : endsAt - warnDays * day
  const moments = [refreshAt, checkAt, warnAt, endsAt].filter((moment) => moment !== undefined)
  return {
    refreshAt,
    checkAt,
    warnAt,
    warnDays,
    endsAt,
    dueAt: moments.length === 0 ? undefined : Math.min(...moments),
  }
}

/** When the token or the right to read the person's data ends, whichever is first. */
export function endOf({
  expiresAt,
  dataAccessExpiresAt,
}: Pick<Planned, 'expiresAt' | 'dataAccessExpiresAt'>): number | undefined {
  const ends = [expiresAt, dataAccessExpiresAt].filter((moment) => moment !== null)
  return ends.length === 0 ? undefined : Math.min(...ends)
}

/**
 * Between the first day and the end, spread: from half of its life to seven tenths, so that a million that were linked on one day are not refreshed on
 * one, and a month is left for what fails. Page tokens, system users' tokens and short-lived ones are not refreshed.
 */
function refreshOf(row: Planned): number | undefined {
  const { id, login, kind, lifetime, state, issuedAt, expiresAt, refreshableAt, refreshFailures, triedAt } = row
  if (login === 'facebook' || kind !== 'longLived' || lifetime === 'short' || expiresAt === null) return undefined
  // First a check has to find it working.
  if (state === 'needs-reconnect') return undefined
  const planned = issuedAt + (expiresAt - issuedAt) * (0.5 + 0.2 * spread(id))
  const soonest = Math.max(planned, refreshableAt ?? 0)
  if (refreshFailures === 0 || triedAt === null) return Math.round(soonest)
  const pause = Math.min(6 * hour, 5 * minute * 2 ** (refreshFailures - 1))
  return Math.round(Math.max(soonest, triedAt + pause * (1 + spread(id) / 2)))
}

/** Once a week it is asked whether the token works; sooner where it did not, since a person or the app's owner may have put it right. */
function checkOf({ id, lifetime, state, checkedAt, linkedAt }: Planned): number | undefined {
  if (lifetime === 'short') return undefined
  const pause = state === 'needs-reconnect' ? day : state === 'blocked' || state === 'app-fault' ? 6 * hour : 7 * day
  return Math.round((checkedAt ?? linkedAt) + pause * (0.9 + 0.2 * spread(id)))
}

/** The next warning that was not given yet. A token that lives no longer than the first of them gets none. */
function nextWarning({ issuedAt, linkedAt, warnedDays, state }: Planned, endsAt: number): number | undefined {
  if (state === 'needs-reconnect') return undefined
  const from = Math.max(issuedAt, linkedAt) + second
  return warningDays.find((days) => days < (warnedDays ?? Number.POSITIVE_INFINITY) && endsAt - days * day > from)
}

/** A number from 0 to 1 that is always the same for an id. */
function spread(id: string): number {
  return createHash('sha256').update(id).digest().readUInt16BE() / 65_536
}
