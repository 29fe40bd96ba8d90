import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { sendPage } from '../../../site-kit/page.tsx'
import type { SiteContext, SiteEnv } from '../../../site-kit/site.ts'
import { Tabs } from '../../../site-kit/tabs.tsx'
import type { Account } from '../../../world/records/accounts.ts'
import { instagramLink } from '../frame.tsx'
import { asAccount, SettingsFrame } from '../settings/settings.tsx'
import { ActiveApps, RemovedApps } from './authorized-apps.tsx'
import { TesterInvites } from './tester-invites.tsx'

const tabs = {
  active: { label: 'Active', content: ActiveApps },
  removed: { label: 'Removed', content: RemovedApps },
  tester_invites: { label: 'Tester Invites', content: TesterInvites },
} as const

type Tab = keyof typeof tabs

/** `/accounts/manage_access/`: the apps an account let in, and those that invited it to test. */
export function appsAndWebsitesRoute(site: Hono<SiteEnv>): void {
  site.get('/accounts/manage_access', (c) =>
    asAccount(c, 'Apps and Websites', (account) => {
      const asked = c.req.query('tab') ?? ''
      const tab = Object.hasOwn(tabs, asked) ? (asked as Tab) : 'active'
      return sendPage(c, <AppsAndWebsitesPage c={c} account={account} tab={tab} />)
    }),
  )
}

function AppsAndWebsitesPage(props: { readonly c: SiteContext; readonly account: Account; readonly tab: Tab }): Child {
  const { c, account, tab } = props
  const Content = tabs[tab].content
  return (
    <SettingsFrame c={c} current="Apps and Websites">
      <Tabs
        label="Apps and Websites"
        tabs={Object.entries(tabs).map(([name, { label }]) => ({
          href: instagramLink(c, `/accounts/manage_access/?tab=${name}`),
          name: label,
          current: name === tab,
        }))}
      />
      <Content c={c} account={account} />
    </SettingsFrame>
  )
}
