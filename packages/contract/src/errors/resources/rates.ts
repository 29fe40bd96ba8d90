import { documentedPage, type Evidence, reported } from '../../evidence.ts'
import type { ResourceErrorTable } from './resource-error.ts'

const rateLimitsPage: Evidence = { documented: '/docs/graph-api/overview/rate-limiting' }

/** Limits on how often something may be asked. */
export const rateErrors = {
  rateApp: {
    code: 4,
    status: 403,
    documentedStatus: 400,
    type: { 'basic-display': 'OAuthException', instagram: 'IGApiException', facebook: 'OAuthException' },
    message: 'Application request limit reached',
    transient: true,
    numbered: ['facebook'],
    logins: ['basic-display', 'instagram', 'facebook'],
    evidence: reported,
  },
  rateUser: {
    code: 17,
    status: 400,
    type: 'OAuthException',
    message: 'User request limit reached',
    transient: true,
    numbered: ['facebook'],
    logins: ['basic-display', 'instagram', 'facebook'],
    evidence: rateLimitsPage,
  },
  ratePage: {
    code: 32,
    status: 403,
    type: 'OAuthException',
    message: 'Page request limit reached',
    numbered: ['facebook'],
    logins: ['facebook'],
    evidence: rateLimitsPage,
  },
  rateCustom: {
    code: 613,
    status: 400,
    type: 'OAuthException',
    message: 'Calls to this api have exceeded the rate limit.',
    numbered: ['facebook'],
    logins: ['facebook'],
    evidence: documentedPage,
  },
  rateBucIg: {
    code: 80002,
    status: 400,
    type: 'OAuthException',
    message:
      'There have been too many calls to this Instagram account. Wait a bit and try again. For more info, please refer to https://developers.facebook.com/docs/graph-api/overview/rate-limiting.',
    numbered: ['facebook'],
    logins: ['facebook'],
    evidence: documentedPage,
  },
} as const satisfies ResourceErrorTable
