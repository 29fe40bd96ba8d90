import { matches } from '../json-value.ts'

/** Whether it can be the text of a token: it goes into a header. */
export function isTokenText(value: unknown): value is string {
  return matches(value, /^[!-~]+$/)
}
