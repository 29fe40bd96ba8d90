import type { Bytes } from '../bytes.ts'
import type { Context } from '../context.ts'
import { invalidOption } from '../errors/option-error.ts'
import { SignInError } from '../errors/sign-in-error.ts'
import { toHex } from '../incoming/bytes.ts'
import { isText } from '../json-value.ts'
import { isSame } from './is-same.ts'

/** As many used states are remembered; older ones have long been answered by an expired code. */
const mostRemembered = 10_000

/**
 * A new `state`: 256 random bits, and the login it is for. Where two logins have one redirect URI, each thus knows what is not for it: the code
 * of another must not be sent to this one's host.
 */
export function newState(context: Context): string {
  return `${toHex(randomBytes(context))}.${context.login}`
}

/** 256 random bits. @throws OptionError where the app's own source of them gives something else. */
export function randomBytes({ random }: Context): Bytes {
  const bytes = random(new Uint8Array(32))
  if (bytes?.length === 32) return bytes
  throw invalidOption('random', 'a function that returns the bytes it was given, filled', bytes)
}

/**
 * Makes sure that the browser that came back is the one that was sent away: the `state` in the redirect URL must be the one kept in
 * its session, and must not have come before.
 *
 * @throws SignInError `state_missing`, `state_mismatch`, `state_used`, `state_of_another_login`; OptionError for a kept state that protects nobody.
 */
export async function checkState(context: Context, given: string | undefined, kept: unknown): Promise<void> {
  if (!isText(kept) || kept.length < 22) {
    throw invalidOption('state', 'the state that authorizationUrl gave, as the session kept it', kept)
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
