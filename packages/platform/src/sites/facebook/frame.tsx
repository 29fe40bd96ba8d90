import type { Child } from 'hono/jsx'
import { linkTo } from '../../base/hosts.ts'
import { type FramedPage, type FrameRules, type ProblemStatus, SiteFrame, sendProblem } from '../../site-kit/frame.tsx'
import { currentSession, type SiteContext } from '../../site-kit/site.ts'
import { findPerson, type Person } from '../../world/records/people.ts'

/** A link on www.facebook.com, reached the way this request was. */
export function facebookLink(c: SiteContext, path: string): string {
  return linkTo(c.env.call.destination, 'www.facebook.com', path)
}

/** The person who is signed in. */
export function signedInPerson(c: SiteContext): Person | undefined {
  const session = currentSession(c, 'facebook')
  return session === undefined ? undefined : findPerson(c.env.call.context.world, session.subjectId)
}

const rules: FrameRules = {
  host: 'www.facebook.com',
  name: 'facebook.com',
  logout: '/logout/',
  signedIn: (c) => {
    const person = signedInPerson(c)
    return person && <a href={facebookLink(c, '/')}>{person.name}</a>
  },
}

/** What surrounds each page that stands for facebook.com. */
export function FacebookFrame(page: FramedPage): Child {
  return <SiteFrame rules={rules} {...page} />
}

/** A problem with the request itself. */
export function sendFacebookProblem(c: SiteContext, status: ProblemStatus, problem: string): Response {
  return sendProblem(c, rules, status, problem)
}
