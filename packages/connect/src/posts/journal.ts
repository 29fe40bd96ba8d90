import type { PublishRecord } from '@darkroom/client/instagram/publish'
import type { PostRow } from '../store/schema.ts'

/** How far the publish of a post is, as the client's record tells. Undefined: it has not begun. */
export function readJournal({ record }: Pick<PostRow, 'record'>): PublishRecord | undefined {
  return record === null ? undefined : (JSON.parse(record) as PublishRecord)
}

/** Whether Instagram was asked to publish it, and it is not known what became of that. */
export function isUnsettled(row: Pick<PostRow, 'record'>): boolean {
  return readJournal(row)?.step === 'publishing'
}
