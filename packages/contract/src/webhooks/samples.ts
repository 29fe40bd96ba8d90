import { type Evidence, reported, unsure } from '../evidence.ts'
import type { WebhookFieldName } from './fields.ts'

/** What the dashboard's Test sends of a field. */
export interface WebhookSample {
  /** The value; for messages what is an item of `messaging[]`. Its ids are always these, and programs look for them. */
  readonly value: Readonly<Record<string, unknown>>
  /** Where it stands in, where that is not where real deliveries have it: of messages by Instagram Login. */
  readonly envelope?: { readonly instagram: 'changes' }
  readonly evidence: Evidence
}

const sampleComment = {
  from: { id: '232323232', username: 'test' },
  media: { id: '123123123', media_product_type: 'FEED' },
  id: '17865799348089039',
  parent_id: '1231231234',
  text: 'This is an example.',
}

const betweenSamples = { sender: { id: '12334' }, recipient: { id: '23245' } }

/** What the dashboard's Test sends, by field. Those that are assumed follow the recorded ones in their ids and times. */
export const webhookSamples: { readonly [F in WebhookFieldName]?: WebhookSample } = {
  comments: { value: sampleComment, evidence: reported },
  live_comments: {
    value: {
      from: sampleComment.from,
      media: { id: '123123123', media_product_type: 'LIVE' },
      id: sampleComment.id,
      text: sampleComment.text,
    },
    evidence: reported,
  },
  mentions: { value: { media_id: '17887498072083520', comment_id: '17887498072083520' }, evidence: reported },
  story_insights: {
    value: {
      media_id: '17887498072083520',
      impressions: 444,
      reach: 44,
      taps_forward: 4,
      taps_back: 3,
      exits: 3,
      replies: 0,
    },
    evidence: reported,
  },
  messages: {
    value: { ...betweenSamples, timestamp: '1527459824', message: { mid: 'random_mid', text: 'random_text' } },
    envelope: { instagram: 'changes' },
    evidence: reported,
  },
  message_reactions: {
    value: {
      ...betweenSamples,
      timestamp: 233445667,
      reaction: { mid: 'random_mid', action: 'react', reaction: 'love', emoji: '\u2764\ufe0f' },
    },
    evidence: reported,
  },
  messaging_postbacks: {
    value: {
      ...betweenSamples,
      timestamp: 233445667,
      postback: { mid: 'random_mid', title: 'random_title', payload: 'random_payload' },
    },
    evidence: unsure,
  },
  messaging_seen: {
    value: { ...betweenSamples, timestamp: 233445667, read: { mid: 'random_mid' } },
    evidence: unsure,
  },
  message_edit: {
    value: { ...betweenSamples, timestamp: 233445667, message_edit: { mid: 'random_mid', num_edit: 0 } },
    evidence: unsure,
  },
  messaging_referral: {
    value: {
      ...betweenSamples,
      timestamp: 233445667,
      referral: { ref: 'random_ref', source: 'random_source', type: 'random_type' },
    },
    evidence: unsure,
  },
  messaging_optins: {
    value: { ...betweenSamples, timestamp: 233445667, optin: { type: 'random_type', payload: 'random_payload' } },
    evidence: unsure,
  },
  messaging_handover: {
    value: {
      ...betweenSamples,
      timestamp: 233445667,
      pass_thread_control: {
        previous_owner_app_id: '123456789',
        new_owner_app_id: '987654321',
        metadata: 'random_metadata',
      },
    },
    evidence: unsure,
  },
  standby: {
    value: { ...betweenSamples, timestamp: 233445667, message: { mid: 'random_mid', text: 'random_text' } },
    evidence: unsure,
  },
}
