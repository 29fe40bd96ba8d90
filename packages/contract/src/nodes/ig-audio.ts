import { type Evidence, unsure } from '../evidence.ts'
import { facebookOnly } from './needs.ts'
import type { Node } from './node.ts'

const audioApiPage: Evidence = { documented: '/docs/instagram-platform/content-publishing/audio-api' }

/** Music or an original sound that a reel can use. */
export const igAudio = {
  logins: ['facebook'],
  path: '/{ig-audio-id}',
  defaults: ['audio_id', 'title', 'audio_type', 'duration_in_ms'],
  fields: {
    audio_id: { type: 'string', in: facebookOnly, evidence: audioApiPage },
    title: { type: 'string', in: facebookOnly, evidence: audioApiPage },
    audio_type: { type: 'string', in: facebookOnly, enum: 'audioType', evidence: audioApiPage },
    duration_in_ms: { type: 'integer', in: facebookOnly, evidence: audioApiPage },
    display_artist: { type: 'string', in: facebookOnly, omitted: 'it is original sound', evidence: audioApiPage },
    cover_artwork_thumbnail_uri: { type: 'url', in: facebookOnly, omitted: 'it is original sound', evidence: unsure },
    download_url: { type: 'url', in: facebookOnly, evidence: audioApiPage },
    ig_username: { type: 'string', in: facebookOnly, omitted: 'it is music', evidence: audioApiPage },
    profile_picture_url: { type: 'url', in: facebookOnly, omitted: 'it is music', evidence: audioApiPage },
  },
} as const satisfies Node
