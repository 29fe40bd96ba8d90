import type { Child } from 'hono/jsx'
import { linkTo } from '../../base/hosts.ts'
import { Problem, SignedIn } from '../../site-kit/frame.tsx'
import { Page, sendPage } from '../../site-kit/page.tsx'
import { currentSession, type SiteContext } from '../../site-kit/site.ts'
import { findPerson, type Person } from '../../world/records/people.ts'

/** A link on developers.facebook.com, reached the way this request was. */
export function dashboardLink(c: SiteContext, path: string): string {
  return linkTo(c.env.call.destination, 'developers.facebook.com', path)
}

/** The developer who is signed in. */
export function signedInDeveloper(c: SiteContext): Person | undefined {
  const session = currentSession(c, 'facebook')
  return session === undefined ? undefined : findPerson(c.env.call.context.world, session.subjectId)
}

/** What surrounds each page that stands for the App Dashboard. */
export function DashboardFrame(props: {
  readonly c: SiteContext
  readonly title: string
  readonly width?: 'narrow' | 'wide'
  readonly children?: Child
}): Child {
  const { c, title, width = 'wide', children } = props
  const developer = signedInDeveloper(c)
  const aside =
    developer === undefined ? null : (
      <SignedIn c={c} logout={dashboardLink(c, '/logout/')}>
        <a href={dashboardLink(c, '/apps/')}>My Apps</a>
        <span class="soft">{developer.name}</span>
      </SignedIn>
    )
  return (
    <Page
      title={title}
      where="plays developers.facebook.com"
      console={c.env.call.context.origin}
      home={dashboardLink(c, '/')}
      aside={aside}
      width={width}
    >
      {children}
    </Page>
  )
}

/** A problem with the request itself. */
export function sendDashboardProblem(c: SiteContext, status: 400 | 403 | 404 | 413, problem: string): Response {
  const page = (
    <DashboardFrame c={c} title="Not possible" width="narrow">
      <Problem title="Not possible" problem={problem} />
    </DashboardFrame>
  )
  return sendPage(c, page, { status })
}
