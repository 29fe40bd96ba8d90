import { InstagramError } from '../instagram-error.ts'
import { expectation } from './expectation.ts'

/**
 * A mistake in the program: a wrong option, argument or field name. The message names it and says what was
 * expected and what was given. It never quotes a string, which may be a secret.
 *
 * @example
 * import { authorizationUrl, OptionError } from '@darkroom/client/instagram'
 * const options = { appId: '990602627938098', appSecret: 'secret', redirectUri: '/auth', scopes: ['instagram_business_basic' as const] }
 * const error = await authorizationUrl(options).catch((error: unknown) => error)
 * error instanceof OptionError && error.message // => 'redirectUri must be an https URL (http on this machine only) without fragment, login, code, state or error, but is a string of 5 characters.'
 */
export class OptionError extends InstagramError<'option_invalid'> {
  override readonly name = 'OptionError'
}

/** An {@link OptionError}: which one, what was expected, and what came. */
export function invalidOption(name: string, expected: string, value: unknown): OptionError {
  return new OptionError('option_invalid', expectation(name, expected, value))
}
