import type { Context } from '../context.ts'
import { invalidOption } from '../errors/option-error.ts'
import { SignInError } from '../errors/sign-in-error.ts'
import { toBase64Url } from '../incoming/bytes.ts'
import { isSame } from '../incoming/hmac.ts'

/** As many used states are remembered; older ones have long been answered by an expired code. */
const mostRemembered = 10_000

/** A new `state`: 256 random bits. */
export function newState(context: Context): string {
  return toBase64Url(context.random(new Uint8Array(32)))
}

/**
 * Makes sure that the browser that came back is the one that was sent away: the `state` in the callback must be the one kept in
 * its session, and must not have come before.
 *
 * @throws SignInError `state_missing`, `state_mismatch`, `state_used`; OptionError for a kept state that protects nobody.
 */
export async function checkState(context: Context, given: string | undefined, kept: unknown): Promise<void> {
  if (typeof kept !== 'string' || kept.length < 22) {
    throw invalidOption('state', "the state that authorizationUrl gave, kept in the person's session")
  }
  if (given === undefined || given === '') {
    throw new SignInError('state_missing', 'The callback URL has no state: it does not answer this sign-in.')
  }
  if (!(await isSame(given, kept))) {
    throw new SignInError('state_mismatch', 'The state in the callback URL is not the one in the session.')
  }
  if (!(await consume(context, kept))) throw new SignInError('state_used', 'This sign-in was completed before.')
}

async function consume(context: Context, state: string): Promise<boolean> {
  const { usedStates, options } = context
  if (usedStates.has(state)) return false
  usedStates.add(state)
  for (const oldest of usedStates) {
    if (usedStates.size <= mostRemembered) break
    usedStates.delete(oldest)
  }
  return options.consumeState === undefined || (await options.consumeState(state))
}
