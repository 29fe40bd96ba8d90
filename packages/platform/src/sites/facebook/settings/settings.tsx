import type { Hono } from 'hono'
import type { SiteContext, SiteEnv } from '../../../site-kit/site.ts'
import type { Person } from '../../../world/records/people.ts'
import { asPerson } from '../sign-in/sign-in.tsx'
import { sendAccount } from './account.tsx'
import { sendApplications } from './applications.tsx'
import { sendPassword } from './change-password.tsx'
import { sendDeletion } from './delete-person.tsx'
import { type SettingsTab, settingsPath } from './settings-frame.tsx'

const pages: Readonly<Record<SettingsTab, (c: SiteContext, person: Person) => Response>> = {
  applications: sendApplications,
  password: sendPassword,
  account: sendAccount,
  deletion: sendDeletion,
}

/** `/settings/`, a page by `tab`. */
export function settingsRoute(site: Hono<SiteEnv>): void {
  site.get('/settings', (c) =>
    asPerson(c, settingsPath('account'), (person) => {
      const asked = c.req.query('tab') ?? ''
      return pages[Object.hasOwn(pages, asked) ? (asked as SettingsTab) : 'account'](c, person)
    }),
  )
}
