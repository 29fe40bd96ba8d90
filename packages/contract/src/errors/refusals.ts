import type { Evidence } from '../evidence.ts'

/** What helps after a refusal: sending the same again later, having the person authorize again, or neither before something is fixed. */
export type Remedy = 'again' | 'authorize' | 'fix'

/** What a refusal means, in a word. */
export type RefusalMeaning =
  // The person has to authorize again.
  | 'token_invalid'
  | 'token_expired'
  | 'session_invalidated'
  | 'app_removed'
  | 'account_checkpointed'
  | 'account_unconfirmed'
  | 'page_role_lost'
  | 'data_access_expired'
  // Later.
  | 'temporary'
  | 'rate_limited'
  | 'media_not_ready'
  // Something has to be granted, changed or freed before it is worth another try.
  | 'token_missing'
  | 'permission_missing'
  | 'app_unknown'
  | 'code_expired'
  | 'redirect_uri_mismatch'
  | 'parameter_invalid'
  | 'object_not_found'
  | 'media_refused'
  | 'blocked'

/**
 * What a refusal can mean, and what helps.
 *
 * @example
 * import { remedies } from '@darkroom/contract'
 * remedies.token_expired // => 'authorize'
 */
export const remedies: Readonly<Record<RefusalMeaning, Remedy>> = {
  token_invalid: 'authorize',
  token_expired: 'authorize',
  session_invalidated: 'authorize',
  app_removed: 'authorize',
  account_checkpointed: 'authorize',
  account_unconfirmed: 'authorize',
  page_role_lost: 'authorize',
  data_access_expired: 'authorize',
  temporary: 'again',
  rate_limited: 'again',
  media_not_ready: 'again',
  token_missing: 'fix',
  permission_missing: 'fix',
  app_unknown: 'fix',
  code_expired: 'fix',
  redirect_uri_mismatch: 'fix',
  parameter_invalid: 'fix',
  object_not_found: 'fix',
  media_refused: 'fix',
  blocked: 'fix',
}

/** A refusal as its numbers alone tell it; sentences are in the language of whoever asked. */
export interface Refusal {
  /** Absent: known by its subcode alone. */
  readonly code?: number
  readonly subcode?: number
  readonly meaning: RefusalMeaning
  readonly evidence: Evidence
}

const guide: Evidence = { documented: '/docs/graph-api/guides/error-handling' }
const limits: Evidence = { documented: '/docs/graph-api/overview/rate-limiting' }
const publishing: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/error-codes',
}
const reported: Evidence = { observed: 'reported again and again in issues and in the code of public clients' }

/**
 * Refusals by number, on all hosts: tokens, permissions, limits, faults, and publishing. The refusals that Darkroom answers with, with
 * their sentences, stand beside this in lists of their own.
 *
 * @example
 * import { refusals } from '@darkroom/contract'
 * refusals.find(({ code }) => code === 17)?.meaning // => 'rate_limited'
 */
