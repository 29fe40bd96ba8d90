import type { Child } from 'hono/jsx'
import { linkTo } from '../hosts.ts'
import { Page, sendPage } from '../pages/page.tsx'
import { Form, Notice } from '../pages/parts.tsx'
import { currentSession, formToken, type SiteContext } from '../pages/site.ts'
import { type Developer, findDeveloper } from '../world/developers.ts'

/** A link on developers.facebook.com, reached the way this request was. */
export function dashboardLink(c: SiteContext, path: string): string {
  return linkTo(c.env.call.destination, 'developers.facebook.com', path)
}

/** The developer who is signed in. */
export function signedInDeveloper(c: SiteContext): Developer | undefined {
  const session = currentSession(c, 'developers')
  return session === undefined ? undefined : findDeveloper(c.env.call.context.world, session.subjectId)
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
      <span class="row">
        <a href={dashboardLink(c, '/apps/')}>My Apps</a>
        <span class="soft">{developer.name}</span>
        <Form action={dashboardLink(c, '/logout/')} token={formToken(c)}>
          <button class="link" type="submit">
            Sign out
          </button>
        </Form>
      </span>
    )
  return (
    <Page title={title} where="plays developers.facebook.com" home={dashboardLink(c, '/')} aside={aside} width={width}>
      {children}
    </Page>
  )
}

/** A problem with the request itself. */
export function sendDashboardProblem(c: SiteContext, status: 400 | 403 | 404 | 413, problem: string): Response {
  const page = (
    <DashboardFrame c={c} title="Not possible" width="narrow">
      <h1>Not possible</h1>
      <Notice>
        <p>{problem}</p>
      </Notice>
    </DashboardFrame>
  )
  return sendPage(c, page, { status })
}
