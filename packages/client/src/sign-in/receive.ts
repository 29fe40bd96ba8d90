import type { Context } from '../context.ts'
import { SignInError } from '../errors/sign-in-error.ts'
import type { CallOptions } from '../options.ts'
import { type Callback, parseCallback } from './read-callback.ts'
import { checkState } from './state.ts'

/** What a sign-in is completed with. */
export interface CompleteOptions extends CallOptions {
  /** The state that `authorizationUrl` gave, out of the person's session. Delete it there: it is good once. */
  readonly state: string
}

/**
 * Reads a callback and makes sure it answers this sign-in.
 *
 * @throws SignInError also where the person cancelled, or was refused: then without a state as well, since it is on no record that
 * one comes back, and nothing is done with such a callback.
 */
export async function receive(
  context: Context,
  callbackUrl: string | URL,
  options: CompleteOptions,
): Promise<Extract<Callback, { kind: 'code' | 'token' }>> {
  const callback = parseCallback(callbackUrl, context.options.redirectUri)
  const isAnswer = callback.kind === 'code' || callback.kind === 'token'
  if (isAnswer || callback.state !== undefined) await checkState(context, callback.state, options?.state)
  if (isAnswer) return callback
  const { reason } = callback
  if (callback.kind === 'cancelled') {
    throw new SignInError('cancelled', 'The person did not authorize the app.', { reason })
  }
  throw new SignInError('authorization_refused', `The authorization window refused: ${reason}`, { reason })
}
