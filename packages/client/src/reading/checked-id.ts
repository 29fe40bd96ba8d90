import { invalidOption } from '../errors/option-error.ts'
import { matches } from '../json-value.ts'

/** Checks an id or a name that becomes a part of a path. @throws OptionError */
export function checkedId(name: string, id: unknown): string {
  if (matches(id, /^[\w-]+$/)) return id
  // A number may have lost digits.
  throw invalidOption(name, 'a string of letters, digits, _ and -', id)
}
