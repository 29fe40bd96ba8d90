import type { Checked } from './checked.ts'
import { httpsProblem, urlProblem } from './web-url.ts'

/**
 * A deauthorize callback or data deletion request URL: https. Stored as typed.
 *
 * @param required Whether it may not be empty.
 */
export function checkCallbackUrl(typed: string, required = false): Checked {
  const value = typed.trim()
  if (value === '') return required ? { problem: 'Enter a URL: Basic Display wants one.' } : { value }
  const problem = urlProblem(value) ?? httpsProblem(value)
  return problem === undefined ? { value } : { problem }
}
