import type { Evidence } from './evidence.ts'

/** What an app is notified of about a person, by a POST to its own server. */
export interface CallbackEntry {
  /** The setting's name in the App Dashboard. */
  readonly label: string
  readonly evidence: Evidence
}

/** The callbacks of every login: a form with one `signed_request`. */
export const callbacks = {
  deauthorize: {
    label: 'Deauthorize callback URL',
    evidence: { observed: 'github.com/bk-rs/facebook-rs, recorded 2021' },
  },
  dataDeletion: {
    label: 'Data deletion request URL',
    evidence: { documented: '/docs/development/create-an-app/app-dashboard/data-deletion-callback' },
  },
} as const

callbacks satisfies Readonly<Record<string, CallbackEntry>>

/** Which callback. */
export type CallbackKind = keyof typeof callbacks

/** Seconds from `issued_at` to `expires` in the documented sample of a data deletion request; recorded ones have no `expires`. */
export const documentedDeletionLifetime: number = 3600

/** Which secret signs what a product with an Instagram app secret of its own is sent. */
export const callbackSecretEvidence: Evidence = {
  assumed:
    "the Instagram app secret, as with webhooks; Facebook Login's are documented to be signed with the app secret",
}

/** Seconds from a failed delivery to the next; after the last the platform gives up. */
export const callbackRetries: readonly number[] = [60, 600, 3600, 21_600]

/** Where {@link callbackRetries} come from. */
export const callbackRetriesEvidence: Evidence = {
  assumed: 'no page says whether, or when, a failed callback is sent again',
}
