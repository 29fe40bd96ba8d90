import type { Checked } from './checked.ts'

/** Characters (UTF-16) of a name: Darkroom's own limit, since Meta's is not documented. */
export const nameLimit = 100

/** Names of Meta's that no app may bear (/docs/development/create-an-app/app-dashboard/basic-settings; which words count is assumed). */
const brandWords: ReadonlySet<string> = new Set([
  'facebook',
  'fb',
  'instagram',
  'insta',
  'ig',
  'whatsapp',
  'oculus',
  'meta',
])

/** An app's display name, with spaces normalized. Brand words are refused as whole words only: Metadata and Big Igloo are fine. */
export function checkAppName(typed: string): Checked {
  const value = typed.trim().replace(/\s+/g, ' ')
  if (value === '') return { problem: 'Enter a name.' }
  if (value.length > nameLimit) return { problem: `Use at most ${nameLimit} characters.` }
  if (/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(value))
    return { problem: 'Leave out control characters, which cannot be seen.' }
  if (!/[\p{L}\p{N}\p{S}]/u.test(value)) return { problem: 'Use at least one letter or digit.' }
  const brand = words(value).find((word) => brandWords.has(word.normalize('NFKC').toLowerCase()))
  if (brand !== undefined) return { problem: `“${brand}” is a name of Meta's, and apps may not bear it. Leave it out.` }
  return { value }
}

function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}
