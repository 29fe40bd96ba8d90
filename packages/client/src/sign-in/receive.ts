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
  const callback = parseCallback(callbackUrl, context.redirectUri)
  const isAnswer = !('reason' in callback)
  if (isAnswer || callback.state !== undefined) await checkState(context, callback.state, options?.state)
  if (isAnswer) return callback
  const { kind, reason } = callback
  const code = kind === 'cancelled' ? kind : 'authorization_refused'
  throw new SignInError(code, `${code}: ${reason}`, { reason })
}
