import { type Evidence, reported } from '../../evidence.ts'
import type { ResourceErrorTable } from './resource-error.ts'

const graphErrorsPage: Evidence = { documented: '/docs/graph-api/guides/error-handling' }

/** Tokens, apps and permissions, where both hosts say the same or only one is known to say it. */
export const tokenAndAppErrors = {
  tokenRevoked: {
    code: 190,
    subcode: 467,
    status: 400,
    type: 'OAuthException',
    message: 'Error validating access token: The session is invalid because the user logged out.',
    logins: ['basic-display', 'instagram', 'facebook'],
    evidence: graphErrorsPage,
  },
  tokenSessionKey: {
    code: 102,
    status: 400,
    type: 'OAuthException',
    message: 'Session key invalid or no longer valid',
    logins: ['facebook'],
    evidence: graphErrorsPage,
  },
  permission200: {
    code: 200,
    status: 403,
    type: 'OAuthException',
    message: '{detail}',
    numbered: ['facebook'],
    logins: ['facebook'],
    evidence: graphErrorsPage,
  },
  callbackVerification: {
    code: 2200,
    meaning: 'parameter_invalid',
    status: 400,
    type: 'OAuthException',
    message: 'Callback verification failed with the following errors: {problem}',
    numbered: ['facebook'],
    logins: ['facebook'],
    evidence: reported,
  },
  appTokenNeeded: {
    code: 15,
    meaning: 'token_unsuitable',
    status: 400,
    type: 'OAuthException',
    message: 'This method must be called with an app access_token.',
    numbered: ['facebook'],
    logins: ['facebook'],
    evidence: { assumed: 'the sentence is commonly reported of other methods of this host' },
  },
  subscribePermission: {
    code: 200,
    status: 403,
    type: 'OAuthException',
    message: 'To subscribe to the {field} field, one of these permissions is needed: {list}',
    numbered: ['facebook'],
    logins: ['facebook'],
    evidence: reported,
  },
  capability: {
    code: 3,
    status: 400,
    type: 'OAuthException',
    message: 'Application does not have the capability to make this API call.',
    numbered: ['facebook'],
    logins: ['facebook'],
    evidence: reported,
  },
  publicContentAccess: {
    code: 10,
    status: 400,
    type: 'OAuthException',
    message:
      "To use 'Instagram Public Content Access', your use of this endpoint must be reviewed and approved by Facebook. To submit this 'Instagram Public Content Access' feature for review please read our documentation on reviewable features.",
    numbered: ['facebook'],
    logins: ['facebook'],
    evidence: reported,
  },
} as const satisfies ResourceErrorTable
