import type { Child } from 'hono/jsx'
import { AddressedNotice, withNotice } from '../../../site-kit/notices.tsx'
import { Side } from '../../../site-kit/side.tsx'
import type { SiteContext } from '../../../site-kit/site.ts'
import type { Account } from '../../../world/records/accounts.ts'
import { InstagramFrame, instagramLink } from '../frame.tsx'
import { type NoticeName, notices } from '../notices.ts'
import { asVisitor } from '../sign-in/as-visitor.ts'

/** The settings pages and their paths, in the order of the side navigation. */
export const settingsPages = {
  'Edit Profile': '/accounts/edit/',
  Password: '/accounts/password/change/',
  'Apps and Websites': '/accounts/manage_access/',
  'Off-Facebook Activity': '/accounts/off_facebook_activity/',
  'Delete Account': '/accounts/remove/request/permanent/',
} as const

/** The name of a settings page. */
export type SettingsPage = keyof typeof settingsPages

/** Answers for the account that is signed in; anybody else signs in first, or passes the checkpoint, and comes to the page. */
export function asAccount(c: SiteContext, page: SettingsPage, answer: (account: Account) => Response): Response {
  return asVisitor(c, c.req.method === 'POST' ? settingsPages[page] : undefined, answer)
}

/** The answer to a settings form: back to a page, which says what came of it. */
export function answerForm(c: SiteContext, path: string, notice: NoticeName): Response {
  return c.redirect(instagramLink(c, withNotice(path, notice)), 303)
}

/** What surrounds each settings page: whose they are, the side navigation, what came of the last form. */
export function SettingsFrame(props: {
  readonly c: SiteContext
  readonly current: SettingsPage
  readonly children?: Child
}): Child {
  const { c, current, children } = props
  const links = Object.entries(settingsPages).map(([name, path]) => ({
    href: instagramLink(c, path),
    name,
    current: name === current,
  }))
  return (
    <InstagramFrame c={c} title={current} width="narrow" side={<Side label="Settings" groups={[{ links }]} />}>
      <h1>{current}</h1>
      <AddressedNotice c={c} notices={notices} />
      {children}
    </InstagramFrame>
  )
}
