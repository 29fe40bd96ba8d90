import type { Context } from '../context.ts'
import { invalidOption } from '../errors/option-error.ts'
import { SignInError } from '../errors/sign-in-error.ts'
import { toHex } from '../incoming/bytes.ts'
import { isText } from '../json-value.ts'
import { isSame } from './is-same.ts'

/** As many used states are remembered; older ones have long been answered by an expired code. */
const mostRemembered = 10_000

/** A new `state`: 256 random bits. */
export function newState(context: Context): string {
  const bytes = context.random(new Uint8Array(32))
  if (bytes?.length !== 32) throw invalidOption('random', 'a function that fills bytes')
  return toHex(bytes)
}

/**
 * Makes sure that the browser that came back is the one that was sent away: the `state` in the callback must be the one kept in
 * its session, and must not have come before.
 *
 * @throws SignInError `state_missing`, `state_mismatch`, `state_used`; OptionError for a kept state that protects nobody.
 */
export async function checkState(context: Context, given: string | undefined, kept: unknown): Promise<void> {
  if (!isText(kept) || kept.length < 22) {
    throw invalidOption('state', "authorizationUrl's")
  }
  if (!given) throw new SignInError('state_missing')
  if (!isSame(given, kept)) throw new SignInError('state_mismatch')
  const { states, consumeState } = context
  if (states.has(kept) || (consumeState && !(await consumeState(kept)))) throw new SignInError('state_used')
  const [oldest = ''] = states.add(kept)
  if (states.size > mostRemembered) states.delete(oldest)
}
