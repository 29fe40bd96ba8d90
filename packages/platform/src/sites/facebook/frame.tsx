import type { Child } from 'hono/jsx'
import { linkTo } from '../../base/hosts.ts'
import { Problem, SignedIn } from '../../site-kit/frame.tsx'
import { Page, sendPage } from '../../site-kit/page.tsx'
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

/** What surrounds each page that stands for facebook.com. */
export function FacebookFrame(props: {
  readonly c: SiteContext
  readonly title: string
  readonly width?: 'narrow' | 'wide'
  readonly children?: Child
}): Child {
  const { c, title, width, children } = props
  const person = signedInPerson(c)
  const aside =
    person === undefined ? null : (
      <SignedIn c={c} logout={facebookLink(c, '/logout/')}>
        <a href={facebookLink(c, '/')}>{person.name}</a>
      </SignedIn>
    )
  return (
    <Page
      title={title}
      where="plays facebook.com"
      console={c.env.call.context.origin}
      home={facebookLink(c, '/')}
      aside={aside}
      {...(width ? { width } : {})}
    >
      {children}
    </Page>
  )
}

/** A problem with the request itself. */
export function sendFacebookProblem(c: SiteContext, status: 400 | 403 | 404 | 413, problem: string): Response {
  const title = status === 404 ? 'Not found' : 'Not possible'
  const page = (
    <FacebookFrame c={c} title={title} width="narrow">
      <Problem title={title} problem={problem} />
    </FacebookFrame>
  )
  return sendPage(c, page, { status })
}
