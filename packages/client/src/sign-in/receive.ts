import type { Context } from '../context.ts'
import { callNames, checkNames } from '../errors/check-names.ts'
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
}

/** What is said of the first call that follows a redirect. */
export type FirstCall = CallOptions & Pick<Call, 'before'>

/**
 * Makes sure that a redirect URL answers this sign-in.
 *
 * @throws SignInError also where the person cancelled, or was refused: then without a state as well, since it is on no record that
 * one comes back, and nothing is done with such a URL.
 */
export async function receive(
  context: Context,
  redirect: Redirect & { readonly reason?: string },
  options: CompleteOptions,
): Promise<FirstCall> {
  const { kind, state, reason } = redirect
  checkNames('The options of completeSignIn', options, [
    ...callNames,
    // The whole of what authorizationUrl gave may be handed over.
    'state',
    'url',
    ...(context.login === 'facebook' ? ['choose', 'codeVerifier'] : []),
  ])
  // A host that only a later step calls must not be missed once the code is spent.
  if (reason === undefined) for (const host of context.completedOn) baseUrl(context, host)
  let checking: Promise<void> | undefined
  // Once, though the call may be repeated.
  const before = (): Promise<void> => (checking ??= checkState(context, state, options?.state))
  // With the first call, just before it is sent: a state is good once, and what is not sent must not use it up.
  if (reason === undefined) return { ...options, before }
  if (state !== undefined) await before()
  throw new SignInError(kind as 'cancelled', `${sentenceOf(kind as 'cancelled')} The reason given: ${reason}`, {
    reason,
  })
}
