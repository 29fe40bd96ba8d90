import type { Checked } from './checked.ts'

/** The HTML standard's valid e-mail address: what `<input type=email>` takes. */
const pattern =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i

/** An e-mail address. */
export function checkEmail(typed: string): Checked {
  const value = typed.trim()
  if (value === '') return { problem: 'Enter an e-mail address.' }
  if (value.length > 254 || !pattern.test(value)) {
    return { problem: 'That is no e-mail address. It looks like dana@example.com.' }
  }
  return { value }
}
