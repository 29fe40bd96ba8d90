import { reported } from '../evidence.ts'
import type { PlatformError } from './error.ts'

/** What becomes of an app's tokens once it is deleted, or Meta has stopped it: the same on both graph hosts. */
export const appStateErrors = {
  tokenAppDeleted: {
    status: 400,
    code: 190,
    type: 'OAuthException',
    message: 'Error validating application. Application has been deleted.',
    when: 'the app of the access token was deleted',
    evidence: reported,
  },
  appBlocked: {
    status: 400,
    code: 200,
    type: 'OAuthException',
    message: 'API access blocked.',
    when: 'Meta blocked the app, until its owner acts',
    evidence: reported,
  },
  appDeactivated: {
    status: 400,
    code: 200,
    type: 'OAuthException',
    message: 'API access deactivated. To reactivate, go to the app dashboard.',
    when: 'the app was not used for ninety days',
    evidence: reported,
  },
} as const

appStateErrors satisfies Readonly<Record<string, PlatformError>>
