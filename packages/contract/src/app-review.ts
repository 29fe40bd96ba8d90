import type { Evidence } from './evidence.ts'

/** Something that App Review asks for. */
export interface ReviewRequirement {
  readonly asks: string
  readonly evidence: Evidence
}

const submissionGuide: Evidence = { documented: '/docs/app-review/submission-guide' }
const beforeYouSubmit: Evidence = { documented: '/docs/app-review/before-you-submit' }

/** Calls that App Review asks for before a permission can be submitted: how many, and within how many days of submitting. */
export const reviewTestCalls = { count: 1, days: 30 } as const

/** Days until such a call shows in the App Dashboard. Developers are told 24 hours there (github.com/gitroomhq/postiz-docs/issues/31). */
export const reviewTestCallsShownAfter = 2

/** Where {@link reviewTestCalls} and {@link reviewTestCallsShownAfter} come from. */
export const reviewTestCallsEvidence: Evidence = submissionGuide

/**
 * What App Review asks of an app, in the order in which it is best prepared.
 *
 * @example
 * import { reviewRequirements } from '@darkroom/contract'
 * reviewRequirements.screenRecording.asks // => 'A recording of the whole way, for each permission'
 */
export const reviewRequirements = {
  testCall: { asks: 'A successful call with each permission', evidence: submissionGuide },
  onlyNeeded: { asks: 'No permission that the product does not need', evidence: submissionGuide },
  businessVerification: {
    asks: 'A verified business behind the app',
    evidence: { documented: '/docs/instagram-platform/app-review' },
  },
  privacyPolicy: {
    asks: 'A privacy policy URL',
    evidence: { documented: '/docs/development/create-an-app/app-dashboard/basic-settings' },
  },
  dataDeletion: {
    asks: 'A way to have data deleted: a callback, or instructions',
    evidence: { documented: '/docs/development/create-an-app/app-dashboard/data-deletion-callback' },
  },
  deauthorize: {
    asks: 'A deauthorize callback that answers',
    evidence: {
      assumed: 'no page asks for it; an app that does not notice its removal fails when a reviewer removes it',
    },
  },
  reachable: { asks: 'A product that reviewers can reach', evidence: beforeYouSubmit },
  webhooks: {
    asks: 'A webhook endpoint that takes what it is sent',
    evidence: { documented: '/docs/messenger-platform/instagram/app-review' },
  },
  screenRecording: {
    asks: 'A recording of the whole way, for each permission',
    evidence: { documented: '/docs/apps/review/screencast' },
  },
  icon: { asks: 'An app icon of 1024 by 1024', evidence: beforeYouSubmit },
  live: {
    asks: 'Live Mode, once the permissions are approved',
    evidence: { documented: '/docs/development/build-and-test/app-modes' },
  },
} as const

reviewRequirements satisfies Readonly<Record<string, ReviewRequirement>>

/** The name of something that App Review asks for. */
export type ReviewRequirementName = keyof typeof reviewRequirements
