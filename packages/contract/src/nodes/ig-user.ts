import { type Evidence, listed, unsure } from '../evidence.ts'
import { everywhere, facebookOnly, instagramOnly, mediaEverywhere, professional } from './needs.ts'
import type { Node } from './node.ts'

const bdUserPage: Evidence = { documented: '/docs/instagram-basic-display-api/reference/user' }
const igUserPage: Evidence = { documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-user' }
const ilGetStartedPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-api-with-instagram-login/get-started',
}

/**
 * A professional account; with Basic Display any account. On graph.instagram.com `id` is app-scoped and `user_id` is the
 * professional account (17841...), and the two are never equal; on graph.facebook.com `id` is that number.
 */
export const igUser = {
  logins: ['basic-display', 'instagram', 'facebook'],
  path: '/{ig-user-id}',
  typeName: 'IGUser',
  defaults: ['id'],
  fields: {
    id: { type: 'string', in: everywhere, public: true, evidence: igUserPage },
    user_id: { type: 'string', in: instagramOnly, evidence: ilGetStartedPage },
    username: { type: 'string', in: everywhere, public: true, evidence: igUserPage },
    account_type: {
      type: 'string',
      in: { 'basic-display': 'user_profile', instagram: 'instagram_business_basic' },
      enum: 'accountType',
      evidence: bdUserPage,
    },
    media_count: { type: 'integer', in: mediaEverywhere, public: true, evidence: igUserPage },
    // Not documented for Basic Display. That it is accepted there and has no value is assumed: no answer is recorded.
    name: { type: 'string', in: everywhere, omitted: 'it has none', public: true, evidence: igUserPage },
    profile_picture_url: { type: 'url', in: professional, omitted: 'it has none', public: true, evidence: igUserPage },
    followers_count: { type: 'integer', in: professional, public: true, evidence: igUserPage },
    follows_count: { type: 'integer', in: professional, public: true, evidence: igUserPage },
    biography: { type: 'string', in: professional, omitted: 'it has none', public: true, evidence: igUserPage },
    website: { type: 'string', in: professional, omitted: 'it has none', public: true, evidence: igUserPage },
    ig_id: { type: 'integer', in: facebookOnly, public: true, evidence: igUserPage },
    legacy_instagram_user_id: { type: 'string', in: facebookOnly, evidence: igUserPage },
    has_profile_pic: { type: 'boolean', in: facebookOnly, evidence: igUserPage },
    is_published: { type: 'boolean', in: facebookOnly, evidence: igUserPage },
    alt_text: { type: 'string', in: facebookOnly, evidence: unsure },
    owner_business: { type: { node: 'Business' }, in: facebookOnly, evidence: listed },
    shopping_product_tag_eligibility: {
      type: 'boolean',
      in: { facebook: { all: ['catalog_management', 'instagram_shopping_tag_products'] } },
      evidence: igUserPage,
    },
    shopping_review_status: { type: 'string', in: facebookOnly, enum: 'shoppingReviewStatus', evidence: listed },
  },
} as const satisfies Node
