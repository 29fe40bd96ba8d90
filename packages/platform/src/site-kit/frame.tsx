import type { HostName } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { linkTo } from '../base/hosts.ts'
import { Page, type PageWidth, sendPage } from './page.tsx'
import { Form, Notice } from './parts.tsx'
import { formToken, type SiteContext } from './site.ts'

/** What the frames of Meta's sites differ in. */
export interface FrameRules {
  readonly host: HostName
  /** The site's name for people. */
  readonly name: string
  /** The path that signs out. */
  readonly logout: string
  /** The right end of the bar: who is signed in. Undefined when nobody is. */
  readonly signedIn: (c: SiteContext) => Child | undefined
  /** How wide a page is that says nothing about it. */
  readonly width?: PageWidth
}

/** A page in a site's frame. */
export interface FramedPage {
  readonly c: SiteContext
  readonly title: string
  readonly width?: PageWidth
  /** Navigation at the side, by {@link Side}. */
  readonly side?: Child
  readonly children?: Child
}

/** What surrounds each page that stands for one of Meta's sites. */
export function SiteFrame(props: FramedPage & { readonly rules: FrameRules }): Child {
  const { rules, c, title, width = rules.width, side, children } = props
  const who = rules.signedIn(c)
  const link = (path: string): string => linkTo(c.env.call.destination, rules.host, path)
  const aside = who === undefined ? undefined : <SignedIn c={c} logout={link(rules.logout)} who={who} />
  return (
    <Page
      c={c}
      title={title}
      where={rules.name}
      home={link('/')}
      aside={aside}
      {...(width === undefined ? {} : { width })}
      {...(side === undefined ? {} : { side })}
    >
      {children}
    </Page>
  )
}

function SignedIn({
  c,
  logout,
  who,
}: {
  readonly c: SiteContext
  readonly logout: string
  readonly who: Child
}): Child {
  return (
    <span class="row">
      {who}
      <Form action={logout} token={formToken(c)}>
        <button class="link" type="submit">
          Sign out
        </button>
      </Form>
    </span>
  )
}

/** The status of a problem with the request itself. */
export type ProblemStatus = 400 | 403 | 404 | 413

/** What such a page is called. */
export const problemTitles: Readonly<Record<ProblemStatus, string>> = {
  400: 'This form is incomplete',
  403: 'This was not allowed',
  404: 'Not found',
  413: 'This form is too large',
}

/** A problem with the request itself, in one sentence. */
export function Problem(props: {
  readonly title: string
  readonly problem: string
  /** The way on from here. */
  readonly back: { readonly href: string; readonly name: string }
}): Child {
  const { title, problem, back } = props
  return (
    <>
      <h1>{title}</h1>
      <Notice>
        <p>{problem}</p>
      </Notice>
      <p>
        <a href={back.href}>{back.name}</a>
      </p>
    </>
  )
}

/** A problem with the request itself, in a site's frame. */
export function sendProblem(c: SiteContext, rules: FrameRules, status: ProblemStatus, problem: string): Response {
  const title = problemTitles[status]
  const page = (
    <SiteFrame rules={rules} c={c} title={title} width="narrow">
      <Problem
        title={title}
        problem={problem}
        back={{ href: linkTo(c.env.call.destination, rules.host, '/'), name: `Go to ${rules.name}` }}
      />
    </SiteFrame>
  )
  return sendPage(c, page, { status })
}
