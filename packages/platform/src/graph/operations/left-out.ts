import type { OperationName } from '@darkroom/contract'

/** The ads side of Instagram, which Darkroom leaves out: a request for it is answered with 501. */
export const leftOutOperations = [
  'GET IGUser/agencies',
  'GET IGUser/authorized_adaccounts',
  'POST IGUser/authorized_adaccounts',
  'GET IGUser/branded_content_ad_permissions',
  'POST IGUser/branded_content_ad_permissions',
  'GET IGUser/branded_content_advertisable_medias',
  'GET IGUser/branded_content_tag_approval',
  'POST IGUser/branded_content_tag_approval',
  'DELETE IGUser/branded_content_tag_approval',
  'GET IGUser/creator_marketplace_creators',
  'GET IGUser/dataset',
  'POST IGUser/dataset',
  'GET IGMedia/boost_ads_list',
  'GET IGMedia/branded_content_partner_promote',
  'POST IGMedia/branded_content_partner_promote',
  'POST IGMedia/partnership_ad_code',
  'DELETE IGMedia/partnership_ad_code',
] as const

leftOutOperations satisfies readonly OperationName[]
