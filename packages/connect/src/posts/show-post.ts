import { isoOf } from '../base/time.ts'
import type { PostRow } from '../store/schema.ts'
import { readJournal } from './journal.ts'
import type { HistoryEntry } from './posts.ts'
import { reasonOfPost } from './reasons.ts'
import { readWanted } from './wanted.ts'

/** Everything there is to know of a post, and nothing secret: URLs of files that were posted are left out. */
export function showPost(row: PostRow) {
  const wanted = readWanted(row)
  const reason = reasonOfPost(row)
  const { containers = [] } = readJournal(row) ?? {}
  return {
    id: row.id,
    connection: row.connectionId,
    kind: row.kind,
    state: row.state,
    reason: row.reason,
    meaning: reason?.meaning ?? null,
    action: reason?.action ?? null,
    detail: row.detail,
    platform: row.platform === null ? null : (JSON.parse(row.platform) as Record<string, unknown>),
    caption: wanted.caption ?? null,
    publishAt: isoOf(row.publishAt),
    timeZone: row.timeZone,
    nextAt: isoOf(row.nextAt),
    containers: containers.flatMap(({ id }) => (id === undefined ? [] : [id])),
    mediaId: row.mediaId,
    history: (JSON.parse(row.history) as HistoryEntry[]).map(({ at, ...entry }) => ({ at: isoOf(at), ...entry })),
    createdAt: isoOf(row.createdAt),
    beganAt: isoOf(row.beganAt),
    endedAt: isoOf(row.endedAt),
  }
}
