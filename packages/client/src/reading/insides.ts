import type { Login } from '@darkroom/contract'
import type { Context } from '../context.ts'
import { invalidOption } from '../errors/option-error.ts'
import type { TokenSource } from '../tokens/token-source.ts'

/** What a reader is made of. */
export interface Insides<L extends Login = Login> {
  readonly context: Context
  readonly source: TokenSource<L>
}

/** Not a property of the reader: printing a reader must not show the app's secret. */
const insides = new WeakMap<object, Insides>()

/** Remembers what a reader is made of, for the entries that do more with one. */
export function remember<R extends object>(reader: R, inside: Insides): R {
  insides.set(reader, inside)
  return reader
}

/** What a reader is made of. @throws OptionError if it is none, or of another login. */
export function insidesOf(reader: unknown, login: Login): Insides {
  const found = insides.get(reader as object)
  if (found?.context.login === login) return found
  throw invalidOption('reader', `what as(token) of an app with the login ${login} returns`, reader)
}
