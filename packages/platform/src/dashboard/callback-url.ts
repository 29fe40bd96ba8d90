import type { Checked } from './checked.ts'
import { httpsProblem, urlProblem } from './web-url.ts'

/** A deauthorize callback or data deletion request URL: https, or empty as long as there is none. Stored as typed. */
export function checkCallbackUrl(typed: string): Checked {
  const value = typed.trim()
  if (value === '') return { value }
  const problem = urlProblem(value) ?? httpsProblem(value)
  return problem === undefined ? { value } : { problem }
}
