import { type Evidence, listed } from '../evidence.ts'
import type { OperationTable } from './operation.ts'

const igUserPage: Evidence = { documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-user' }

/** The ads side. */
export const adsOperations = {
  'GET IGUser/agencies': {
    returns: { list: 'Business' },
    paging: { style: 'cursors', limit: 25, most: 100 },
    logins: {
      facebook: { all: ['business_management'] },
    },
    evidence: igUserPage,
  },
  'GET IGUser/authorized_adaccounts': {
    returns: { list: 'AdAccount' },
    parameters: {
      business: { type: 'string', required: true, evidence: listed },
    },
    paging: { style: 'cursors', limit: 25, most: 100 },
    logins: {
      facebook: { all: ['business_management'] },
    },
    evidence: igUserPage,
  },
  'POST IGUser/authorized_adaccounts': {
    returns: 'success',
    parameters: {
      account_id: { type: 'string', required: true, evidence: listed },
      business: { type: 'string', required: true, evidence: listed },
    },
    logins: {
      facebook: { all: ['business_management'] },
    },
    repeatable: true,
    evidence: listed,
  },
  'GET IGUser/branded_content_ad_permissions': {
    returns: { list: 'BrandedContentAdPermission' },
    parameters: {
      creator_username: { type: 'string', evidence: listed },
    },
    paging: { style: 'cursors', limit: 25, most: 100 },
    logins: {
      facebook: { all: ['instagram_branded_content_brand'] },
    },
    evidence: listed,
  },
  'POST IGUser/branded_content_ad_permissions': {
    returns: { created: 'BrandedContentAdPermission' },
    parameters: {
      creator_instagram_account: { type: 'string', evidence: listed },
      creator_instagram_username: { type: 'string', evidence: listed },
      revoke: { type: 'boolean', evidence: listed },
    },
    logins: {
      facebook: { all: ['instagram_branded_content_brand'] },
    },
    evidence: listed,
  },
  'GET IGUser/branded_content_advertisable_medias': {
    returns: { list: 'IGMedia' },
    parameters: {
      ad_code: { type: 'string', evidence: listed },
      creator_username: { type: 'string', evidence: listed },
      media_relationship: { type: { list: 'string' }, enum: 'paramMediaRelationship', evidence: listed },
      only_fetch_allowlisted: { type: 'boolean', evidence: listed },
      only_fetch_recommended_content: { type: 'boolean', evidence: listed },
      permalinks: { type: { list: 'string' }, evidence: listed },
    },
    paging: { style: 'cursors', limit: 25, most: 100 },
    logins: {
      facebook: { all: ['instagram_branded_content_ads_brand'] },
    },
    evidence: listed,
  },
  'GET IGUser/branded_content_tag_approval': {
    returns: { list: 'any' },
    parameters: {
      user_ids: { type: { list: 'integer' }, required: true, evidence: listed },
    },
    logins: {
      facebook: { all: ['instagram_branded_content_brand'] },
    },
    evidence: listed,
  },
  'POST IGUser/branded_content_tag_approval': {
    returns: { list: 'any' },
    parameters: {
      user_ids: { type: { list: 'integer' }, required: true, evidence: listed },
    },
    logins: {
      facebook: { all: ['instagram_branded_content_brand'] },
    },
    repeatable: true,
    evidence: listed,
  },
  'DELETE IGUser/branded_content_tag_approval': {
    returns: 'success',
    parameters: {
      user_ids: { type: { list: 'integer' }, required: true, evidence: listed },
    },
    logins: {
      facebook: { all: ['instagram_branded_content_brand'] },
    },
    evidence: listed,
  },
  'GET IGUser/creator_marketplace_creators': {
    returns: { list: 'CreatorMarketplaceCreator' },
    parameters: {
      username: { type: 'string', evidence: listed },
      usernames: { type: { list: 'string' }, evidence: listed },
      query: { type: 'string', evidence: listed },
      creator_countries: { type: { list: 'string' }, evidence: listed },
      creator_gender: { type: 'string', enum: 'paramCreatorGender', evidence: listed },
      creator_age_bucket: { type: { list: 'any' }, evidence: listed },
      creator_interests: { type: { list: 'any' }, evidence: listed },
      creator_min_followers: { type: 'integer', evidence: listed },
      creator_max_followers: { type: 'integer', evidence: listed },
      creator_min_engaged_accounts: { type: 'integer', evidence: listed },
      creator_max_engaged_accounts: { type: 'integer', evidence: listed },
      creator_follower_growth: { type: 'any', evidence: listed },
      creator_latest_post_activity: { type: 'any', evidence: listed },
      major_audience_age_bucket: { type: { list: 'any' }, evidence: listed },
      major_audience_countries: { type: { list: 'string' }, evidence: listed },
      major_audience_device_type: { type: { list: 'any' }, evidence: listed },
      major_audience_gender: { type: { list: 'string' }, evidence: listed },
      reels_interaction_rate: { type: 'any', evidence: listed },
      has_public_contact_email: { type: 'boolean', evidence: listed },
      show_onboarded_creators_only: { type: 'boolean', evidence: listed },
      similar_to_creators: { type: { list: 'string' }, evidence: listed },
    },
    paging: { style: 'cursors', limit: 25, most: 100 },
    logins: {
      facebook: { all: ['instagram_basic', 'instagram_creator_marketplace_discovery'] },
    },
    limits: ['creatorMarketplace'],
    evidence: listed,
  },
  'GET IGUser/dataset': {
    returns: { node: 'Dataset' },
    logins: {
      facebook: { all: ['business_management'] },
    },
    evidence: listed,
  },
  'POST IGUser/dataset': {
    returns: { created: 'Dataset' },
    parameters: {
      dataset_name: { type: 'string', evidence: listed },
    },
    logins: {
      facebook: { all: ['business_management'] },
    },
    evidence: listed,
  },
  'GET IGMedia/boost_ads_list': {
    returns: { list: 'BoostAd' },
    logins: {
      facebook: { all: ['instagram_basic'], any: ['ads_management', 'ads_read'] },
    },
    evidence: listed,
  },
  'GET IGMedia/branded_content_partner_promote': {
    returns: { list: 'any' },
    logins: {
      facebook: { all: ['instagram_branded_content_creator'] },
    },
    evidence: listed,
  },
  'POST IGMedia/branded_content_partner_promote': {
    returns: 'success',
    parameters: {
      permission: { type: 'boolean', required: true, evidence: listed },
      sponsor_id: { type: 'integer', required: true, evidence: listed },
    },
    logins: {
      facebook: { all: ['instagram_branded_content_creator'] },
    },
    repeatable: true,
    evidence: listed,
  },
  'POST IGMedia/partnership_ad_code': {
    returns: 'any',
    logins: {
      facebook: { all: ['instagram_branded_content_creator'] },
    },
    evidence: listed,
  },
  'DELETE IGMedia/partnership_ad_code': {
    returns: 'success',
    logins: {
      facebook: { all: ['instagram_branded_content_creator'] },
    },
    evidence: listed,
  },
} as const satisfies OperationTable
