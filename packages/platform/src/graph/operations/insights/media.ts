import { enums, type MediaMetric, mediaDescriptions, mediaMetrics } from '@darkroom/contract'
import { pacificDay } from '../../../base/pacific-day.ts'
import type { Parameters } from '../../../base/request/parameters.ts'
import { mediaFigure } from '../../../insights/media-figures.ts'
import type { Media } from '../../../world/records/media/media.ts'
import type { Reader } from '../../host.ts'
import { isOwnMedia } from '../../nodes/media/own-media.ts'
import type { InsightsRecord, Json } from '../../records.ts'
import { wholeList } from '../found-as.ts'
import type { ListHandler } from '../handler.ts'
import { doesNotSupport } from '../media/refuse-media.ts'
import { checkMediaMetrics } from './check-media-metrics.ts'
import { isThere, readBreakdowns, readMetrics } from './metrics.ts'

const table: Readonly<Record<string, MediaMetric>> = mediaMetrics

/** `GET /{ig-media}/insights`: figures of one's own media over its whole life, in the order asked. */
export const listMediaInsights: ListHandler<Media> = {
  list: (reader, media, _, { parameters }) => {
    checkOwn(reader, media)
    const names = mediaMetricsAsked(reader, parameters)
    checkMediaMetrics(reader, media, names)
    const metrics = Object.entries(table).filter(([name]) => names.includes(name))
    const breakdowns = readBreakdowns(reader, parameters, enums.mediaInsightsBreakdown, metrics)
    const lastDay = lastDayOf(reader, media)
    if (lastDay !== undefined && lastDay < pacificDay(media.createdAt)) return wholeList('InsightsResult', [])
    return wholeList(
      'InsightsResult',
      names.map((name) => resultOf(reader, media, name, { breakdowns, lastDay })),
    )
  },
}

/** The list of the refusal is the same for every kind of media. `impressions` passes on every date, and is refused by a sentence of its own. */
function mediaMetricsAsked(reader: Reader, parameters: Parameters): string[] {
  return readMetrics(
    reader,
    parameters,
    table,
    enums.mediaInsightsMetric,
    (name, metric) => name === 'impressions' || isThere(reader, metric),
  )
}

function checkOwn(reader: Reader, media: Media): void {
  if (isOwnMedia(reader, media)) return
  throw doesNotSupport(reader, 'get', media.id, {
    rule: 'graph/operations/insights/media',
    parameter: 'path',
    expected: 'a media of an account that the token reaches',
    fix: 'Only the owner of a media reads its insights.',
  })
}

/** The last day that is counted yet; undefined: everything is. A story would be over before its figures were there, so they never wait (assumed). */
function lastDayOf({ call }: Reader, { place }: Media): number | undefined {
  const { world, insights } = call.context
  const lastDay = insights.lastDay()
  return place === 'story' || lastDay >= pacificDay(world.clock.now()) ? undefined : lastDay
}

interface AskedOf {
  readonly breakdowns: readonly string[]
  readonly lastDay: number | undefined
}

function resultOf(reader: Reader, media: Media, name: string, { breakdowns, lastDay }: AskedOf): InsightsRecord {
  const { world } = reader.call.context
  const { value, cells = [] } = mediaFigure(world, media, name, lastDay)
  const { title, description } = mediaDescriptions[name as keyof typeof mediaDescriptions]
  const isUpper = world.dialect === 'documented'
  const results: Json[] = cells
    .filter((cell) => cell.value > 0)
    .map((cell) => ({
      dimension_values: [isUpper ? cell.dimension.toUpperCase() : cell.dimension],
      value: cell.value,
    }))
  return {
    name,
    period: 'lifetime',
    values: [{ value }],
    title,
    description: description.replace('{kind}', kindOf(media)),
    ...(breakdowns.length === 0 ? {} : { total: { value, breakdowns: [{ dimension_keys: breakdowns, results }] } }),
    id: `${media.id}/insights/${name}/lifetime`,
  }
}

function kindOf({ productType }: Media): string {
  return productType === 'REELS' ? 'reel' : productType === 'STORY' ? 'story' : 'post'
}
