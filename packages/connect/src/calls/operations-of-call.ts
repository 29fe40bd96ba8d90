import {
  accountMetrics,
  type Day,
  findOperation,
  type Login,
  type Metric,
  mediaMetrics,
  type Node,
  nodes,
  type Operation,
  operations,
  placeOf,
} from '@darkroom/contract'

/** A call of the Graph API, as far as it says what it uses. */
export interface MadeCall {
  readonly login: Login
  readonly method: string
  /** Below the version, without a slash in front. */
  readonly path: string
  readonly query: URLSearchParams
}

/** As many different calls are remembered. */
const mostKnown = 2000
const known = new Map<string, readonly string[]>()

/**
 * What a call uses, by the contract's names: its operation, those of edges among its fields, and what of it ends on a day (`field Node.name`, `metric name`). An
 * id does not tell of which kind its object is: where the fields do not either, all operations that it may have been are named.
 * `GET me/media` by Instagram Login is `GET IGUser/media`.
 */
export function operationsOfCall(call: MadeCall): readonly string[] {
  const { login, method, path, query } = call
  const parts = path.split('/')
  const place = parts.map((part) => (/^\d/.test(part) ? '{id}' : part)).join('/')
  const key = `${login} ${method} ${place} ${query.get('fields') ?? ''} ${query.get('metric') ?? ''}`
  const found = known.get(key) ?? namesOf(call, parts)
  if (known.size >= mostKnown) known.clear()
  known.set(key, found)
  return found
}

const all: readonly (readonly [string, Operation])[] = Object.entries(operations)

function namesOf({ login, method, query }: MadeCall, [first = '', edge, ...rest]: readonly string[]): string[] {
  const words: readonly string[] = (query.get('fields') ?? '').match(/[a-z_]+/g) ?? []
  const asked = new Set(words)
  const ours = all.filter(([, { logins }]) => logins[login] !== undefined)
  const wanted = method === 'HEAD' ? 'GET' : method
  const candidates = ours.filter(([name]) => {
    const at = placeOf(name)
    if (at.method !== wanted || rest.length > 0) return false
    if (at.node === undefined) return edge === undefined && at.path === first
    if (at.edge !== edge) return false
    // `me` is an account, a person or a Page; never media, comments or containers.
    return first !== 'me' || /User$|^Page$/.test(at.node)
  })
  const isRead = wanted === 'GET' && edge === undefined
  const fitting = isRead ? candidates.filter(([name]) => hasFields(placeOf(name).node, words)) : candidates
  const own = (fitting.length > 0 ? fitting : candidates).map(([name]) => name)
  const within = ours
    .map(([name]) => name)
    .filter((name) => {
      const at = placeOf(name)
      return at.method === 'GET' && at.edge !== undefined && asked.has(at.edge)
    })
  return [...new Set([...own, ...within, ...endingNames(words, query.get('metric') ?? '')])]
}

/** Whether a kind of object has all the fields and edges that were asked for at the top. */
function hasFields(name: string | undefined, words: readonly string[]): boolean {
  const node: Node | undefined = name === undefined ? undefined : nodes[name as keyof typeof nodes]
  if (node === undefined || words.length === 0) return true
  const [first = ''] = words
  return Object.hasOwn(node.fields, first) || all.some(([each]) => each === `GET ${name}/${first}`)
}

const endingFields: readonly (readonly [string, string])[] = Object.entries(nodes).flatMap(
  ([name, node]: [string, Node]) =>
    Object.entries(node.fields)
      .filter(([, { until }]) => until !== undefined)
      .map(([field]) => [field, `field ${name}.${field}`] as const),
)
const metrics: readonly (readonly [string, Metric])[] = [
  ...Object.entries(accountMetrics),
  ...Object.entries(mediaMetrics),
]
const endingMetrics = new Set(metrics.filter(([, { until }]) => until !== undefined).map(([name]) => name))

/** The first day without something that a name of {@link operationsOfCall} stands for; undefined: no end is known. */
export function endOfName(name: string): Day | undefined {
  const [kind = '', rest = ''] = name.split(' ')
  if (kind === 'metric') return metrics.find(([each]) => each === rest)?.[1].until
  if (kind !== 'field') return findOperation(name)?.until
  const [node = '', field = ''] = rest.split('.')
  const found: Node | undefined = nodes[node as keyof typeof nodes]
  return found?.fields[field]?.until
}

function endingNames(words: readonly string[], metric: string): string[] {
  const fields = endingFields.filter(([field]) => words.includes(field)).map(([, name]) => name)
  const wanted = metric.split(',').filter((name) => endingMetrics.has(name))
  return [...fields, ...wanted.map((name) => `metric ${name}`)]
}
