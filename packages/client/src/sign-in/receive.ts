import type { Context } from '../context.ts'
import { SignInError } from '../errors/sign-in-error.ts'
import type { CallOptions } from '../options.ts'
import type { Callback } from './read-callback.ts'
import { checkState } from './state.ts'

/** What a sign-in is completed with. */
export interface CompleteOptions extends CallOptions {
  /** The state that `authorizationUrl` gave, out of the person's session. Delete it there: it is good once. */
  readonly state: string
}

/**
 * Makes sure that a callback answers this sign-in.
 *
 * @throws SignInError also where the person cancelled, or was refused: then without a state as well, since it is on no record that
 * one comes back, and nothing is done with such a callback.
 */
export async function receive<C extends Callback>(
  context: Context,
  callback: C,
  options: CompleteOptions,
): Promise<Exclude<C, { reason: string }>> {
  const { kind, state, reason } = callback as Extract<Callback, { reason: string }>
  if (reason === undefined || state !== undefined) await checkState(context, state, options ?? {})
  if (reason === undefined) return callback as Exclude<C, { reason: string }>
  throw new SignInError(kind, `${kind}: ${reason}`, { reason })
}
