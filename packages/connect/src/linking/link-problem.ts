import { randomText } from '../base/ids.ts'
import type { Context } from '../context.ts'
import type { LinkRow } from '../store/schema.ts'
import { changeLink, findLink } from './find-link.ts'

/** Why a person could not connect their account: the sentence they see, and the reference number that finds the cause in the log. */
export class LinkProblem extends Error {
  override readonly name = 'LinkProblem'
  readonly status: number
  readonly reference: string
  /** The link that can be tried again, if it can. */
  readonly again: string | undefined

  constructor(status: number, message: string, reference: string, again: string | undefined) {
    super(message)
    this.status = status
    this.reference = reference
    this.again = again
  }
}

/** A plain sentence for each way in which a link ends without a connection. Nothing in them helps somebody who attacks. */
export const sentences = {
  link_unknown: 'This link is not valid. Ask for a new one.',
  link_ended: 'This link has expired. Links are valid for one hour. Ask for a new one.',
  link_used: 'This link was already used. Ask for a new one.',
  another_browser: 'This sign-in was started in another browser. Open the link again in this browser.',
  state_unknown: 'This page cannot be opened directly. Open the link that you were sent.',
  state_ended: 'The sign-in took too long. Try again.',
  cancelled: 'You cancelled. Nothing was connected.',
  authorization_refused:
    'Instagram refused the sign-in. You need a professional account (business or creator), or the app may still be in development.',
  no_professional_account:
    'None of your Pages has a professional Instagram account. In the Instagram app, switch your account to a professional one and link it to your Page. Then try again.',
  another_account: 'This link is for a different account. Sign in with the account that was connected before.',
  failed: 'Instagram did not complete the sign-in. Nothing was connected. Try again.',
  store: 'We could not save the connection. Try again in a minute.',
  choice_unknown: 'Choose one of the accounts in the list.',
} as const

export type LinkFailure = keyof typeof sentences

/**
 * Ends a step of a link with a failure: stores it, logs the cause under a reference number, and returns what the person is shown.
 *
 * @param cause For the operator; never shown.
 */
export async function failLink(
  context: Context,
  link: LinkRow | undefined,
  failure: LinkFailure,
  cause: object,
): Promise<LinkProblem> {
  const { logger, metrics, random, now } = context
  metrics.linked(failure)
  const reference = randomText(random, 6).replaceAll(/[-_]/g, 'x').toUpperCase()
  logger.warn({ reference, link: link?.id, failure, ...cause }, 'An account was not connected.')
  const canTryAgain =
    link !== undefined && link.state !== 'completed' && link.expiresAt > now() && retryable.includes(failure)
  if (link !== undefined && retryable.includes(failure)) {
    const current = await findLink(context, link.id)
    if (current && current.state !== 'completed')
      await changeLink(context, current, {
        state: 'failed',
        failure,
        reference,
        sealed: null,
        kid: null,
        choices: null,
      })
  }
  return new LinkProblem(statuses[failure] ?? 400, sentences[failure], reference, canTryAgain ? link.id : undefined)
}

const retryable: readonly LinkFailure[] = [
  'state_ended',
  'cancelled',
  'authorization_refused',
  'no_professional_account',
  'another_account',
  'failed',
  'store',
  'choice_unknown',
]
const statuses: { readonly [Failure in LinkFailure]?: number } = {
  link_unknown: 404,
  link_ended: 410,
  link_used: 410,
  store: 503,
  another_browser: 403,
  state_unknown: 403,
}
