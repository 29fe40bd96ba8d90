import type { PlatformError } from './error.ts'

/**
 * Refusals of the authorization window and of api.instagram.com: `{"error_type", "code", "error_message"}`, `code` being the
 * HTTP status.
 */
export const oauthErrors = {
  invalidPlatformApp: {
    status: 400,
    code: 400,
    type: 'OAuthException',
    message: 'Invalid platform app',
    when: 'client_id names no Instagram app: unknown, deleted, a Meta App ID, product not set up, ended, or no parameters were read',
    evidence: {
      observed: 'github.com/pdir/social-feed-bundle/issues/105, github.com/parse-community/parse-server/issues/6756',
    },
  },
  invalidRedirectUri: {
    status: 400,
    code: 400,
    type: 'OAuthException',
    message: 'Invalid redirect_uri',
    when: 'redirect_uri is missing or equals no registered one',
    evidence: { observed: 'github.com/jsmrtn/craftagram/issues/69' },
  },
  invalidResponseType: {
    status: 400,
    code: 400,
    type: 'OAuthException',
    message: 'Only response type "code" and "token" is allowed',
    when: 'response_type is missing or is not `code`',
    evidence: {
      assumed: 'seen on the platform before Basic Display: github.com/stevenschobert/instafeed.js/issues/427',
    },
  },
  unknownScope: {
    status: 400,
    code: 400,
    type: 'OAuthException',
    message: 'Invalid scope: {first}',
    earlier: {
      until: '2025-01-01',
      message: "Invalid scope: ['{first}']",
      evidence: {
        observed:
          'github.com/pennersr/django-allauth/issues/2454, github.com/aspnet-contrib/AspNet.Security.OAuth.Providers/issues/435 (2020)',
      },
    },
    when: 'scope has one name that is unknown or retired',
    evidence: {
      observed: 'github.com/filestack/filestack-js/issues/586 (2025-02-17); the day of the new wording is assumed',
    },
  },
  unknownScopes: {
    status: 400,
    code: 400,
    type: 'OAuthException',
    message: 'Invalid scope: {first}',
    earlier: {
      until: '2025-01-01',
      message: 'Invalid scope field(s): {scopes}',
      evidence: { observed: 'github.com/serge1peshcoff/photostream/issues/11 (2020-07-01)' },
    },
    when: 'scope has several names that are unknown or retired; since 2025 the window prints only the first',
    evidence: {
      observed:
        'github.com/pdir/social-feed-bundle/issues/166 (2025-03-01), a program that asks for user_profile,user_media',
    },
  },
  emptyScope: {
    status: 400,
    code: 400,
    type: 'OAuthException',
    message: 'Invalid scope: []',
    when: 'no scope is left: none asked for, or none approved for an app that is Live',
    evidence: { observed: 'github.com/jsmrtn/craftagram/issues/20' },
  },
  noValidScopes: {
    status: 400,
    code: 400,
    type: 'OAuthException',
    message: 'No valid scopes requested',
    when: 'the mandatory scope is not among those asked for',
    evidence: {
      assumed:
        'the sentence is recorded (github.com/jsmrtn/craftagram/issues/57) for an account that was not entitled, not for this cause',
    },
  },
  pageNotAvailable: {
    status: 404,
    code: 404,
    type: 'OAuthException',
    message: "Sorry, this page isn't available.",
    when: 'the window of Instagram Login is opened on api.instagram.com, since 2026-08-22',
    evidence: {
      observed: 'github.com/diwenne/openreply/pull/27 has the sentence; the status is assumed',
    },
  },
  insufficientDeveloperRole: {
    status: 400,
    code: 400,
    type: 'OAuthException',
    message: 'Insufficient developer role',
    when: 'the app is in Development Mode and the account is no accepted Instagram Tester of it',
    evidence: { observed: 'github.com/jsmrtn/craftagram/issues/16' },
  },
  activityTurnedOff: {
    status: 400,
    code: 400,
    type: 'OAuthException',
    message: 'Your activity off Meta technologies is currently turned off.',
    when: 'a person authorizes a Basic Display app while their activity off Meta technologies is turned off',
    evidence: {
      observed:
        'github.com/pdir/social-feed-bundle/issues/126 (2023-07); that it began with the days on which turning it off ends tokens is assumed',
    },
  },
  invalidAuthorizationCode: {
    status: 400,
    code: 400,
    type: 'OAuthException',
    message: 'Invalid authorization code',
    documented: 'Matching code was not found or was already used',
    when: 'the code is missing or garbled; that another app’s code gets the same is assumed',
    evidence: { observed: 'recorded 2020-01-23: Kit/instagram_basic_display, short_lived_token_failed.yml' },
  },
  authorizationCodeUsed: {
    status: 400,
    code: 400,
    type: 'OAuthException',
    message: 'This authorization code has been used',
    documented: 'Matching code was not found or was already used',
    when: 'the code was redeemed before',
    evidence: { observed: 'github.com/espresso-dev/instagram-basic-display-php/issues/14' },
  },
  authorizationCodeExpired: {
    status: 400,
    code: 400,
    type: 'OAuthException',
    message: 'This authorization code has expired',
    documented: 'Matching code was not found or was already used',
    when: 'the code is more than an hour old',
    evidence: { assumed: 'the wording of the used code, and of graph.facebook.com' },
  },
  verificationFailed: {
    status: 400,
    code: 400,
    type: 'OAuthException',
    message:
      'Error validating verification code. Please make sure your redirect_uri is identical to the one you used in the OAuth dialog request',
    when: 'redirect_uri differs from the one at the window, or client_secret is wrong',
    evidence: {
      observed: 'github.com/wagnerdelima/drf-social-oauth2/issues/115, github.com/jsmrtn/craftagram/issues/68',
    },
  },
  unsupportedGrantType: {
    status: 400,
    code: 400,
    type: 'OAuthException',
    message: 'Invalid grant_type',
    when: 'grant_type is missing or is not `authorization_code`',
    evidence: {
      assumed:
        'documented as required (/docs/instagram-basic-display-api/getting-started); the one recording of a masked value had no code, and spoke of that',
    },
  },
  tokenMethod: {
    status: 400,
    code: 400,
    type: 'OAuthException',
    message: 'Unsupported request - method type: {method}',
    when: 'the token endpoint was called with another method than POST',
    evidence: { observed: 'github.com/NangoHQ/nango/issues/5531' },
  },
} as const

oauthErrors satisfies Readonly<Record<string, PlatformError>>

/** A refusal of {@link oauthErrors}. */
export type OAuthErrorName = keyof typeof oauthErrors

/** What comes back to the redirect URI when a person cancels (/docs/instagram-platform/instagram-api-with-instagram-login/business-login). */
export const cancelled = {
  error: 'access_denied',
  error_reason: 'user_denied',
  error_description: 'The user denied your request',
  evidence: { documented: '/docs/instagram-platform/instagram-api-with-instagram-login/business-login' },
} as const
