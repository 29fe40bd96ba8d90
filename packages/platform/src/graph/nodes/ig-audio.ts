import { pictureUrl } from '../../base/picture-url.ts'
import { findAccount } from '../../world/records/accounts.ts'
import { type Audio, findAudio } from '../../world/records/audio.ts'
import type { Reader } from '../host.ts'
import type { FieldValue, NodeKind } from '../node.ts'

/** Music, or a sound that somebody made. It has no file here, and so no address of one. */
export const igAudio: NodeKind<'IGAudio'> = {
  find: ({ call }, id) => findAudio(call.context.world, id),
  resolvers: {
    audio_id: (_, { id }) => id,
    title: (_, { title }) => title,
    audio_type: (_, { type }) => type,
    duration_in_ms: (_, { duration }) => duration,
    display_artist: (_, { artist, type }) => (type === 'music' ? artist : undefined),
    cover_artwork_thumbnail_uri: ({ call }, { type }) =>
      type === 'music' ? pictureUrl(call.context.origin, 'silhouette') : undefined,
    download_url: () => undefined,
    ig_username: (reader, audio) => makerOf(reader, audio)?.username,
    profile_picture_url: pictureOfMaker,
  },
}

function makerOf({ call }: Reader, { accountId }: Audio): ReturnType<typeof findAccount> {
  return accountId === null ? undefined : findAccount(call.context.world, accountId)
}

function pictureOfMaker(reader: Reader, audio: Audio): FieldValue {
  const maker = makerOf(reader, audio)
  return maker && pictureUrl(reader.call.context.origin, maker.id)
}
