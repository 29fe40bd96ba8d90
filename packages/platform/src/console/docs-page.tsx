import type { Hono } from 'hono'
import type { Call } from '../call.ts'
import { sendPage } from '../site-kit/page.tsx'
import type { SiteEnv } from '../site-kit/site.ts'
import { ConsoleFrame, docsPath } from './frame.tsx'

/** `/docs/`, where the server in front of the platform has no built documentation to serve. */
export function docsRoutes(site: Hono<SiteEnv>): void {
  site.get(`${docsPath}*`, (c) =>
    sendPage(
      c,
      <ConsoleFrame c={c} title="Documentation" tab={docsPath}>
        <h1>Documentation</h1>
        <p>The documentation is not built here. In a clone of the repository, build it and start Darkroom again:</p>
        <pre>
          <code>npm run docs</code>
        </pre>
        <p class="soft">
          The same pages are Markdown files in the folder <code>docs</code> of the repository.
        </p>
      </ConsoleFrame>,
      { status: 404 },
    ),
  )
}

/** The same for what reads no pages, such as coding agents that ask for `/llms.txt`. */
export function answerWithoutDocs(call: Call): Response | undefined {
  const { path } = call.destination
  const isPage = /\btext\/html\b/.test(call.request.headers.get('accept') ?? '')
  if (!/^\/llms(-full)?\.txt$/.test(path) && (isPage || !path.startsWith(docsPath))) return undefined
  const text = 'The documentation is not built here. In a clone of the repository: npm run docs\n'
  return new Response(text, { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
