import type { PlatformError } from './error.ts'

/**
 * Refusals of Facebook's Login dialog. Facebook shows them on its own page, and never sends them to the redirect URI. The page has no
 * code; the codes here are the Graph API's for the same errors.
 */
export const dialogErrors = {
  invalidAppId: {
    status: 400,
    code: 101,
    type: 'OAuthException',
    message: 'Invalid App ID: The provided app ID does not look like a valid app ID.',
    when: 'client_id is missing, or is not the Meta App ID of an app',
    evidence: { observed: 'github.com/dotnet/AspNetCore.Docs/issues/18711' },
  },
  loginUnavailable: {
    status: 400,
    code: 101,
    type: 'OAuthException',
    message:
      'Feature Unavailable: Facebook Login is currently unavailable for this app, since we are updating additional details for this app. Please try again later.',
    when: 'the app exists, but Facebook Login is not set up in it',
    evidence: {
      assumed:
        'the sentence is recorded for apps that are not ready (github.com/keppelen/react-facebook-login/issues/356), not for this cause alone',
    },
  },
  unknownVersion: {
    status: 400,
    code: 2500,
    type: 'OAuthException',
    message: 'Unknown path components: {path}',
    when: 'the path begins with a version that is not released',
    evidence: { assumed: 'the sentence of graph.facebook.com for the same' },
  },
  urlBlocked: {
    status: 400,
    code: 191,
    type: 'OAuthException',
    message:
      "URL Blocked: This redirect failed because the redirect URI is not whitelisted in the app's Client OAuth Settings. Make sure Client and Web OAuth Login are on and add all your app domains as Valid OAuth Redirect URIs.",
    when: 'redirect_uri is on a domain of the app but not one of its valid redirect URIs, or Client or Web OAuth Login is off',
    evidence: { observed: 'github.com/zorn-v/nextcloud-social-login/issues/136' },
  },
  domainNotIncluded: {
    status: 400,
    code: 191,
    type: 'OAuthException',
    message:
      "Can't Load URL: The domain of this URL isn't included in the app's domains. To be able to load this URL, add all domains and subdomains of your app to the App Domains field in your app settings.",
    when: 'redirect_uri is missing, or not on one of the app’s domains',
    evidence: { observed: 'github.com/keppelen/react-facebook-login/issues/343' },
  },
  insecureLogin: {
    status: 400,
    code: 191,
    type: 'OAuthException',
    message:
      "Insecure Login Blocked: You can't get an access token or log in to this app from an insecure page. Try re-loading the page as https://",
    when: 'redirect_uri is http, not on localhost, and the app enforces HTTPS',
    evidence: { observed: 'github.com/habuma/facebook-security5/issues/2' },
  },
  invalidResponseType: {
    status: 400,
    code: 100,
    type: 'OAuthException',
    message: 'Invalid parameter: response_type',
    when: 'response_type has a word other than code, token and granted_scopes, or the configuration allows only code',
    evidence: { assumed: 'not recorded' },
  },
  unknownConfiguration: {
    status: 400,
    code: 100,
    type: 'OAuthException',
    message: 'Invalid parameter: config_id',
    when: 'config_id is not a configuration of this app',
    evidence: { assumed: 'not recorded' },
  },
  invalidCodeChallenge: {
    status: 400,
    code: 100,
    type: 'OAuthException',
    message: 'Invalid parameter: {name}',
    when: 'code_challenge is malformed (RFC 7636, 4.2), code_challenge_method is neither S256 nor plain, or it is sent without a challenge',
    evidence: { assumed: 'not recorded' },
  },
  appInDevelopment: {
    status: 400,
    code: 190,
    type: 'OAuthException',
    message:
      "App not set up: This app is still in development mode, and you don't have access to it. Switch to a registered test user or ask an app admin for permissions.",
    when: 'the app is in development and the person has no role on it',
    evidence: { observed: 'github.com/OmarElgabry/chat.io/issues/24' },
  },
  invalidScopes: {
    status: 400,
    code: 100,
    type: 'OAuthException',
    message:
      'Invalid Scopes: {scopes}. This message is only shown to developers. Users of your app will ignore these permissions if present. Please read the documentation for valid permissions at: https://developers.facebook.com/docs/facebook-login/permissions',
    when: 'scope has an unknown name, and the person has a role on the app; for anybody else the name is ignored',
    evidence: { observed: 'github.com/openwhyd/openwhyd/issues/330' },
  },
  noSupportedPermission: {
    status: 400,
    code: 10,
    type: 'OAuthException',
    message: "It looks like this app isn't available. This app needs at least one supported permission.",
    when: 'the person has no role on the app, and no permission it asks for has Advanced Access',
    evidence: { observed: 'github.com/thebergamo/react-native-fbsdk-next/issues/651' },
  },
  personCheckpointed: {
    status: 400,
    code: 459,
    type: 'OAuthException',
    message: 'You cannot access the app till you log in to www.facebook.com and follow the instructions given.',
    when: 'the person has to pass a checkpoint first',
    evidence: { assumed: 'the sentence about access tokens; what the dialog says is not recorded' },
  },
  personUnconfirmed: {
    status: 400,
    code: 464,
    type: 'OAuthException',
    message: 'Sessions for the user are not allowed because the user is not a confirmed user.',
    when: 'the person never confirmed their e-mail address',
    evidence: { assumed: 'the sentence about access tokens; what the dialog says is not recorded' },
  },
} as const

dialogErrors satisfies Readonly<Record<string, PlatformError>>

/** A refusal of {@link dialogErrors}. */
export type DialogErrorName = keyof typeof dialogErrors

/** What the Login dialog adds to the redirect URI when a person cancels, in this order. */
export const dialogCancelled = {
  error: 'access_denied',
  error_code: '200',
  error_description: 'Permissions error',
  error_reason: 'user_denied',
  evidence: {
    observed: 'several recordings of the redirect; /docs/facebook-login/guides/advanced/manual-flow lacks error_code',
  },
} as const
