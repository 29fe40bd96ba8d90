import type { Child } from 'hono/jsx'
import type { IconName } from '../../../site-kit/icons.tsx'
import { AddressedNotice } from '../../../site-kit/notices.tsx'
import { Head } from '../../../site-kit/panel.tsx'
import { Side } from '../../../site-kit/side.tsx'
import type { SiteContext } from '../../../site-kit/site.ts'
import { Crumbs } from '../../../site-kit/tabs.tsx'
import { FacebookFrame, facebookLink } from '../frame.tsx'
import { notices } from '../notices.ts'

/** The settings pages by the name in their address, in the order of the side navigation. */
export const settingsTabs = {
  applications: 'Apps and Websites',
  password: 'Password',
  account: 'Account',
  deletion: 'Delete Account',
} as const

/** The name of a settings page in its address. */
export type SettingsTab = keyof typeof settingsTabs

const icons: Readonly<Record<SettingsTab, IconName>> = {
  applications: 'app',
  password: 'key',
  account: 'people',
  deletion: 'cross',
}

/** The path of a settings page. */
export function settingsPath(tab: SettingsTab): string {
  return `/settings/?tab=${tab}`
}

/** What surrounds each settings page: the side navigation, and what came of the last form. */
export function SettingsFrame(props: {
  readonly c: SiteContext
  readonly current: SettingsTab
  /** What the page is for, in a sentence or two. */
  readonly about?: Child
  readonly children?: Child
}): Child {
  const { c, current, about, children } = props
  const links = (Object.keys(settingsTabs) as SettingsTab[]).map((tab) => ({
    href: facebookLink(c, settingsPath(tab)),
    name: settingsTabs[tab],
    icon: icons[tab],
    current: tab === current,
  }))
  return (
    <FacebookFrame
      c={c}
      title={settingsTabs[current]}
      side={<Side label="Settings" groups={[{ heading: 'Settings', links }]} />}
    >
      <Head
        title={settingsTabs[current]}
        about={about}
        crumbs={<Crumbs above={[{ href: facebookLink(c, '/'), name: 'Facebook' }]} name={settingsTabs[current]} />}
      />
      <AddressedNotice c={c} notices={notices} />
      {children}
    </FacebookFrame>
  )
}
