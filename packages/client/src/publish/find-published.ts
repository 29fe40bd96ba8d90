import { isText, type JsonRecord, recordsOf, textOf } from '../json-value.ts'
import type { Newest, PublishRecord } from './record.ts'
import { call, type Run } from './run.ts'

const fields = 'id,caption,media_type,media_product_type,timestamp'

/** The newest media of the account, or `null` if it has none. Stories are a list of their own. @throws ApiError */
export async function newestMedia(run: Run): Promise<Newest | null> {
  const [first] = await listed(run)
  return first === undefined ? null : { id: String(first['id']), timestamp: textOf(first['timestamp']) ?? '' }
}

/**
 * The media that are newer than those before the publish and look like what was to be published: its kind, its caption. The API does
 * not say which media a container became, so that this is what there is.
 *
 * @throws ApiError
 */
export async function newLookalikes(run: Run): Promise<string[]> {
  const { attempt, kind, containers } = run.record
  const caption = plain(containers.at(-1)?.parameters['caption'])
  return newerThan(await listed(run), attempt?.newest)
    .filter((media) => isOfKind(kind, media) && (kind === 'story' || plain(media['caption']) === caption))
    .map(({ id }) => String(id))
}

async function listed(run: Run): Promise<JsonRecord[]> {
  const { account, kind } = run.record
  const reply = await call(run, 'GET', `/${account}/${kind === 'story' ? 'stories' : 'media'}`, {
    fields,
    limit: looked,
  })
  return recordsOf(reply['data'])
}

/** As many as can have been published since, from the newest on. */
const looked = 25

function newerThan(media: readonly JsonRecord[], newest: Newest | null | undefined): readonly JsonRecord[] {
  if (!newest) return media
  const at = media.findIndex(({ id }) => id === newest.id)
  if (at >= 0) return media.slice(0, at)
  // It was deleted meanwhile, or many came after it.
  return media.filter(({ timestamp }) => isText(timestamp) && Date.parse(timestamp) >= Date.parse(newest.timestamp))
}

function isOfKind(kind: PublishRecord['kind'], { media_type, media_product_type }: JsonRecord): boolean {
  if (kind === 'story') return true
  if (kind === 'carousel') return media_type === 'CAROUSEL_ALBUM'
  if (kind === 'reel') return media_type === 'VIDEO' && media_product_type !== 'STORY'
  return media_type === 'IMAGE' && media_product_type !== 'STORY'
}

/** A caption without what the platform changes in it: it drops the @ of some mentions. */
function plain(caption: unknown): string {
  return (textOf(caption) ?? '').replaceAll('@', '').trim()
}
