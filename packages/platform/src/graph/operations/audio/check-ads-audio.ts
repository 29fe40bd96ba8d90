import { enums, type ScopeName } from '@darkroom/contract'
import type { Parameters } from '../../../base/request/parameters.ts'
import { shown } from '../../../base/shown.ts'
import type { Explanation, Refusal } from '../../../explain/refusal.ts'
import { findPartnershipAdCode } from '../../../world/records/audio.ts'
import type { Media } from '../../../world/records/media/media.ts'
import type { Reader } from '../../host.ts'
import { igMedia } from '../../nodes/ig-media.ts'
import { objectNotFound } from '../../object-not-found.ts'
import type { AccountRecord } from '../../records.ts'
import { type AudioErrorName, audioRefusal } from './audio-refusal.ts'

const rule = 'graph/operations/audio/check-ads-audio'
const needed: ScopeName = 'ads_management'

/**
 * Audio for ads (`product=ADS`) stands in for music that an ad may not use: it is asked for one reel, and in one of three ways. The order
 * of these checks, and that creators have none yet, are assumed.
 *
 * @throws Refusal
 */
export function checkAdsAudio(reader: Reader, account: AccountRecord, parameters: Parameters): void {
  const asked = (name: string): string => parameters.get(name) ?? ''
  if (!reader.scopes.includes(needed)) throw refused('audio200', 'access_token', undefined, `a token with ${needed}`)
  const [purpose] = enums.audioPurpose
  if (asked('purpose') !== purpose) throw refused('audio9052', 'purpose', asked('purpose'), purpose)
  if (account.type === 'MEDIA_CREATOR') throw refused('audio9053', 'product', account.username, 'a business account')
  const media = checkReel(reader, asked('ig_media_id'))
  checkMode(asked('audio_replacement_mode').toLowerCase(), asked('search_query'))
  checkCode(reader, media, asked('partnership_ad_code'))
}

function checkReel(reader: Reader, id: string): Media {
  if (id === '') throw refused('audio9054', 'ig_media_id', undefined, 'the id of a reel')
  const expected = 'the id of a reel with music that is protected'
  const media = igMedia.find?.(reader, id)
  if (media === undefined) {
    const fix = igMedia.whyNot?.(reader, id) ?? 'There is no such media in this world.'
    throw objectNotFound(reader, id, { rule, parameter: 'ig_media_id', expected, fix })
  }
  if (media.productType !== 'REELS') throw refused('audio9062', 'ig_media_id', id, expected)
  if (media.copyrighted === 0) throw refused('audio9055', 'ig_media_id', id, expected)
  return media
}

function checkMode(mode: string, query: string): void {
  const modes: readonly string[] = enums.audioReplacementMode
  const expected = `one of ${modes.join(', ')}`
  if (mode === '') throw refused('audio9056', 'audio_replacement_mode', undefined, expected)
  if (!modes.includes(mode)) throw refused('audio9057', 'audio_replacement_mode', mode, expected)
  if (mode === 'search' && query === '') throw refused('audio9058', 'search_query', undefined, 'what to search for')
  if (mode !== 'search' && query !== '')
    throw refused('audio9060', 'search_query', query, 'audio_replacement_mode=search')
}

function checkCode({ call }: Reader, media: Media, code: string): void {
  if (code === '') return
  const { world } = call.context
  const found = findPartnershipAdCode(world, code)
  const expected = 'a code that was given for this media and has not ended'
  if (found === undefined || found.expiresAt <= world.clock.now())
    throw refused('audio9063', 'partnership_ad_code', code, expected)
  if (found.mediaId !== media.id) throw refused('audio9064', 'partnership_ad_code', code, expected)
}

function refused(name: AudioErrorName, parameter: string, received: string | undefined, expected: string): Refusal {
  const why: Omit<Explanation, 'rule'> = {
    parameter,
    ...(received === undefined ? {} : { received: shown(received) }),
    expected,
    fix: `Send ${parameter} with ${expected}.`,
  }
  return audioRefusal(name, why, rule)
}
