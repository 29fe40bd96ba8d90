import type { PlatformError } from './error.ts'

/**
 * Refusals of the API before Basic Display (`api.instagram.com/v1`), which ended on 2020-06-29:
 * `{"meta": {"code", "error_type", "error_message"}}`, `code` being the HTTP status.
 */
export const legacyErrors = {
  tokenInvalid: {
    status: 400,
    code: 400,
    type: 'OAuthAccessTokenException',
    message: 'The access_token provided is invalid.',
    when: 'the access token is none of a client of that API; no app of a world is one',
    evidence: { observed: 'github.com/pradel/node-instagram/issues/307' },
  },
  clientInvalid: {
    status: 400,
    code: 400,
    type: 'OAuthParameterException',
    message: 'The client_id provided is invalid and does not match a valid application.',
    when: 'client_id stands in place of an access token, and is none of a client of that API',
    evidence: { assumed: 'general knowledge of that API; no recording' },
  },
  credentialsMissing: {
    status: 400,
    code: 400,
    type: 'OAuthParameterException',
    message: 'Missing client_id or access_token URL parameter.',
    when: 'neither an access token nor a client_id is in the URL',
    evidence: { assumed: 'general knowledge of that API; no recording' },
  },
} as const

legacyErrors satisfies Readonly<Record<string, PlatformError>>

/** A refusal of {@link legacyErrors}. */
export type LegacyErrorName = keyof typeof legacyErrors
