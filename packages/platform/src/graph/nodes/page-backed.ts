import type { PageBackedAccount } from '../../world/records/page-backed-accounts.ts'
import type { Page } from '../../world/records/pages.ts'
import type { AccountRecord } from '../records.ts'

/** The account that a Page has for ads in place of a real one. It is named after the Page (assumed), and has no profile. */
export function pageBackedRecord({ name }: Page, { id }: PageBackedAccount): AccountRecord {
  const username = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '.')
    .replace(/^\.|\.$/g, '')
  return { id, username, type: 'BUSINESS', whole: () => undefined }
}
