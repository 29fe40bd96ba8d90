import type { Options } from '../options.ts'

/** A moment to begin at. */
export const start: number = Date.UTC(2026, 2, 1)

/** What a scripted app did, and its time, which only moves when something waits. */
export interface Scripted {
  readonly options: Options<'instagram'> & Options<'facebook'> & Options<'basic-display'>
  readonly requests: Request[]
  readonly waits: number[]
  readonly warnings: string[]
  time: number
}

/** Answers by path, or one after the other; a function makes its answer of the request. */
export type Answer = Response | (() => Response | Promise<Response>)

/**
 * An app whose calls are answered from a script: a record by path, or a list in order, the last repeated.
 *
 * @param changes Options in place of the usual ones.
 */
export function scripted(
  answers: Readonly<Record<string, Answer>> | readonly Answer[],
  changes: Partial<Scripted['options']> = {},
): Scripted {
  const requests: Request[] = []
  const next = Array.isArray(answers) ? [...(answers as readonly Answer[])] : undefined
  const find = (request: Request): Answer | undefined =>
    next === undefined
      ? (answers as Readonly<Record<string, Answer>>)[new URL(request.url).pathname]
      : next.length > 1
        ? next.shift()
        : next[0]
  const app: Scripted = {
    requests,
    waits: [],
    warnings: [],
    time: start,
    options: {
      appId: '990602627938098',
      appSecret: 'app-secret-of-the-test',
      redirectUri: 'https://app.example/auth',
      scopes: ['instagram_business_basic', 'instagram_business_manage_comments'] as never,
      fetch: async (request) => {
        requests.push(request)
        const answer = find(request)
        if (answer === undefined) throw new TypeError(`fetch failed: ${request.url}`)
        return typeof answer === 'function' ? answer() : answer.clone()
      },
      now: () => app.time,
      random: (bytes) => bytes.fill(128),
      wait: async (milliseconds) => {
        app.waits.push(milliseconds)
        app.time += milliseconds
      },
      timer: () => () => undefined,
      logger: { warn: (message) => app.warnings.push(message) },
      ...changes,
    },
  }
  return app
}

/** JSON, or its text. */
export function json(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return new Response(text, { status, headers: { 'content-type': 'application/json; charset=UTF-8', ...headers } })
}

/** A refusal as the Graph API prints it. */
export function graphError(error: object, status = 400, headers: Readonly<Record<string, string>> = {}): Response {
  return json({ error: { fbtrace_id: 'AueZDn_MQODuNE5sSoExuR9', ...error } }, status, headers)
}

/** What a promise was rejected with. */
export async function rejection(work: Promise<unknown>): Promise<Error & Readonly<Record<string, unknown>>> {
  try {
    await work
  } catch (error) {
    return error as Error & Readonly<Record<string, unknown>>
  }
  throw new Error('Nothing was thrown.')
}
