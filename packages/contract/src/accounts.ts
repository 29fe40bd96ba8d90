import type { Evidence } from './evidence.ts'

/** What kind of Instagram account somebody has. */
export type AccountType = 'PERSONAL' | 'MEDIA_CREATOR' | 'BUSINESS'

/** The account types with the word a person would use. */
export const accountTypes: Readonly<Record<AccountType, { label: string }>> = {
  PERSONAL: { label: 'Personal' },
  MEDIA_CREATOR: { label: 'Creator' },
  BUSINESS: { label: 'Business' },
}

/** Where the account types are listed. */
export const accountTypesEvidence: Evidence = { documented: '/docs/instagram-basic-display-api/reference/user' }

/**
 * Whether Instagram could have given somebody this username: letters of a-z, digits, dots and underscores, at most thirty,
 * no dot at the ends and no two in a row.
 *
 * @example
 * import { isUsername } from '@darkroom/contract'
 * isUsername('jayposiris') // => true
 * isUsername('<b>') // => false
 */
export function isUsername(text: string): boolean {
  return /^(?!\.)(?!.*\.\.)[a-z0-9._]{1,30}(?<!\.)$/.test(text)
}
