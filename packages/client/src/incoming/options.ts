import { expectation } from '../errors/expectation.ts'
import { unknownName } from '../errors/unknown-names.ts'
import { isText } from '../json-value.ts'
import { IncomingError } from './incoming-error.ts'

/** An {@link IncomingError} for an invalid option. Like `invalidOption`, it never quotes a string, which may be a secret. */
export function invalidIncomingOption(name: string, expected: string, value: unknown): IncomingError {
  return new IncomingError('option_invalid', expectation(name, expected, value))
}

/**
 * Refuses unknown names, like `checkNames`, with an IncomingError.
 *
 * @param where What has the names: `The options of webhookHandler`.
 * @throws IncomingError
 */
export function checkIncomingNames(where: string, given: unknown, names: readonly string[]): void {
  const wrong = unknownName(where, given, names)
  if (wrong !== undefined) throw new IncomingError('option_invalid', wrong)
}

/** Checks app secrets: at least one, and none empty, because anybody can sign with an empty secret. */
export function checkSecrets(secrets: readonly string[]): void {
  if (!Array.isArray(secrets) || secrets.length === 0 || !secrets.every(isFilled)) {
    throw invalidIncomingOption('secrets', 'a list of app secrets, at least one and none empty', secrets)
  }
}

/** Checks the verify token: anybody could match an empty one. */
export function checkVerifyToken(verifyToken: string): void {
  if (!isFilled(verifyToken)) throw invalidIncomingOption('verifyToken', 'a text that is not empty', verifyToken)
}

/** Checks an option that must be a function. */
export function checkFunction(name: string, value: unknown): void {
  if (typeof value !== 'function') throw invalidIncomingOption(name, 'a function', value)
}

/** Checks an option that must be a function or absent. */
export function checkOptional(name: string, value: unknown): void {
  if (value !== undefined) checkFunction(name, value)
}

/** Checks a number of bytes or milliseconds. */
export function checkAmount(name: string, value: number): void {
  if (typeof value !== 'number' || !(value >= 0)) throw invalidIncomingOption(name, 'a number from 0', value)
}

function isFilled(value: unknown): boolean {
  return isText(value) && value !== ''
}
