import { shown } from '../base/shown.ts'
import type { Reader } from './host.ts'

/** The refusal for a parameter that an operation itself finds wrong. @param fix Default: to send what is expected. */
export function invalidParameter(
  { host }: Reader,
  rule: string,
  name: string,
  received: string,
  expected: string,
  fix: string = `Send ${name} as ${expected}.`,
): Error {
  return host.refuse(
    'invalidParameter',
    { rule, parameter: name, received: shown(received), expected, fix },
    { name, expected },
  )
}
