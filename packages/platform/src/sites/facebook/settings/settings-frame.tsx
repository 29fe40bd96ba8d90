import type { Child } from 'hono/jsx'
import { AddressedNotice } from '../../../site-kit/notices.tsx'
import type { SiteContext } from '../../../site-kit/site.ts'
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

/** The path of a settings page. */
export function settingsPath(tab: SettingsTab): string {
  return `/settings/?tab=${tab}`
}

/** What surrounds each settings page: the side navigation, and what came of the last form. */
export function SettingsFrame(props: {
  readonly c: SiteContext
  readonly current: SettingsTab
  readonly children?: Child
}): Child {
  const { c, current, children } = props
  return (
    <FacebookFrame c={c} title={settingsTabs[current]} width="wide">
      <div class="columns">
        <nav class="side" aria-label="Settings">
          <ul>
            {(Object.keys(settingsTabs) as SettingsTab[]).map((tab) => (
              <li>
                <a href={facebookLink(c, settingsPath(tab))} {...(tab === current ? { 'aria-current': 'page' } : {})}>
                  {settingsTabs[tab]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div>
          <h1>{settingsTabs[current]}</h1>
          <AddressedNotice c={c} notices={notices} />
          {children}
        </div>
      </div>
    </FacebookFrame>
  )
}
