import { documentedPage, type Evidence, reported, unsure } from '../../evidence.ts'
import type { ResourceErrorTable } from './resource-error.ts'

const graphAliasPage: Evidence = { documented: '/docs/graph-api/aliasing-fields' }
const graphErrorsPage: Evidence = { documented: '/docs/graph-api/guides/error-handling' }

/** Requests that are wrong whatever they ask for, and failures that pass. */
export const requestErrors = {
  unknownAlias: {
    code: 100,
    status: 400,
    type: 'OAuthException',
    message: 'Unknown fields: {field}.',
    numbered: ['facebook'],
    logins: ['facebook'],
    evidence: graphAliasPage,
  },
  versionFeature: {
    code: 12,
    meaning: 'unsupported_request',
    status: 400,
    type: 'OAuthException',
    message: '{thing} requires version {vXY} or higher',
    numbered: ['facebook'],
    logins: ['facebook'],
    evidence: reported,
  },
  deprecatedCall: {
    code: 12,
    meaning: 'unsupported_request',
    status: 400,
    type: 'OAuthException',
    message: '{thing} is deprecated for versions {vXY} and higher',
    numbered: ['facebook'],
    logins: ['facebook'],
    evidence: unsure,
  },
  subscribeFieldEnum: {
    code: 100,
    status: 400,
    type: 'IGApiException',
    message: 'Param subscribed_fields[{i}] must be one of {{list}} - got "{name}"',
    logins: ['instagram'],
    evidence: reported,
  },
  invalidParamGeneric: {
    code: 100,
    status: 400,
    type: { instagram: 'IGApiException', facebook: 'OAuthException' },
    message: 'Invalid parameter',
    logins: ['instagram', 'facebook'],
    evidence: graphErrorsPage,
  },
  paramNotAllowed: {
    code: 100,
    status: 400,
    type: { instagram: 'IGApiException', facebook: 'OAuthException' },
    message: 'param {name} is not allowed',
    logins: ['instagram', 'facebook'],
    evidence: reported,
  },
  unknownTransient: {
    code: 2,
    status: 500,
    type: 'OAuthException',
    message: 'An unexpected error has occurred. Please retry your request later.',
    transient: true,
    logins: ['basic-display', 'instagram', 'facebook'],
    evidence: documentedPage,
  },
  unknown1: {
    code: 1,
    status: 500,
    type: 'OAuthException',
    message: 'An unknown error has occurred.',
    transient: false,
    logins: ['basic-display', 'instagram', 'facebook'],
    evidence: documentedPage,
  },
  reduceData: {
    code: 1,
    status: 500,
    message: "Please reduce the amount of data you're asking for, then retry your request",
    logins: ['basic-display', 'instagram', 'facebook'],
    evidence: reported,
  },
  duplicatePost: {
    code: 506,
    status: 400,
    type: 'OAuthException',
    message: 'Duplicate Post',
    logins: ['facebook'],
    evidence: graphErrorsPage,
  },
  policyBlock: {
    code: 368,
    status: 403,
    type: 'OAuthException',
    message: 'The action attempted has been deemed abusive or is otherwise disallowed',
    logins: ['basic-display', 'instagram', 'facebook'],
    evidence: graphErrorsPage,
  },
} as const satisfies ResourceErrorTable
