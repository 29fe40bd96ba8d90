import { hosts, isMetaHost } from '@darkroom/contract'
import type { Hono } from 'hono'
import { json } from '../base/answer-json.ts'
import { shown } from '../base/shown.ts'
import type { Call } from '../call.ts'
import { NotImplemented, renderNotImplemented } from '../explain/not-implemented.ts'
import { redactPath } from '../explain/redact.ts'
import { hostsOf } from '../explain/wrong-host.ts'
import { Notice } from '../site-kit/parts.tsx'
import type { SiteEnv } from '../site-kit/site.ts'
import { ConsoleFrame, sendConsole } from './frame.tsx'

/**
 * Answers what came to Darkroom's own origin and is no page of the console: nearly always a path of Instagram's without its host in
 * front. Programs get JSON. Browsers get a page, by {@link withoutHostRoutes}.
 *
 * @returns undefined for what the console's pages answer.
 */
export function answerWithoutHost(call: Call): Response | undefined {
  const { method, headers } = call.request
  const reading = method === 'GET' || method === 'HEAD'
  const { path } = call.destination
  const first = path.split('/').find((part) => part !== '') ?? ''
  if (isMetaHost(first)) return renderNotImplemented(call, new NotImplemented(`the host ${first.toLowerCase()}`))
  const urls = urlsWithHost(call)
  const isPage = first === 'console' || (first === '' && reading && urls.length === 0)
  if (isPage || ((reading || urls.length === 0) && /\btext\/html\b/.test(headers.get('accept') ?? ''))) return undefined
  return json(
    { error: { message: messageOf(call), fix: fixOf(call, urls), ...(urls.length === 0 ? {} : { try: urls }) } },
    { status: 404, headers: { 'access-control-allow-origin': '*' } },
  )
}

/** The page for a browser that opened such a path. */
export function withoutHostRoutes(site: Hono<SiteEnv>): void {
  site.get('*', (c, next) => {
    const urls = urlsWithHost(c.env.call)
    if (urls.length === 0) return next()
    const page = (
      <ConsoleFrame c={c} title="The host is missing">
        <h1>The host is missing</h1>
        <Notice>
          <p>{messageOf(c.env.call)}</p>
        </Notice>
        <p>Put the host in front of the path:</p>
        <ul class="gap">
          {urls.map((url) => (
            <li>
              <a href={url}>{url}</a>
            </li>
          ))}
        </ul>
      </ConsoleFrame>
    )
    return sendConsole(c, page, { status: 404 })
  })
}

/** The path with each host in front that has it. The query is left out: it may hold secrets. */
function urlsWithHost(call: Call): string[] {
  const { origin, path } = call.destination
  return hostsOf(call).map((host) => `${origin}/${host}/${redactPath(path).replace(/^\/+/, '')}`)
}

function messageOf({ destination, request }: Call): string {
  return `Darkroom's own console has nothing at ${request.method} ${shown(redactPath(destination.path))}. One origin simulates all of Instagram's hosts, so the host has to be named.`
}

function fixOf({ destination }: Call, urls: readonly string[]): string {
  if (urls.length > 0) return `Put the host in front of the path: ${urls.join(' or ')}`
  const names = hosts.map(({ name }) => name).join(', ')
  return `Put the host in front of the path, as in ${destination.origin}/graph.instagram.com/me. The hosts are ${names}.`
}
