import { enums, type Node, nodes } from '@darkroom/contract'
import { joinShapes, printedName, type Shape, shapeOf, union } from './shape.ts'

/** What was seen of an operation's answers: shapes only. This is what a file of a captured folder holds. */
export interface Recording {
  /** `GET graph.instagram.com/{id}/media` */
  readonly operation: string
  /** The statuses of its answers. */
  readonly statuses: readonly number[]
  /** Versions of the API that answered. */
  readonly versions: readonly string[]
  /** Names of headers that tell of limits, versions and kinds of bodies. */
  readonly headers: readonly string[]
  /** Fields that were asked for by name. */
  readonly asked: readonly string[]
  /** What answers were that are no refusals. */
  readonly answer: Shape
  /** Refusals, by status, code and subcode. */
  readonly refusals: readonly CapturedRefusal[]
}

export interface CapturedRefusal {
  readonly status: number
  readonly code?: number
  readonly subcode?: number
  readonly type?: string
}

/** An answer as it came. */
export interface Exchange {
  readonly operation: string
  /** With its query. */
  readonly path: string
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

const headersOfInterest = [
  'x-app-usage',
  'x-business-use-case-usage',
  'x-page-usage',
  'x-ad-account-usage',
  'instagram-api-version',
  'facebook-api-version',
  'www-authenticate',
  'retry-after',
]

/** Names of fields that have one of a few values. */
const choices: ReadonlySet<string> = new Set(
  Object.values<Node>(nodes).flatMap(({ fields }) =>
    Object.entries(fields).flatMap(([name, field]) => (field.enum !== undefined && field.enum in enums ? [name] : [])),
  ),
)

/** What is kept of an answer. */
export function record({ operation, path, status, headers, body }: Exchange): Recording {
  const value = parsed(body)
  const isRefusal = status >= 400
  return {
    operation,
    statuses: [status],
    versions: ['instagram-api-version', 'facebook-api-version'].flatMap((name) => {
      const version = String(headers[name] ?? '')
      return /^v\d{1,3}\.\d$/.test(version) ? [version] : []
    }),
    headers: headersOfInterest.filter((name) => headers[name] !== undefined).sort(),
    asked: fieldsAsked(path),
    answer: isRefusal || value === undefined ? {} : shapeOf(value, (name) => choices.has(name)),
    refusals: isRefusal ? [refusalOf(status, value)] : [],
  }
}

/** What was seen of one operation by two answers or runs. */
export function joinRecordings(one: Recording, other: Recording): Recording {
  const all = [...one.refusals, ...other.refusals]
  return {
    operation: one.operation,
    statuses: [...new Set([...one.statuses, ...other.statuses])].sort((a, b) => a - b),
    versions: union(one.versions, other.versions),
    headers: union(one.headers, other.headers),
    asked: union(one.asked, other.asked),
    answer: joinShapes(one.answer, other.answer),
    refusals: [...new Map(all.map((refusal) => [nameRefusal(refusal), refusal]))]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, refusal]) => refusal),
  }
}

/** `400, code 100, subcode 33` */
export function nameRefusal({ status, code, subcode }: CapturedRefusal): string {
  const parts = [String(status), code === undefined ? 'no code' : `code ${code}`]
  return [...parts, ...(subcode === undefined ? [] : [`subcode ${subcode}`])].join(', ')
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown
  } catch {
    return undefined
  }
}

/** The names at the top of `fields`, without what stands in their braces. */
function fieldsAsked(path: string): string[] {
  const asked = new URLSearchParams(path.split('?')[1] ?? '').get('fields') ?? ''
  let flat = asked.replace(/\.\w+\([^()]*\)/g, '')
  for (let depth = 0; depth < 10 && flat.includes('{'); depth++) flat = flat.replace(/\{[^{}]*\}/g, '')
  const names = flat.split(',').map((name) => printedName(name.trim()))
  return [...new Set(names.filter((name) => name !== '{key}'))].sort()
}

/** Graph hosts answer `{error: {code, error_subcode, type}}`, api.instagram.com `{code, error_type}`. */
function refusalOf(status: number, body: unknown): CapturedRefusal {
  const top = fieldsOf(body)
  const error = typeof top['error'] === 'object' ? fieldsOf(top['error']) : top
  const number = (value: unknown): number | undefined => (Number.isSafeInteger(value) ? Number(value) : undefined)
  const code = number(error['code'])
  const subcode = number(error['error_subcode'])
  const type = String(error['type'] ?? error['error_type'] ?? '')
  return {
    status,
    ...(code === undefined ? {} : { code }),
    ...(subcode === undefined ? {} : { subcode }),
    ...(/^[A-Z][A-Za-z]{2,40}Exception$/.test(type) ? { type } : {}),
  }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
}
