import type { OpenApiDocument, ResponseObject, Schema } from '../document.ts'
import type { OpenApiHost } from '../hosts.ts'
import { operationsOf } from './operations-of.ts'
import { type HostRefusal, refusalOf } from './refusals-of.ts'

const refusal: Schema = { $ref: '#/components/schemas/Refusal' }

/** The answer for every refusal that an operation does not name: tokens, rates, the platform's own faults. */
export const anyRefusal: ResponseObject = {
  description: 'Any other refusal, such as for a token or a rate.',
  content: { 'application/json': { schema: refusal } },
}

/** What every operation of the Graph API can be refused for. */
const everywhere = ['tokenUnreadable', 'tokenExpired', 'permissionMissing'] as const

/** The answers of an operation: when it goes well, and its refusals by status. */
export function responsesOf(
  host: OpenApiHost,
  answer: ResponseObject,
  names: readonly string[],
): Readonly<Record<string, ResponseObject>> {
  const all = [...new Set([...everywhere, ...names])]
  const refusals = all.flatMap((name): [string, HostRefusal][] => {
    const found = refusalOf(host, name)
    return found === undefined ? [] : [[name, found]]
  })
  const byStatus = Object.groupBy(refusals, ([, { status }]) => status)
  const refused = Object.entries(byStatus).map(([status, some = []]) => [status, refusedResponse(some)] as const)
  return { '200': answer, ...Object.fromEntries(refused), default: { $ref: '#/components/responses/AnyRefusal' } }
}

/** The refusals that a host's operations name, each as an example of the answer. */
export function refusalExamples(host: OpenApiHost): NonNullable<OpenApiDocument['components']['examples']> {
  const names = operationsOf(host).flatMap(({ operation }) => operation.errors ?? [])
  const all = [...new Set([...everywhere, ...names])].sort()
  const examples = all.flatMap((name) => {
    const found = refusalOf(host, name)
    if (found === undefined) return []
    const { body, evidence } = found
    return [[name, { summary: summaryOf(found), value: body, 'x-darkroom-evidence': evidence }] as const]
  })
  return Object.fromEntries(examples)
}

function refusedResponse(refusals: readonly (readonly [string, HostRefusal])[]): ResponseObject {
  const lines = refusals.map(([name, found]) => `- \`${name}\`: ${summaryOf(found)}`)
  const examples = Object.fromEntries(refusals.map(([name]) => [name, { $ref: `#/components/examples/${name}` }]))
  return {
    description: ['Refused:', '', ...lines].join('\n'),
    content: { 'application/json': { schema: refusal, examples } },
  }
}

function summaryOf({ code, subcode, message, when }: HostRefusal): string {
  const numbers = [code, subcode].filter((number) => number !== undefined).join('/')
  const text = `${numbers}${numbers === '' ? '' : ' '}${message}`
  return when === undefined ? text : `${text} (${when})`
}
