import type { Evidence } from '../evidence.ts'
import type { RefusalMeaning } from './meanings.ts'
import type { ResourceError } from './resources/resource-error.ts'
import { resourceErrors } from './resources.ts'

/**
 * How a refusal is identified: its subcode, else its sentence, else its code. Sentences may be in the language of whoever asked, and
 * numbers may say too little, so neither alone is enough.
 */
export interface Refusal {
  /** Absent: known by its subcode alone, or by a sentence under any of {@link vagueCodes}. */
  readonly code?: number
  /** The last of a range that begins with `code`. */
  readonly through?: number
  readonly subcode?: number
  /** A part of the sentence, in small letters. */
  readonly sentence?: string
  readonly meaning: RefusalMeaning
  /** Whether the same request can succeed later, where that is not what `remedies` says of its meaning. */
  readonly again?: boolean
  readonly evidence: Evidence
}

/**
 * Codes with too many meanings: only the message says what a refusal with one of them means. 400 is api.instagram.com's, which
 * gives the HTTP status; refusals without a code belong here, too.
 *
 * @example
 * import { vagueCodes } from '@darkroom/contract'
 * vagueCodes.includes(100) // => true
 */
export const vagueCodes: readonly number[] = [1, 100, 101, 191, 400, 2500]

const guide: Evidence = { documented: '/docs/graph-api/guides/error-handling' }
const limits: Evidence = { documented: '/docs/graph-api/overview/rate-limiting' }
const publishing: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/error-codes',
}
const observed: Evidence = { observed: 'recorded answers; the whole sentences stand in the lists beside this one' }
const reported: Evidence = { observed: 'reported again and again in issues and in the code of public clients' }

/**
 * Refusals and what they mean, on all hosts: tokens, permissions, limits, faults, and publishing. A subcode decides before a sentence, a
 * sentence before a code, and of two sentences the one that stands first. The refusals that Darkroom answers with, with
 * their whole sentences, stand beside this in lists of their own.
 *
 * @example
 * import { refusals } from '@darkroom/contract'
 * refusals.find(({ code }) => code === 17)?.meaning // => 'rate_limited'
 */
export const refusals: readonly Refusal[] = [
  ...said('token_expired', 190, observed, 'session has expired'),
  ...said(
    'session_invalidated',
    190,
    observed,
    'changed their password',
    'session has been invalidated',
    'session was invalidated',
  ),
  ...said('app_removed', 190, observed, 'not authorized application'),
  ...said('account_checkpointed', 190, observed, 'till you log in'),
  // Signing in again brings another token of the same app.
  ...said('app_unknown', 190, observed, 'application has been deleted', 'cannot get application info'),
  ...said('token_unsuitable', 190, observed, 'does not contain a valid app id'),
  ...said('app_blocked', 200, observed, 'api access blocked', 'api access deactivated'),
  ...said('app_misconfigured', 1, observed, 'configured as a desktop app'),
  ...said('insights_missing', 10, reported, 'not enough viewers'),
  ...said('too_much_data', 1, observed, 'reduce the amount of data'),
  ...said('parameter_invalid', 1, observed, 'parameter not specified'),
  ...said('code_used', undefined, observed, 'code has been used', 'code was not found or was already used'),
  ...said('code_expired', undefined, observed, 'code has expired'),
  ...said('redirect_uri_mismatch', undefined, observed, 'redirect_uri'),
  ...said('code_invalid', undefined, observed, 'authorization code', 'verification code', 'matching code'),
  ...said('credentials_wrong', undefined, observed, 'client secret', 'not belong to app'),
  ...said('app_unknown', undefined, observed, 'platform app', 'client id', 'validating app'),
  ...said('object_not_found', undefined, observed, 'cannot be loaded'),
  ...said('token_missing', undefined, observed, 'access token must be used', 'access token is required'),
  ...said('field_unknown', undefined, observed, 'nonexisting field'),
  ...said(
    'permission_missing',
    undefined,
    observed,
    'public content access',
    'public metadata access',
    'developer role',
  ),
  ...said('proof_invalid', undefined, observed, 'appsecret_proof'),
  ...said('unsupported_request', undefined, observed, 'method type'),
  ...said('scope_invalid', undefined, observed, 'invalid scope', 'valid scopes'),

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
  { code: 200, through: 299, meaning: 'permission_missing', evidence: guide },

  { code: 4, meaning: 'rate_limited', evidence: limits },
  { code: 17, meaning: 'rate_limited', evidence: limits },
  { code: 32, meaning: 'rate_limited', evidence: limits },
  { code: 341, meaning: 'rate_limited', evidence: guide },
  { code: 613, meaning: 'rate_limited', evidence: limits },
  { code: 80000, through: 80014, meaning: 'rate_limited', evidence: limits },
  { code: 9, meaning: 'rate_limited', evidence: publishing },
  { code: 368, meaning: 'blocked', evidence: guide },
  { code: 25, meaning: 'blocked', evidence: publishing },

  { code: 1, meaning: 'temporary', evidence: guide },
  { code: 2, meaning: 'temporary', evidence: guide },
  { code: -1, meaning: 'temporary', evidence: publishing },
  { code: -2, meaning: 'temporary', evidence: publishing },

  { code: 100, meaning: 'parameter_invalid', evidence: guide },
  { code: 2500, meaning: 'parameter_invalid', evidence: { observed: 'github.com/restfb/restfb/issues/1558' } },
  {
    code: 100,
    subcode: 33,
    meaning: 'object_not_found',
    evidence: { observed: 'github.com/jstolpe/blog_code/issues/4' },
  },
  { code: 803, meaning: 'object_not_found', evidence: reported },
  { code: 24, meaning: 'object_not_found', evidence: publishing },
  { code: 110, meaning: 'object_not_found', evidence: reported },

  { code: 9007, meaning: 'media_not_ready', evidence: reported },
  { code: 352, meaning: 'media_refused', evidence: publishing },
  { code: 9004, meaning: 'media_refused', evidence: publishing },
  { code: 36000, through: 36004, meaning: 'media_refused', evidence: publishing },

  ...ofResources(),
]

/** Refusals that one of some sentences tells. */
function said(
  meaning: RefusalMeaning,
  code: number | undefined,
  evidence: Evidence,
  ...sentences: readonly string[]
): Refusal[] {
  return sentences.map((sentence) => ({ ...(code !== undefined && { code }), sentence, meaning, evidence }))
}

/** The refusals of operations that mean something else than their codes say: they stand in {@link resourceErrors} only. */
function ofResources(): Refusal[] {
  const rows = new Map<string, Refusal>()
  for (const { code, subcode, meaning, again, evidence } of Object.values<ResourceError>(resourceErrors)) {
    if (meaning === undefined) continue
    const signs = { ...(code !== undefined && { code }), ...(subcode !== undefined && { subcode }) }
    // Some have several messages.
    rows.set(`${code}/${subcode}`, { ...signs, meaning, ...(again !== undefined && { again }), evidence })
  }
  return [...rows.values()]
}
