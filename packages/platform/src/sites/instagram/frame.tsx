import type { Child } from 'hono/jsx'
import { linkTo } from '../../base/hosts.ts'
import { type FramedPage, type FrameRules, type ProblemStatus, SiteFrame, sendProblem } from '../../site-kit/frame.tsx'
import { currentSession, type SiteContext } from '../../site-kit/site.ts'
import { type Account, findAccount } from '../../world/records/accounts.ts'
import { MessagesLink } from './direct/messages-link.tsx'

/** A link on www.instagram.com, reached the way this request was. */
export function instagramLink(c: SiteContext, path: string): string {
  return linkTo(c.env.call.destination, 'www.instagram.com', path)
}

/** The account that is signed in. */
export function signedInAccount(c: SiteContext): Account | undefined {
  const session = currentSession(c, 'instagram')
  return session === undefined ? undefined : findAccount(c.env.call.context.world, session.subjectId)
}

const rules: FrameRules = {
  host: 'www.instagram.com',
  name: 'instagram.com',
  logout: '/accounts/logout/',
  signedIn: (c) => {
    const account = signedInAccount(c)
    if (account === undefined) return undefined
    return (
      <>
        <MessagesLink c={c} account={account} href={instagramLink(c, '/direct/inbox/')} />
        <a href={instagramLink(c, `/${account.username}/`)}>{account.username}</a>
      </>
    )
  },
}

/** What surrounds each page that stands for instagram.com. */
export function InstagramFrame(page: FramedPage): Child {
  return <SiteFrame rules={rules} {...page} />
}

/** A problem with the request itself. */
export function sendInstagramProblem(c: SiteContext, status: ProblemStatus, problem: string): Response {
  return sendProblem(c, rules, status, problem)
}
