import type { Child } from 'hono/jsx'
import { pathBelow } from '../base/hosts.ts'
import { coveragePath } from '../explain/not-implemented.ts'
import { Problem, type ProblemStatus, problemTitles } from '../site-kit/frame.tsx'
import { clockPath } from '../site-kit/header.tsx'
import type { IconName } from '../site-kit/icons.tsx'
import { Page, sendPage } from '../site-kit/page.tsx'
import { Side } from '../site-kit/side.tsx'
import type { SiteContext } from '../site-kit/site.ts'

/** Where the documentation is, below the console's origin: its pages are served in front of the platform. */
export const docsPath = '/docs/'

const pages: readonly (readonly [path: string, name: string, icon: IconName])[] = [
  ['/', 'Home', 'lamp'],
  ['/console/requests', 'Requests', 'calls'],
  ['/console/explanations', 'Refusals', 'warn'],
  [clockPath, 'Time', 'clock'],
  [coveragePath, 'Coverage', 'lint'],
  ['/console/openapi', 'OpenAPI', 'explore'],
  [docsPath, 'Documentation', 'book'],
]

const sites: readonly (readonly [path: string, name: string, icon: IconName])[] = [
  [pathBelow('www.instagram.com', '/'), 'instagram.com', 'camera'],
  [pathBelow('www.facebook.com', '/'), 'facebook.com', 'people'],
  [pathBelow('developers.facebook.com', '/apps/'), 'App Dashboard', 'app'],
]

/** What surrounds each page of the console. @param tab The path of the entry at the side that the page belongs to. */
export function ConsoleFrame(props: {
  readonly c: SiteContext
  readonly title: string
  readonly tab?: string
  readonly children?: Child
}): Child {
  const { c, title, tab, children } = props
  const link = ([href, name, icon]: (typeof pages)[number]) => ({ href, name, icon, current: href === tab })
  const groups = [{ links: pages.map(link) }, { heading: 'This world’s sites', links: sites.map(link) }]
  return (
    <Page c={c} title={title} home="/" side={<Side label="Console" groups={groups} />}>
      {children}
    </Page>
  )
}

/** A problem with the request itself. */
export function sendConsoleProblem(c: SiteContext, status: ProblemStatus, problem: string): Response {
  const title = problemTitles[status]
  const page = (
    <ConsoleFrame c={c} title={title}>
      <Problem title={title} problem={problem} />
    </ConsoleFrame>
  )
  return sendPage(c, page, { status })
}
