import type { Checked } from './checked.ts'
import { urlProblem } from './web-url.ts'

/** The Site URL of the platform Website: http or https. Stored as typed. */
export function checkSiteUrl(typed: string): Checked {
  const value = typed.trim()
  if (value === '') return { problem: 'Enter the URL of your website, or remove the platform.' }
  const problem = urlProblem(value)
  return problem === undefined ? { value } : { problem }
}

/** A page about the app, such as its privacy policy: http or https, or empty if there is none. Stored as typed. */
export function checkPageUrl(typed: string): Checked {
  const value = typed.trim()
  const problem = value === '' ? undefined : urlProblem(value)
  return problem === undefined ? { value } : { problem }
}
