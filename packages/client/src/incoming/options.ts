import { isText } from '../json-value.ts'
import { IncomingError } from './incoming-error.ts'

/** An error about an option: which one, and what was expected; never its value. */
export function invalidOption(name: string, expected: string): IncomingError {
  return new IncomingError('option_invalid', `${name} must be ${expected}.`)
}

/** Checks app secrets: at least one, none of them empty, since anybody can sign with an empty one. */
export function checkSecrets(secrets: readonly string[]): void {
  if (!Array.isArray(secrets) || secrets.length === 0 || !secrets.every(isFilled)) {
    throw invalidOption('secrets', 'a list of app secrets')
  }
}

/** Checks the verify token: an empty one would be matched by everybody. */
export function checkVerifyToken(verifyToken: string): void {
  if (!isFilled(verifyToken)) throw invalidOption('verifyToken', 'a text')
}

/** Checks a function an option is to be. */
export function checkFunction(name: string, value: unknown): void {
  if (typeof value !== 'function') throw invalidOption(name, 'a function')
}

/** Checks a function that an option may be. */
export function checkOptional(name: string, value: unknown): void {
  if (value !== undefined) checkFunction(name, value)
}

/** Checks a number of bytes or milliseconds. */
export function checkAmount(name: string, value: number): void {
  if (typeof value !== 'number' || !(value >= 0)) throw invalidOption(name, 'a number from 0')
}

function isFilled(value: unknown): boolean {
  return isText(value) && value !== ''
}
