import { graphHosts } from '@darkroom/contract'
import { addressOn } from '../../base/hosts.ts'
import { type Parameters, queryParameters } from '../../base/request/parameters.ts'
import { shown } from '../../base/shown.ts'
import type { Call } from '../../call.ts'
import { explanationHeader } from '../../explain/explanations.ts'
import { facebookRefusal, type Refusal } from '../../explain/refusal.ts'
import { facebookHost } from '../hosts/facebook.ts'
import { answerHost } from '../pipeline/answer.ts'
import { type Part, readBatch } from './read-batch.ts'
import { fillIn, mostReferences, namesIn } from './references.ts'

/** Answers a single call, which is not a batch. */
export type AnswerOne = (call: Call) => Response | Promise<Response>

/** One answer of a batch; null if it succeeded and another request depends on it. */
type Result = { readonly code: number; readonly headers?: readonly object[]; readonly body: string } | null

const rule = 'graph/batch/answer-batch'
const methods = ['GET', 'POST', 'DELETE']

/**
 * Answers the requests of a batch one after the other, each as a call of its own with the batch's token and version where it
 * names none. The promise does not reject: a part's refusal is its answer.
 *
 * @throws Refusal at once, if it is not a batch.
 */
export function answerBatch(
  call: Call,
  parameters: Parameters,
  token: string | undefined,
  answerOne: AnswerOne,
): Promise<Result[]> {
  const parts = readBatch(parameters)
  return answerParts(call, { parameters, token }, parts, answerOne)
}

/** What was sent with the batch itself: each part without its own token uses this one. */
interface Whole {
  readonly parameters: Parameters
  readonly token: string | undefined
}

async function answerParts(call: Call, whole: Whole, parts: readonly Part[], answerOne: AnswerOne): Promise<Result[]> {
  const withHeaders = !['false', '0'].includes(whole.parameters.get('include_headers') ?? '')
  const needed = new Set(parts.flatMap(dependencies))
  const answers = new Map<string, unknown>()
  const results: Result[] = []
  for (const part of parts) {
    const problem = findProblem(part, answers)
    const response =
      problem === undefined
        ? await answerOne(callOf(call, whole, part, answers))
        : await answerHost(asPart(call, part.method, ''), facebookHost, () => {
            throw problem
          })
    const body = await response.text()
    if (response.ok && part.name !== undefined) answers.set(part.name, JSON.parse(body))
    const silent = response.ok && part.name !== undefined && needed.has(part.name) && !part.included
    const headers = withHeaders ? { headers: headersOf(response) } : {}
    results.push(silent ? null : { code: response.status, ...headers, body })
  }
  return results
}

function dependencies({ relativeUrl, body, dependsOn }: Part): string[] {
  return [...namesIn(relativeUrl ?? ''), ...namesIn(body), ...(dependsOn === undefined ? [] : [dependsOn])]
}

/** Why a part cannot be sent at all; the messages are assumed. */
function findProblem(part: Part, answers: ReadonlyMap<string, unknown>): Refusal | undefined {
  if (part.relativeUrl === undefined) {
    const fix = 'Send a path relative to the version, such as me?fields=id.'
    return facebookRefusal(
      'parameterRequired',
      { rule, parameter: 'relative_url', expected: 'a text', fix },
      { name: 'relative_url' },
    )
  }
  if (!methods.includes(part.method)) return invalid('method', shown(part.method), methods.join(', '))
  const names = dependencies(part)
  if (names.length > mostReferences) return invalid('batch', `${names.length} references`, `at most ${mostReferences}`)
  const missing = names.find((name) => !answers.has(name))
  return missing === undefined
    ? undefined
    : invalid('depends_on', shown(missing), 'the name of an earlier request that went well')
}

function invalid(name: string, received: string, expected: string): Refusal {
  const fix = `Give ${name} as ${expected}.`
  return facebookRefusal('invalidParameter', { rule, parameter: name, received, expected, fix }, { name, expected })
}

/** A part as a call: by the same host, in the same version, with the same token. */
function callOf(call: Call, whole: Whole, part: Part, answers: ReadonlyMap<string, unknown>): Call {
  const relative = fillIn(part.relativeUrl ?? '', answers).split('#')[0] ?? ''
  const [path = '', ...rest] = relative.split('?')
  const body = fillIn(part.body, answers)
  const query = new URLSearchParams([...queryParameters(rest.join('?'))])
  const token = part.accessToken ?? whole.token
  const hasOwn = query.has('access_token') || queryParameters(body).has('access_token')
  if (!hasOwn && token !== undefined) {
    query.set('access_token', token)
    if (part.accessToken === undefined) passOn(['appsecret_proof', 'appsecret_time'], whole.parameters, query)
  }
  return asPart(call, part.method, `${versionOf(call, path)}/${path}`, String(query), body)
}

/** The batch's proof also holds for each part. */
function passOn(names: readonly string[], from: Parameters, to: URLSearchParams): void {
  for (const name of names) {
    const value = from.get(name)
    if (value !== undefined && !to.has(name)) to.set(name, value)
  }
}

/** The version of the batch's own path, unless the part has one. */
function versionOf({ destination }: Call, path: string): string {
  if (/^\/*v\d+\.\d+(?:\/|$)/.test(path)) return ''
  const [, version] = /^\/*(v\d+\.\d+)(?:\/|$)/.exec(destination.path) ?? []
  return version === undefined ? '' : `/${version}`
}

function asPart(call: Call, method: string, path: string, query = '', body = ''): Call {
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const known = methods.includes(method) ? method : 'POST'
  const init = known === 'GET' || body === '' ? { method: known } : { method: known, headers: form, body }
  const request = new Request(addressOn(graphHosts.facebook, '/'), init)
  return { context: call.context, request, destination: { ...call.destination, path: path || '/', query } }
}

function headersOf({ headers }: Response): { name: string; value: string }[] {
  return [...headers]
    .filter(([name]) => name !== explanationHeader)
    .map(([name, value]) => ({ name: name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()), value }))
}
