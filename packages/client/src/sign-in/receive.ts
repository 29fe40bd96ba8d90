import type { Context } from '../context.ts'
import { callNames, checkNames } from '../errors/check-names.ts'
import { invalidOption } from '../errors/option-error.ts'
import { SignInError, sentenceOf } from '../errors/sign-in-error.ts'
import type { Call } from '../http/call.ts'
import { baseUrl } from '../http/send.ts'
import type { CallOptions } from '../options.ts'
import type { Redirect } from './read-redirect.ts'
import { checkState } from './state.ts'

/** Options of `completeSignIn`. */
export interface CompleteOptions extends CallOptions {
  /** The state that `authorizationUrl` returned, from the person's session. Delete it there: it works once. */
  readonly state: string
  /**
   * `short` keeps the short-lived token, of an hour or two, and does not exchange it: for what is done at once, with the least that can be
   * stolen. Default `long`.
   */
  readonly lifetime?: 'long' | 'short' | undefined
}

/** Options of the first call after a redirect. */
export type FirstCall = CallOptions & Pick<Call, 'before'>

/**
 * Checks that a redirect URL belongs to this sign-in.
 *
 * @throws SignInError, also if the person cancelled or was refused. Then a missing state is accepted, because no recording shows whether
 * there is one, and nothing is done with such a URL.
 */
export async function receive(
  context: Context,
  redirect: Redirect & { readonly reason?: string },
  options: CompleteOptions,
): Promise<FirstCall> {
  const { kind, state, reason } = redirect
  checkNames('The options of completeSignIn', options, [
    ...callNames,
    // Callers may pass all of what authorizationUrl returned.
    'state',
    'url',
    'lifetime',
    ...(context.login === 'facebook' ? ['choose', 'codeVerifier'] : []),
  ])
  const { lifetime } = options ?? {}
  if (lifetime !== undefined && lifetime !== 'long' && lifetime !== 'short')
    throw invalidOption('lifetime', "'long' or 'short'", lifetime)
  // Checked before the code is spent, also for hosts that only a later step calls.
  if (reason === undefined) for (const host of context.completedOn) baseUrl(context, host)
  let checking: Promise<void> | undefined
  // Once, even if the call is retried.
  const before = (): Promise<void> => (checking ??= checkState(context, state, options?.state))
  // Just before the first call is sent: a state works once, and a call that is not sent must not use it up.
  if (reason === undefined) return { ...options, before }
  if (state !== undefined) await before()
  throw new SignInError(kind as 'cancelled', `${sentenceOf(kind as 'cancelled')} The reason given: ${reason}`, {
    reason,
  })
}
