import { audioErrors } from './resources/audio.ts'
import { discoveryErrors } from './resources/discovery.ts'
import { insightsErrors } from './resources/insights.ts'
import { messagingErrors } from './resources/messaging.ts'
import { publishingErrors } from './resources/publishing.ts'
import { rateErrors } from './resources/rates.ts'
import { requestErrors } from './resources/requests.ts'
import { tokenAndAppErrors } from './resources/tokens-and-apps.ts'

/** Refusals of the operations on accounts, media, messages and figures, besides those of the whole host. */
export const resourceErrors = {
  ...tokenAndAppErrors,
  ...requestErrors,
  ...rateErrors,
  ...publishingErrors,
  ...audioErrors,
  ...insightsErrors,
  ...discoveryErrors,
  ...messagingErrors,
} as const

/** The name of a refusal of {@link resourceErrors}. */
export type ResourceErrorName = keyof typeof resourceErrors
