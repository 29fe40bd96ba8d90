import type { HostName } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { linkTo } from '../../base/hosts.ts'
import { type FramedPage, type FrameRules, type ProblemStatus, SiteFrame, sendProblem } from '../../site-kit/frame.tsx'
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

const host: HostName = 'developers.facebook.com'

const rules: FrameRules = {
  host,
  name: host,
  logout: '/logout/',
  signedIn: (c) => {
    const developer = signedInDeveloper(c)
    return (
      developer && (
        <>
          <a href={dashboardLink(c, '/apps/')}>My Apps</a>
          <span class="only-wide">{developer.name}</span>
        </>
      )
    )
  },
  width: 'wide',
}

/** What surrounds each page that stands for the App Dashboard. */
export function DashboardFrame(page: FramedPage): Child {
  return <SiteFrame rules={rules} {...page} />
}

/** A problem with the request itself. */
export function sendDashboardProblem(c: SiteContext, status: ProblemStatus, problem: string): Response {
  return sendProblem(c, rules, status, problem)
}
