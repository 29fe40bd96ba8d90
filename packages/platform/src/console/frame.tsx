import type { Child } from 'hono/jsx'
import { Page, sendPage } from '../pages/page.tsx'
import { Notice } from '../pages/parts.tsx'
import type { SiteContext } from '../pages/site.ts'

/** What surrounds each page of the console. */
export function ConsoleFrame(props: { readonly title: string; readonly children?: Child }): Child {
  return (
    <Page title={props.title} where="console" home="/" width="wide">
      {props.children}
    </Page>
  )
}

/** A problem with the request itself. */
export function sendConsoleProblem(c: SiteContext, status: 400 | 403 | 404 | 413, problem: string): Response {
  const page = (
    <ConsoleFrame title="Not possible">
      <h1>Not possible</h1>
      <Notice>
        <p>{problem}</p>
      </Notice>
    </ConsoleFrame>
  )
  return sendPage(c, page, { status })
}
