import type { Hono } from 'hono'
import type { Call } from '../call.ts'
import { sendPage } from '../site-kit/page.tsx'
import { Code } from '../site-kit/panel.tsx'
import type { SiteEnv } from '../site-kit/site.ts'
import { ConsoleFrame, docsPath } from './frame.tsx'

/** `/docs/`, where the server in front of the platform has no built documentation to serve. */
export function docsRoutes(site: Hono<SiteEnv>): void {
  site.get(`${docsPath}*`, (c) => {
    const guides = c.env.call.context.guides?.() ?? []
    const isFound = guides.length > 0 && c.env.call.destination.path === docsPath
    return sendPage(
      c,
      <ConsoleFrame c={c} title="Documentation" tab={docsPath}>
        <h1>Documentation</h1>
        <p>
          The documentation site, with search and the reference, is not built here. In a clone of the repository, this
          builds it in about half a minute; a Darkroom that is running then finds it.
        </p>
        <Code>npm run docs</Code>
        {guides.length === 0 ? (
          <p class="soft">
            The same pages are Markdown files in the folder <code>docs</code> of the repository.
          </p>
        ) : (
          <>
            <h2>The guides, as text</h2>
            <ul>
              {guides.map(({ title, path }) => (
                <li>
                  <a href={path}>{title}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </ConsoleFrame>,
      { status: isFound ? 200 : 404 },
    )
  })
}

/** The same for what reads no pages, such as coding agents that ask for `/llms.txt`: they are told of the guides. */
export function answerWithoutDocs(call: Call): Response | undefined {
  const { path } = call.destination
  const isPage = /\btext\/html\b/.test(call.request.headers.get('accept') ?? '')
  if (!/^\/llms(-full)?\.txt$/.test(path) && (isPage || !path.startsWith(docsPath))) return undefined
  const guides = call.context.guides?.() ?? []
  const isList = guides.length > 0 && (path === docsPath || path === '/llms.txt')
  const links = guides.map((guide) => `- [${guide.title}](${call.context.origin}${guide.path})\n`)
  const text = 'The documentation is not built here. In a clone of the repository: npm run docs\n'
  return new Response(isList ? `# Darkroom\n\n${links.join('')}\n${text}` : text, {
    status: isList ? 200 : 404,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}
