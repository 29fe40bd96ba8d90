import { findField, findOperation, type NodeName, type Operation, type Paging } from '@darkroom/contract'

/**
 * How other people's accounts and media are seen: through business discovery, a hashtag or a mention. There, only some of their fields can
 * be asked for.
 */
export interface View {
  /** The operation through which they are seen. */
  readonly through: string
  /** The kind of object that it answers. */
  readonly of: string
  readonly only: 'public' | readonly string[]
  /** How the lists within follow each other, whatever they do elsewhere. */
  readonly paging: Paging['style'] | undefined
}

/** How what an operation answers is seen; undefined: as always. */
function viewOf(name: string): View | undefined {
  if (!views.has(name)) views.set(name, readView(name))
  return views.get(name)
}

const views = new Map<string, View | undefined>()

function readView(name: string): View | undefined {
  const { only, returns, paging }: Partial<Operation> = findOperation(name) ?? {}
  if (only === undefined || typeof returns !== 'object') return undefined
  const of = 'list' in returns ? returns.list : 'node' in returns ? returns.node : returns.created
  return { through: name, of, only, paging: paging?.style === 'nestedCursors' ? paging.style : undefined }
}

/** The view of what an operation answers, to spread over a reader: an outer view goes on where the operation has none of its own. */
export function seenThrough(name: string): { readonly view?: View } {
  const view = viewOf(name)
  return view === undefined ? {} : { view }
}

/** Whether a field or an edge of a kind of object can be asked for there. */
export function shows({ only, of }: View, node: NodeName, name: string): boolean {
  if (only !== 'public' && node === of) return only.includes(name)
  return findField(node, name)?.public === true || findOperation(`GET ${node}/${name}`)?.public === true
}
