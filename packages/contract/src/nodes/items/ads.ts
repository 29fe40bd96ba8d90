import { type Evidence, listed } from '../../evidence.ts'
import { facebookOnly } from '../needs.ts'
import type { Node } from '../node.ts'

const igMediaPage: Evidence = { documented: '/documentation/instagram-platform/reference/instagram-media' }

/** A business on Meta. */
export const business = {
  logins: ['facebook'],
  defaults: ['id'],
  fields: {
    id: { type: 'string', in: facebookOnly, evidence: listed },
    name: { type: 'string', in: facebookOnly, evidence: listed },
  },
} as const satisfies Node

/** An ad account. */
export const adAccount = {
  logins: ['facebook'],
  defaults: ['id'],
  fields: {
    id: { type: 'string', in: facebookOnly, evidence: listed },
    name: { type: 'string', in: facebookOnly, evidence: listed },
  },
} as const satisfies Node

/** A data set of the ads side. */
export const dataset = {
  logins: ['facebook'],
  defaults: ['id'],
  fields: {
    id: { type: 'string', in: facebookOnly, evidence: listed },
    name: { type: 'string', in: facebookOnly, evidence: listed },
  },
} as const satisfies Node

/** An ad made of a media. */
export const boostAd = {
  logins: ['facebook'],
  defaults: ['ad_id', 'ad_status'],
  fields: {
    ad_id: { type: 'string', in: facebookOnly, evidence: igMediaPage },
    ad_status: { type: 'string', in: facebookOnly, evidence: igMediaPage },
  },
} as const satisfies Node

/** A permission to make ads of branded content. */
export const brandedContentAdPermission = {
  logins: ['facebook'],
  path: '/{id}',
  defaults: ['id'],
  fields: {
    id: { type: 'string', in: facebookOnly, evidence: listed },
    permission_type: { type: 'string', in: facebookOnly, evidence: listed },
    status: { type: 'string', in: facebookOnly, evidence: listed },
  },
} as const satisfies Node

/** A creator of the marketplace. */
export const creatorMarketplaceCreator = {
  logins: ['facebook'],
  defaults: ['id'],
  fields: {
    id: { type: 'string', in: facebookOnly, evidence: listed },
    username: { type: 'string', in: facebookOnly, evidence: listed },
    age_bucket: { type: 'string', in: facebookOnly, evidence: listed },
    biography: { type: 'string', in: facebookOnly, evidence: listed },
    country: { type: 'string', in: facebookOnly, evidence: listed },
    email: { type: 'string', in: facebookOnly, evidence: listed },
    gender: { type: 'string', in: facebookOnly, evidence: listed },
    has_brand_partnership_experience: { type: 'boolean', in: facebookOnly, evidence: listed },
    is_account_verified: { type: 'boolean', in: facebookOnly, evidence: listed },
    is_paid_partnership_messages_enabled: { type: 'boolean', in: facebookOnly, evidence: listed },
    messaging_id: { type: 'string', in: facebookOnly, evidence: listed },
    onboarded_status: { type: 'boolean', in: facebookOnly, evidence: listed },
    past_brand_partnership_partners: { type: { list: 'string' }, in: facebookOnly, evidence: listed },
    portfolio_url: { type: 'string', in: facebookOnly, evidence: listed },
    profile_picture_url: { type: 'string', in: facebookOnly, evidence: listed },
  },
} as const satisfies Node
