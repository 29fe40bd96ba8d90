import { InstagramError } from '../instagram-error.ts'

/**
 * Something the program itself got wrong: an option, an argument, a name of a field. The message names it and says what was
 * expected; it never quotes the value, which may be a secret.
 *
 * @example
 * import { authorizationUrl, OptionError } from '@darkroom/client/instagram'
 * const options = { appId: '990602627938098', appSecret: 'secret', redirectUri: '/auth', scopes: ['instagram_business_basic' as const] }
 * const error = await authorizationUrl(options).catch((error: unknown) => error)
 * error instanceof OptionError && error.message // => 'redirectUri must be a URL without fragment, code, state, error.'
 */
export class OptionError extends InstagramError<'option_invalid'> {
  override readonly name = 'OptionError'
}

/** An {@link OptionError}: which one, and what was expected. */
export function invalidOption(name: string, expected: string): OptionError {
  return new OptionError('option_invalid', `${name} must be ${expected}.`)
}
