import { createHmac } from 'node:crypto'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import type { Token } from '@darkroom/client'
import { graphHosts } from '@darkroom/contract'
import type { Dispatcher } from 'undici'
import { apiVersions } from '../base/api-version.ts'
import { Problem } from '../base/problem.ts'
import type { ConnectApp, Context } from '../context.ts'
import { proofIsSent } from '../instagram-client.ts'
import { answerHeaders, requestHeaders } from './headers.ts'
import type { ProxyBody } from './read-body.ts'

/** An answer, its body not read. */
export type Answer = Pick<Dispatcher.ResponseData, 'statusCode' | 'body'> & {
  /** Those that may pass to the caller. */
  readonly headers: Headers
  /** How many bytes the body says that it has; NaN where it does not. */
  readonly length: number
}

/** A call to pass on. */
export interface PassedCall {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Headers
  readonly body: ProxyBody
  readonly signal: AbortSignal
}

/** Where an app's graph host is reached, without a slash at the end. */
export function graphBase({ hosts }: Pick<Context, 'hosts'>, { login }: Pick<ConnectApp, 'login'>): string {
  const host = graphHosts[login]
  return typeof hosts === 'string' ? `${hosts}/${host}` : (hosts?.[host] ?? `https://${host}`)
}

const deadline = 60_000
const mostTries = 3

/**
 * Sends a call with the connection's token in a header. Only what reads is sent again after a fault: nobody knows whether what was sent once was done.
 *
 * @throws Problem 502, 504 where there is no answer.
 */
export async function send(context: Context, app: ConnectApp, token: Token, call: PassedCall): Promise<Answer> {
  const query = new URLSearchParams(call.query)
  if (proofIsSent(app.login, app))
    query.set('appsecret_proof', createHmac('sha256', app.appSecret.reveal()).update(token.accessToken).digest('hex'))
  const asked = query.toString()
  const url = new URL(
    `${graphBase(context, app)}/${app.version ?? apiVersions[app.login]}/${call.path}${asked && '?'}${asked}`,
  )
  const isReading = call.method === 'GET' || call.method === 'HEAD'
  for (let tries = 1; ; tries++) {
    try {
      const { statusCode, headers, body } = await context.dispatcher.request({
        origin: url.origin,
        path: `${url.pathname}${url.search}`,
        method: call.method,
        headers: requestHeaders(call.headers, token.accessToken),
        body: call.body instanceof ReadableStream ? Readable.fromWeb(call.body as never) : (call.body ?? null),
        signal: call.signal,
        headersTimeout: deadline,
        bodyTimeout: deadline,
      })
      const isPassing = statusCode >= 502 && statusCode <= 504
      if (!(isPassing && isReading && tries < mostTries))
        return { statusCode, body, headers: answerHeaders(headers), length: Number(headers['content-length']) }
      await body.dump()
    } catch (error) {
      if (call.signal.aborted) throw error
      context.logger.warn(
        { code: (error as { code?: string }).code, tries },
        'Instagram did not answer a call of the proxy.',
      )
      if (!isReading || tries >= mostTries) throw noAnswer(error, isReading)
    }
    await wait(100 * 2 ** tries, undefined, { signal: call.signal })
  }
}

function noAnswer(error: unknown, isReading: boolean): Problem {
  const isLate = /TIMEOUT/.test((error as { code?: string }).code ?? '')
  return new Problem(
    isLate ? 504 : 502,
    isLate ? 'upstream_timed_out' : 'upstream_unreachable',
    isLate ? 'Instagram did not answer in time.' : 'Instagram could not be reached.',
    isReading ? 'Send it again later.' : 'Look whether it was done before you send it again: it may have been.',
  )
}