export const refusals: readonly Refusal[] = [
  { code: 190, meaning: 'token_invalid', evidence: guide },
  { code: 190, subcode: 458, meaning: 'app_removed', evidence: guide },
  { code: 190, subcode: 459, meaning: 'account_checkpointed', evidence: guide },
  { code: 190, subcode: 460, meaning: 'session_invalidated', evidence: guide },
  { code: 190, subcode: 463, meaning: 'token_expired', evidence: guide },
  { code: 190, subcode: 464, meaning: 'account_unconfirmed', evidence: guide },
  { code: 190, subcode: 467, meaning: 'token_invalid', evidence: guide },
  { code: 190, subcode: 492, meaning: 'page_role_lost', evidence: guide },
  { code: 190, subcode: 493, meaning: 'data_access_expired', evidence: reported },
  { code: 102, meaning: 'token_invalid', evidence: guide },
  { code: 104, meaning: 'token_missing', evidence: reported },
  { code: 101, meaning: 'app_unknown', evidence: reported },
  { code: 191, meaning: 'redirect_uri_mismatch', evidence: reported },
  { code: 100, subcode: 36007, meaning: 'code_expired', evidence: reported },
  { code: 100, subcode: 36008, meaning: 'redirect_uri_mismatch', evidence: reported },

  { code: 3, meaning: 'permission_missing', evidence: guide },
  { code: 10, meaning: 'permission_missing', evidence: reported },
  { code: 200, meaning: 'permission_missing', evidence: guide },
  { code: 230, meaning: 'permission_missing', evidence: { observed: 'github.com/chatwoot/chatwoot/pull/11484' } },
  { code: 299, meaning: 'permission_missing', evidence: guide },

  { code: 4, meaning: 'rate_limited', evidence: limits },
  { code: 17, meaning: 'rate_limited', evidence: limits },
  { code: 32, meaning: 'rate_limited', evidence: limits },
  { code: 341, meaning: 'rate_limited', evidence: guide },
  { code: 613, meaning: 'rate_limited', evidence: limits },
  { code: 80002, meaning: 'rate_limited', evidence: limits },
  { code: 9, subcode: 2207042, meaning: 'rate_limited', evidence: publishing },
  { code: 368, meaning: 'blocked', evidence: guide },
  { code: 4, subcode: 2207051, meaning: 'blocked', evidence: reported },
  { code: 25, subcode: 2207050, meaning: 'blocked', evidence: publishing },

  { code: 1, meaning: 'temporary', evidence: guide },
  { code: 2, meaning: 'temporary', evidence: guide },
  { code: 2, subcode: 1545133, meaning: 'temporary', evidence: reported },
  { code: -1, subcode: 2207001, meaning: 'temporary', evidence: publishing },
  { code: -1, subcode: 2207032, meaning: 'temporary', evidence: publishing },
  { code: -2, subcode: 2207003, meaning: 'temporary', evidence: publishing },

  { code: 100, meaning: 'parameter_invalid', evidence: guide },
  { code: 2500, meaning: 'parameter_invalid', evidence: { observed: 'github.com/restfb/restfb/issues/1558' } },
  {
    code: 100,
    subcode: 33,
    meaning: 'object_not_found',
    evidence: { observed: 'github.com/jstolpe/blog_code/issues/4' },
  },
  { code: 803, meaning: 'object_not_found', evidence: reported },
  { code: 24, subcode: 2207006, meaning: 'object_not_found', evidence: publishing },
  { code: 110, subcode: 2207013, meaning: 'object_not_found', evidence: reported },
  { code: 110, subcode: 2207018, meaning: 'object_not_found', evidence: reported },

  { code: 9007, subcode: 2207027, meaning: 'media_not_ready', evidence: reported },
  { code: 24, subcode: 2207008, meaning: 'media_not_ready', evidence: publishing },
  { code: 352, subcode: 2207026, meaning: 'media_refused', evidence: publishing },
  {
    code: 9004,
    subcode: 2207052,
    meaning: 'media_refused',
    evidence: { observed: 'github.com/gitroomhq/postiz-app/issues/486' },
  },
  { code: 36000, subcode: 2207004, meaning: 'media_refused', evidence: publishing },
  { code: 36001, subcode: 2207005, meaning: 'media_refused', evidence: publishing },
  { code: 36003, subcode: 2207009, meaning: 'media_refused', evidence: publishing },
  { code: 36004, subcode: 2207010, meaning: 'media_refused', evidence: publishing },
  { code: -2, subcode: 2207020, meaning: 'media_refused', evidence: publishing },
  // A new container may do; the same one will not.
  { code: -1, subcode: 2207053, meaning: 'media_refused', evidence: publishing },
  { code: 1, subcode: 2207057, meaning: 'media_refused', evidence: publishing },
  {
    code: -1,
    subcode: 2207073,
    meaning: 'media_refused',
    evidence: { documented: '/documentation/instagram-platform/reference/instagram-media' },
  },
  ...[2207023, 2207028, 2207035, 2207036, 2207037, 2207040].map(
    (subcode): Refusal => ({ code: 100, subcode, meaning: 'parameter_invalid', evidence: publishing }),
  ),
]
