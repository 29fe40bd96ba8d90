import { findHost, openApiHosts } from '@darkroom/contract'
import type { Hono } from 'hono'
import { Head } from '../site-kit/panel.tsx'
import type { SiteEnv } from '../site-kit/site.ts'
import { Table } from '../site-kit/table.tsx'
import { consoleDocument } from './api/openapi.ts'
import { ConsoleFrame, sendConsole } from './frame.tsx'
import { documentPath, openApiPath } from './openapi-documents.ts'

/** `/console/openapi`: the documents that describe Meta's hosts to tools. */
export function openApiRoutes(site: Hono<SiteEnv>): void {
  site.get(openApiPath, (c) => {
    const rows = [...openApiHosts, consoleDocument].map((host) => [
      <a href={documentPath(host)}>{host}</a>,
      host === consoleDocument
        ? 'Darkroom’s own: clock, snapshots, faults, requests'
        : (findHost(host)?.what ?? 'uploads of media'),
    ])
    return sendConsole(
      c,
      <ConsoleFrame c={c} title="OpenAPI" tab={openApiPath}>
        <Head
          title="OpenAPI"
          about={
            <>
              Each host as an OpenAPI 3.1 document, for Postman, client generators and other tools. Programs find the
              list at <a href={`${openApiPath}/index.json`}>index.json</a>.
            </>
          }
        />
        <div class="panel">
          <Table label="Documents" columns={['Document', 'What the host answers']} rows={rows} />
        </div>
        <p class="soft">
          In Postman, choose Import and paste a document's address. Requests go to Darkroom first; each document names
          Meta's own host as its second server.
        </p>
      </ConsoleFrame>,
    )
  })
}
