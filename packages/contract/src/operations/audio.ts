import type { Evidence } from '../evidence.ts'
import { byFacebook } from './needs.ts'
import type { OperationTable } from './operation.ts'

const audioApiPage: Evidence = { documented: '/docs/instagram-platform/content-publishing/audio-api' }

/** Audio for reels. */
export const audioOperations = {
  'GET /ig_audio': {
    returns: { list: 'IGAudio', key: 'audio' },
    parameters: {
      audio_type: { type: 'string', required: true, enum: 'audioType', evidence: audioApiPage },
      search_query: { type: 'string', evidence: audioApiPage },
      user_id: { type: 'string', required: 'there is no ig_user_id', evidence: audioApiPage },
      ig_user_id: { type: 'string', required: 'there is no user_id', evidence: audioApiPage },
      limit: { type: 'integer', evidence: audioApiPage },
      product: { type: 'string', enum: 'audioProduct', evidence: audioApiPage },
      purpose: { type: 'string', enum: 'audioPurpose', refusedByOperation: true, evidence: audioApiPage },
      audio_replacement_mode: {
        type: 'string',
        enum: 'audioReplacementMode',
        refusedByOperation: true,
        evidence: audioApiPage,
      },
      ig_media_id: { type: 'string', evidence: audioApiPage },
      partnership_ad_code: { type: 'string', evidence: audioApiPage },
    },
    logins: {
      facebook: byFacebook.publishing,
    },
    errors: [
      'audio9050',
      'audio9052',
      'audio9053',
      'audio9054',
      'audio9055',
      'audio9056',
      'audio200',
      'audio9057',
      'audio9058',
      'audio9060',
      'audio9062',
      'audio9063',
      'audio9064',
    ],
    since: '2026-06-01',
    evidence: audioApiPage,
  },
  'GET IGAudio': {
    returns: { node: 'IGAudio' },
    logins: {
      facebook: byFacebook.publishing,
    },
    since: '2026-06-01',
    evidence: audioApiPage,
  },
} as const satisfies OperationTable
