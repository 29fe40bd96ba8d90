import type { Refusal, RefusalMeaning, Remedy } from '@darkroom/contract'

/**
 * What a meaning is told by, and what helps. Codes are single or ranges; a sentence is a part of one in small letters, either under the code
 * before it or, alone, under any of {@link vagueCodes}.
 */
export type Signs = readonly [
  remedy: Remedy,
  codes?: readonly (number | readonly [from: number, through: number])[],
  subcodes?: readonly number[],
  sentences?: readonly (string | readonly [code: number, part: string])[],
]

/**
 * The contract's table of refusals, gathered by meaning: a client has no dependencies, so it carries its own, and a test holds it against the
 * contract's in both directions. Of two sentences that fit, the one that stands first counts.
 */
export const meanings: Readonly<Record<RefusalMeaning, Signs>> = {
  token_expired: ['authorize', [], [463], [[190, 'session has expired']]],
  session_invalidated: [
    'authorize',
    [],
    [460],
    [
      [190, 'changed their password'],
      [190, 'session has been invalidated'],
      [190, 'session was invalidated'],
    ],
  ],
  app_removed: ['authorize', [], [458], [[190, 'not authorized application']]],
  account_checkpointed: ['authorize', [], [459], [[190, 'till you log in']]],
  account_unconfirmed: ['authorize', [], [464]],
  page_role_lost: ['authorize', [], [492]],
  data_access_expired: ['authorize', [], [493]],
  token_unsuitable: ['fix', [], [], [[190, 'does not contain a valid app id']]],
  app_blocked: [
    'fix',
    [],
    [],
    [
      [200, 'api access blocked'],
      [200, 'api access deactivated'],
    ],
  ],
  app_misconfigured: ['fix', [], [], [[1, 'configured as a desktop app']]],
  too_much_data: ['fix', [], [], [[1, 'reduce the amount of data']]],
  code_used: ['fix', [], [], ['code has been used', 'code was not found or was already used']],
  code_expired: ['fix', [], [36007], ['code has expired']],
  redirect_uri_mismatch: ['fix', [191], [36008], ['redirect_uri']],
  code_invalid: ['fix', [], [], ['authorization code', 'verification code', 'matching code']],
  credentials_wrong: ['fix', [], [], ['client secret', 'not belong to app']],
  app_unknown: [
    'fix',
    [101],
    [],
    [
      [190, 'application has been deleted'],
      [190, 'cannot get application info'],
      'platform app',
      'client id',
      'validating app',
    ],
  ],
  object_not_found: ['fix', [803, 24, 110], [33, 2207006, 2207013, 2207018], ['cannot be loaded']],
  token_missing: ['fix', [104], [], ['access token must be used', 'access token is required']],
  field_unknown: ['fix', [], [], ['nonexisting field']],
  permission_missing: [
    'fix',
    [3, 10, [200, 299]],
    [],
    ['public content access', 'public metadata access', 'developer role'],
  ],
  proof_invalid: ['fix', [], [], ['appsecret_proof']],
  unsupported_request: ['fix', [], [], ['method type']],
  scope_invalid: ['fix', [], [], ['invalid scope', 'valid scopes']],
  token_invalid: ['authorize', [190, 102], [467]],
  rate_limited: ['again', [4, 17, 32, 341, 613, [80000, 80014], 9], [2207042]],
  blocked: ['fix', [368, 25], [2207051, 2207050]],
  temporary: ['again', [1, 2, -1, -2], [1545133, 2207001, 2207032, 2207003]],
  media_not_ready: ['again', [9007], [2207027, 2207008]],
  media_refused: [
    'fix',
    [352, 9004, [36000, 36004]],
    [2207026, 2207052, 2207004, 2207005, 2207009, 2207010, 2207020, 2207053, 2207057, 2207073],
  ],
  parameter_invalid: [
    'fix',
    [100, 2500],
    [2207086, 2207023, 2207028, 2207035, 2207036, 2207037, 2207040],
    [[1, 'parameter not specified']],
  ],
}

/** Codes whose sentences say more. The others' are not looked at: they may be in any language. */
export const vagueCodes: readonly Refusal['code'][] = [undefined, 1, 100, 101, 191, 400, 2500]
