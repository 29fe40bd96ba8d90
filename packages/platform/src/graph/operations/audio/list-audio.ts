import type { Parameters } from '../../../base/request/parameters.ts'
import { findAccount } from '../../../world/records/accounts.ts'
import { type Audio, listAudioOf } from '../../../world/records/audio.ts'
import type { World } from '../../../world/world.ts'
import { askingAccount } from '../discovery/asking-account.ts'
import { wholeList } from '../found-as.ts'
import type { ListHandler } from '../handler.ts'
import { audioRefusal } from './audio-refusal.ts'
import { checkAdsAudio } from './check-ads-audio.ts'

/** `GET /ig_audio`: music or original sounds that a reel can use, those that are searched for or else the latest. */
export const listAudio: ListHandler<undefined> = {
  list: (reader, _, __, { parameters }) => {
    const account = askingAccount(reader, parameters, askedBy(parameters))
    if (parameters.get('product') === 'ADS') checkAdsAudio(reader, account, parameters)
    const { world } = reader.call.context
    const all = listAudioOf(world, parameters.get('audio_type') === 'music' ? 'music' : 'original_sound')
    const found = all.filter((audio) => matches(world, audio, parameters.get('search_query') ?? ''))
    // That the limit is a positive number was checked when the page was read.
    return wholeList('IGAudio', found.slice(0, Number(parameters.get('limit') || found.length)))
  },
}

/** The one of two parameters that says on whose behalf it is asked. @throws Refusal unless there is exactly one. */
function askedBy(parameters: Parameters): string {
  const given = ['user_id', 'ig_user_id'].filter((name) => Boolean(parameters.get(name)))
  const [name] = given
  if (name !== undefined && given.length === 1) return name
  throw audioRefusal('audio9050', {
    parameter: 'user_id',
    received: given.length === 0 ? 'neither' : 'both',
    expected: 'either user_id or ig_user_id',
    fix: 'Send the id of the Instagram account as one of the two.',
  })
}

/** In the title, in who plays it, or in whose sound it is; without regard to case. */
function matches(world: World, { title, artist, accountId }: Audio, query: string): boolean {
  const username = accountId === null ? undefined : findAccount(world, accountId)?.username
  const wanted = query.trim().toLowerCase()
  return [title, artist, username ?? ''].some((text) => text.toLowerCase().includes(wanted))
}
