import { type Bytes, toHex } from '../bytes.ts'
import type { Context } from '../context.ts'
import { isSame } from '../crypto/is-same.ts'
import { invalidOption } from '../errors/option-error.ts'
import { SignInError } from '../errors/sign-in-error.ts'
import { isText } from '../json-value.ts'

/** The most used states to remember. The codes of older ones have long expired. */
const mostRemembered = 10_000

/**
 * A new `state`: 256 random bits and the name of the login. If two logins share a redirect URI, each can tell what is not for it,
 * and does not send another login's code to its own host.
 */
export function newState(context: Context): string {
  return `${toHex(randomBytes(context))}.${context.login}`
}

/** 256 random bits. @throws OptionError if the option `random` returns something else. */
export function randomBytes({ random }: Context): Bytes {
  const bytes = random(new Uint8Array(32))
  if (bytes?.length === 32) return bytes
  throw invalidOption('random', 'a function that returns the bytes it was given, filled', bytes)
}

/**
 * Checks that the browser that came back is the one that was sent away: the `state` in the redirect URL must be the one kept in
 * its session, and must not have been used before.
 *
 * @throws SignInError `state_missing`, `state_mismatch`, `state_used`, `state_of_another_login`; OptionError if the kept state is missing or too short.
 */
export async function checkState(context: Context, given: string | undefined, kept: unknown): Promise<void> {
  if (!isText(kept) || kept.length < 22) {
    throw invalidOption('state', 'the state that authorizationUrl returned, from the session', kept)
  }
  if (!given) throw new SignInError('state_missing')
  if (!isSame(given, kept)) throw new SignInError('state_mismatch')
  const { states, consumeState, login } = context
  const begun = /\.(instagram|facebook|basic-display)$/.exec(kept)?.[1] ?? login
  if (begun !== login) {
    throw new SignInError(
      'state_of_another_login',
      `The sign-in was begun with ${begun}: complete it there, not with ${login}.`,
    )
  }
  if (states.has(kept) || (consumeState && !(await consumeState(kept)))) throw new SignInError('state_used')
  const [oldest = ''] = states.add(kept)
  if (states.size > mostRemembered) states.delete(oldest)
}
