import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { pathBelow } from '../base/hosts.ts'
import { coveragePath } from '../explain/not-implemented.ts'
import { Problem, type ProblemStatus, problemTitles } from '../site-kit/frame.tsx'
import { clockPath } from '../site-kit/header.tsx'
import type { IconName } from '../site-kit/icons.tsx'
import { Page, type PageResponse, sendPage } from '../site-kit/page.tsx'
import { Side } from '../site-kit/side.tsx'
import type { SiteContext } from '../site-kit/site.ts'
import { deskScript } from './desk-script.ts'
import { explorerPath } from './explorer/words.ts'
import { reviewPath } from './review/words.ts'

/** Where the documentation is, below the console's origin: its pages are served in front of the platform. */
export const docsPath = '/docs/'

const pages: readonly (readonly [path: string, name: string, icon: IconName])[] = [
  ['/', 'Home', 'lamp'],
  ['/console/requests', 'Requests', 'calls'],
  ['/console/explanations', 'Refusals', 'warn'],
  ['/console/lint', 'Lint', 'lint'],
  [clockPath, 'Time', 'clock'],
  ['/console/faults', 'Faults', 'fault'],
  [explorerPath, 'Explorer', 'explore'],
  [reviewPath, 'Review rehearsal', 'check'],
]

const reading: typeof pages = [
  [docsPath, 'Documentation', 'book'],
  [coveragePath, 'Coverage', 'film'],
  ['/console/openapi', 'OpenAPI', 'pile'],
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
  /** Where an open page is told that something happened. */
  readonly live?: string
  readonly children?: Child
}): Child {
  const { c, title, tab, live, children } = props
  const link = ([href, name, icon]: (typeof pages)[number]) => ({
    href,
    name,
    icon,
    current: href === tab,
    ...countOf(c, href),
  })
  const groups = [
    { links: pages.map(link) },
    { heading: 'Simulated sites', links: sites.map(link) },
    { heading: 'Reference', links: reading.map(link) },
  ]
  return (
    <Page c={c} title={title} home="/" side={<Side label="Console" groups={groups} />}>
      {children}
      <script {...(live === undefined ? {} : { 'data-events': live })}>{raw(deskScript.text)}</script>
    </Page>
  )
}

/** How many there are behind an entry, where that is worth saying. */
function countOf(c: SiteContext, href: string): { count?: number; now?: boolean } {
  const { requests, explanations, faults } = c.env.call.context
  if (href === '/console/requests') return some(requests.count())
  if (href === '/console/explanations') return { ...some(explanations.count()), now: true }
  if (href !== '/console/faults' || !faults.isAny()) return {}
  return { ...some(faults.list().filter(({ off }) => off !== true).length), now: true }
}

function some(count: number): { count?: number } {
  return count === 0 ? {} : { count }
}

/** A page of the console, with its script. */
export function sendConsole(c: SiteContext, page: Child, options: PageResponse = {}): Response {
  return sendPage(c, page, { ...options, script: deskScript.source })
}

/** A problem with the request itself. */
export function sendConsoleProblem(c: SiteContext, status: ProblemStatus, problem: string): Response {
  const title = problemTitles[status]
  const page = (
    <ConsoleFrame c={c} title={title}>
      <Problem title={title} problem={problem} back={{ href: '/', name: 'Go to the console' }} />
    </ConsoleFrame>
  )
  return sendConsole(c, page, { status })
}
