import type { Child } from 'hono/jsx'
import { coveragePath } from '../explain/not-implemented.ts'
import { Page, sendPage } from '../site-kit/page.tsx'
import { Notice } from '../site-kit/parts.tsx'
import type { SiteContext } from '../site-kit/site.ts'

const tabs = [
  ['/', 'Home'],
  ['/console/requests', 'Requests'],
  ['/console/explanations', 'Refusals'],
  [coveragePath, 'Coverage'],
  ['/console/openapi', 'OpenAPI'],
] as const

/** What surrounds each page of the console. @param tab The path of the tab the page belongs to. */
export function ConsoleFrame(props: {
  readonly title: string
  readonly tab?: string
  readonly children?: Child
}): Child {
  return (
    <Page title={props.title} where="console" home="/" width="wide">
      <nav class="tabs" aria-label="Console">
        {tabs.map(([path, name]) => (
          <a href={path} aria-current={path === props.tab ? 'page' : undefined}>
            {name}
          </a>
        ))}
      </nav>
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
