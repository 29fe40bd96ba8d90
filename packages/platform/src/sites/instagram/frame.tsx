import type { Child } from 'hono/jsx'
import { linkTo } from '../../base/hosts.ts'
import { Problem, SignedIn } from '../../site-kit/frame.tsx'
import { Page, sendPage } from '../../site-kit/page.tsx'
import { currentSession, type SiteContext } from '../../site-kit/site.ts'
import { type Account, findAccount } from '../../world/records/accounts.ts'

/** A link on www.instagram.com, reached the way this request was. */
export function instagramLink(c: SiteContext, path: string): string {
  return linkTo(c.env.call.destination, 'www.instagram.com', path)
}

/** The account that is signed in. */
export function signedInAccount(c: SiteContext): Account | undefined {
  const session = currentSession(c, 'instagram')
  return session === undefined ? undefined : findAccount(c.env.call.context.world, session.subjectId)
}

/** What surrounds each page that stands for instagram.com. */
export function InstagramFrame(props: {
  readonly c: SiteContext
  readonly title: string
  readonly width?: 'narrow' | 'wide'
  readonly children?: Child
}): Child {
  const { c, title, width, children } = props
  const account = signedInAccount(c)
  const aside =
    account === undefined ? null : (
      <SignedIn c={c} logout={instagramLink(c, '/accounts/logout/')}>
        <a href={instagramLink(c, `/${account.username}/`)}>{account.username}</a>
      </SignedIn>
    )
  return (
    <Page
      title={title}
      where="plays instagram.com"
      console={c.env.call.context.origin}
      home={instagramLink(c, '/')}
      aside={aside}
      {...(width ? { width } : {})}
    >
      {children}
    </Page>
  )
}

/** A problem with the request itself. */
export function sendInstagramProblem(c: SiteContext, status: 400 | 403 | 404 | 413, problem: string): Response {
  const title = status === 404 ? 'Not found' : 'Not possible'
  const page = (
    <InstagramFrame c={c} title={title} width="narrow">
      <Problem title={title} problem={problem} />
    </InstagramFrame>
  )
  return sendPage(c, page, { status })
}
