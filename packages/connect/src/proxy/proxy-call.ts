import { Readable } from 'node:stream'
import type { Token } from '@darkroom/client'
import { graphHosts } from '@darkroom/contract'
import { Problem } from '../base/problem.ts'
import { operationsOfCall } from '../calls/operations-of-call.ts'
import { reasonOf } from '../connections/reasons.ts'
import type { ConnectApp, Context } from '../context.ts'
import type { ConnectionRow } from '../store/schema.ts'
import { inSpan } from '../telemetry/span.ts'
import { checkCool } from './check-cool.ts'
import { checkParameters } from './check-parameters.ts'
import { checkPath } from './check-path.ts'
import { noteAnswer } from './note-answer.ts'
import { readBody } from './read-body.ts'
import { rewriteJson, withoutSecrets } from './rewrite-answer.ts'
import { type Answer, graphBase, send } from './send.ts'

/** Texts are read whole, since they may have the token in them. */
const mostRead = 8 * 1024 * 1024
const methods = ['GET', 'HEAD', 'POST', 'DELETE']

/** What the proxy needs besides the context. */
export interface ProxyParts {
  /** Opens a connection's token. */
  readonly tokenOf: (row: ConnectionRow) => Promise<Token>
}

/**
 * Makes a call for a connection: host, version and token are the connection's, everything else is checked first.
 *
 * @param path Behind `/proxy/`, as it stands in the URL.
 * @throws Problem
 */
export async function proxyCall(
  context: Context,
  parts: ProxyParts,
  row: ConnectionRow,
  request: Request,
  path: string,
): Promise<Response> {
  const begun = performance.now()
  const note = (status: number): void => context.metrics.answered(row.login, status, (performance.now() - begun) / 1000)
  const attributes = { 'connect.connection': row.id, 'connect.login': row.login, 'http.request.method': request.method }
  try {
    const answer = await inSpan('connect.proxy', attributes, () => passCall(context, parts, row, request, path))
    note(answer.status)
    return answer
  } catch (error) {
    note(error instanceof Problem ? error.status : 500)
    throw error
  }
}

async function passCall(
  context: Context,
  { tokenOf }: ProxyParts,
  row: ConnectionRow,
  request: Request,
  path: string,
): Promise<Response> {
  if (!methods.includes(request.method))
    throw new Problem(
      405,
      'method_not_allowed',
      `The Graph API has no ${request.method}.`,
      `Use ${methods.join(', ')}.`,
      {
        headers: { allow: methods.join(', ') },
      },
    )
  const checkedPath = checkPath(path)
  const query = new URL(request.url).searchParams
  checkParameters(query, 'query')
  const app = appOf(context, row)
  checkUsable(row)
  await checkCool(context, row)
  const { body, type } = await readBody(request)
  const token = await tokenOf(row)
  const call = {
    method: request.method,
    path: checkedPath,
    query,
    headers: withType(request.headers, type),
    body,
    signal: request.signal,
  }
  const answer = await send(context, app, token, call)
  await noteAnswer(context, row, answer.statusCode, answer.headers)
  const { login, appId } = row
  context.calls.note(login, appId, operationsOfCall({ login, method: call.method, path: checkedPath, query }))
  return render(context, app, row, token, answer)
}

function withType(given: Headers, type: string | null): Headers {
  if (given.get('content-type') === type) return given
  const headers = new Headers(given)
  if (type === null) headers.delete('content-type')
  else headers.set('content-type', type)
  return headers
}

function appOf({ apps }: Context, { login, appId }: ConnectionRow): ConnectApp {
  const app = apps[login]
  if (app !== undefined && app.appId === appId) return app
  throw new Problem(
    503,
    'app_not_configured',
    `The connection is of the app ${appId}, which is not configured.`,
    'Configure that app, or connect the account again with the one that is.',
  )
}

/** Refuses a call that cannot succeed, and says what the owner has to do. @throws Problem 409 */
function checkUsable({ sealed, state, reason }: ConnectionRow): void {
  if (sealed !== null && state !== 'needs-reconnect' && state !== 'blocked') return
  const { meaning = 'The token was deleted.', action = 'Send the owner a new link.' } = reasonOf(reason) ?? {}
  throw new Problem(409, `connection_${state.replaceAll('-', '_')}`, meaning, action, { state, reason })
}

async function render(
  context: Context,
  app: ConnectApp,
  row: ConnectionRow,
  token: Token,
  { statusCode, headers, body, length }: Answer,
): Promise<Response> {
  const type = headers.get('content-type')?.toLowerCase() ?? ''
  if (statusCode >= 300 && statusCode < 400 && statusCode !== 304) {
    await body.dump()
    throw new Problem(
      502,
      'upstream_redirected',
      'Instagram answered with a redirect, which is not followed.',
      'Ask for redirect=false.',
    )
  }
  if ([204, 205, 304].includes(statusCode)) {
    await body.dump()
    return new Response(null, { status: statusCode, headers })
  }
  // The Graph API calls its JSON text/javascript, too.
  const isText = /json|javascript|^text\/|^$/.test(type)
  if (!isText) return new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, { status: statusCode, headers })
  const bytes = await readWhole(body, length)
  const bases = [graphBase(context, app), `https://${graphHosts[app.login]}`]
  const proxy = `${context.publicUrl}/v1/connections/${row.id}/proxy`
  const secrets = [token.accessToken, app.appSecret.reveal()]
  const text = /^text\/(?!javascript)/.test(type)
    ? withoutSecrets(bytes.toString(), secrets)
    : rewriteJson(bytes.toString(), { bases, proxy, secrets })
  return new Response(text, { status: statusCode, headers })
}

async function readWhole(body: Answer['body'], length: number): Promise<Buffer> {
  // It can have no more than it says.
  if (length <= mostRead) return Buffer.from(await body.arrayBuffer())
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body) {
    size += (chunk as Buffer).length
    if (size > mostRead) {
      body.destroy()
      throw new Problem(
        502,
        'answer_too_large',
        'The answer has more than 8 MB.',
        'Ask for fewer fields or smaller pages.',
      )
    }
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks)
}
