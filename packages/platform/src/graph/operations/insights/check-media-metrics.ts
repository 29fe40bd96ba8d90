import { limits, type MediaMetric, mediaMetrics, type ResourceErrorName } from '@darkroom/contract'
import { type ResourceExplanation, resourceRefusal } from '../../../explain/resource-refusal.ts'
import { loginOf } from '../../../identity/caller.ts'
import { mediaFigure } from '../../../insights/media-figures.ts'
import { professionalSince } from '../../../world/records/insights/professional-since.ts'
import type { Media } from '../../../world/records/media/media.ts'
import type { Reader } from '../../host.ts'
import { isBefore, isThere } from './metrics.ts'

const rule = 'graph/operations/insights/check-media-metrics'
const table: Readonly<Record<string, MediaMetric>> = mediaMetrics

/** A story that fewer have seen has no insights. */
const leastViewers = limits.insStoryViewers.value

/** After impressions had ended, media from before still told them to older versions (changelog of 2025). */
const impressionsUntil = Date.UTC(2024, 6, 2)

/**
 * Checks that a media has metrics: one that it does not have fails the whole call. The order of the checks is assumed.
 *
 * @throws Refusal
 */
export function checkMediaMetrics(reader: Reader, media: Media, names: readonly string[]): void {
  const { world } = reader.call.context
  const since = professionalSince(world, media.accountId)
  if (since !== undefined && media.createdAt < since) throw postedBefore(reader, since)
  if (names.includes('impressions')) checkImpressions(reader, media)
  const missing = names.filter((name) => !has(media, name))
  if (missing.length > 0) throw unsupported(reader, media, missing)
  for (const name of names)
    if (name === 'facebook_views' || name === 'crossposted_views') checkCrossposted(reader, media, name)
  if (media.place === 'story') checkViewers(reader, media, names)
}

/** Too few viewers: every metric is refused. The page has it of each metric by its own value. */
function checkViewers(reader: Reader, media: Media, names: readonly string[]): void {
  const { world } = reader.call.context
  for (const name of world.dialect === 'documented' ? names : ['reach']) {
    const { value } = mediaFigure(world, media, name)
    if (value < leastViewers) throw fewViewers(reader, name, value)
  }
}

function has({ place, productType }: Media, name: string): boolean {
  // A part of an album has none of its own.
  return place !== 'child' && table[name]?.products.includes(productType) === true
}

function checkImpressions(reader: Reader, media: Media): void {
  if (isThere(reader, mediaMetrics.impressions)) return
  const isOld = isBefore(reader.version, mediaMetrics.impressions.goneFrom) && media.createdAt < impressionsUntil
  if (isOld) return
  if (media.place === 'child' || media.mediaType === 'VIDEO') throw unsupported(reader, media, ['impressions'])
  throw refusal(reader, 'insightsImpressionsGone', {
    rule,
    parameter: 'metric',
    received: 'impressions',
    expected: 'views',
    fix: 'Ask for views, which took its place.',
  })
}

function unsupported(reader: Reader, media: Media, names: readonly string[]): Error {
  const own = Object.keys(table).filter((name) => has(media, name) && isThere(reader, table[name] as MediaMetric))
  const why = {
    rule,
    parameter: 'metric',
    received: names.join(', '),
    expected: own.join(', ') || 'nothing: this kind of media has no insights',
    fix:
      media.place === 'child'
        ? 'Ask for the insights of the album.'
        : 'Ask for metrics that this kind of media has, in a call for each kind.',
  }
  return refusal(reader, 'insightsMediaUnsupported', why, { list: names.join(', ') })
}

function checkCrossposted(reader: Reader, media: Media, name: string): void {
  if (mediaFigure(reader.call.context.world, media, 'facebook_views').value > 0) return
  throw refusal(reader, 'insightsFatal', {
    rule,
    parameter: 'metric',
    received: name,
    expected: 'a media that was seen on Facebook (which media are refused is assumed)',
    fix: 'Leave the metric out, or give the media facebook_views in its activity.',
  })
}

function fewViewers(reader: Reader, name: string, value: number): Error {
  return refusal(reader, 'insightsFewViewers', {
    rule,
    parameter: 'path',
    received: `a story with ${name} ${value}`,
    expected: `${name} of at least ${leastViewers}`,
    fix: 'Have more people of this world look at it, or record views of people outside it (activity, outside_views).',
  })
}

function postedBefore(reader: Reader, since: number): Error {
  const name = loginOf(reader.caller) === 'facebook' ? 'insightsBeforeBusiness' : 'insightsBeforeBusinessIl'
  return refusal(reader, name, {
    rule,
    parameter: 'path',
    received: 'a media from before its account was professional',
    expected: `a media since ${new Date(since).toISOString()}`,
    fix: 'Ask for media that were published afterwards.',
  })
}

function refusal(
  reader: Reader,
  name: ResourceErrorName,
  why: ResourceExplanation,
  values?: Record<string, string>,
): Error {
  return resourceRefusal(loginOf(reader.caller), name, why, values)
}
