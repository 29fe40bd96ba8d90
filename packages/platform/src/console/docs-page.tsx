import {
  anchorOf,
  type Node,
  type NodeName,
  nodePageName,
  nodes,
  type OperationName,
  operations,
  placeOf,
  summaries,
  wordsOfField,
} from '@darkroom/contract'
import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import type { Call } from '../call.ts'
import { coveragePath } from '../explain/not-implemented.ts'
import { sendPage } from '../site-kit/page.tsx'
import { Code, Head, Panel } from '../site-kit/panel.tsx'
import type { SiteEnv } from '../site-kit/site.ts'
import { Table } from '../site-kit/table.tsx'
import { typeWords } from './explorer/form-of.ts'
import { explorerLink, explorerPath } from './explorer/words.ts'
import { ConsoleFrame, docsPath } from './frame.tsx'

/** `/docs/`, where the server in front of the platform has no built documentation to serve. */
export function docsRoutes(site: Hono<SiteEnv>): void {
  site.get(`${docsPath}*`, (c) => {
    const guides = c.env.call.context.guides?.() ?? []
    const isFound = guides.length > 0 && c.env.call.destination.path === docsPath
    return sendPage(
      c,
      <ConsoleFrame c={c} title="Documentation" tab={docsPath}>
        <Head
          title="Documentation"
          about="The documentation site, with search and the reference, is not built here. In a clone of the repository, build it in about half a minute and reload this page:"
        />
        <Code>npm run docs</Code>
        {guides.length > 0 && (
          <Panel id="guides" title="Guides" note="as text" flush>
            <ul class="lines">
              {guides.map(({ title, path }) => (
                <li>
                  <a href={path}>{title}</a>
                </li>
              ))}
            </ul>
          </Panel>
        )}
        {guides.length === 0 && (
          <p class="soft">
            The same pages are Markdown files in the folder <code>docs</code> of the repository.
          </p>
        )}
        <FromContract path={c.env.call.destination.path} />
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

/** What the contract says of what a page of the reference would be about, until it is built. */
function FromContract({ path }: { readonly path: string }): Child {
  const page = /\/reference\/nodes\/([\w-]+)(?:\.html)?$/.exec(path)?.[1]
  const node = (Object.keys(nodes) as NodeName[]).find((name) => nodePageName(name) === page)
  if (node === undefined)
    return (
      <p>
        <a href={coveragePath}>What Darkroom answers</a>, and <a href={explorerPath}>every operation in the explorer</a>
        .
      </p>
    )
  const own = (Object.keys(operations) as OperationName[]).filter((name) => placeOf(name).node === node)
  return (
    <>
      <Panel id="fields" title={`Fields of ${node}`} flush>
        <Table
          label={`Fields of ${node}`}
          columns={['Field', 'Value', 'What it is']}
          rows={Object.entries((nodes[node] as Node).fields).map(([name, { type }]) => [
            <code id={`field-${anchorOf(name)}`}>{name}</code>,
            typeWords(type),
            wordsOfField(node, name) ?? '',
          ])}
        />
      </Panel>
      {own.length === 0 ? null : (
        <Panel id="operations" title="Operations" flush>
          <ul class="lines">
            {own.map((name) => (
              <li>
                <a href={explorerLink([['operation', name]])}>{summaries[name]}</a>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  )
}
