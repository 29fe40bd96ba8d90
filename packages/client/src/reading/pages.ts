import { isRecord, isText, recordOf } from '../json-value.ts'
import type { NodeRecord } from './field-value.ts'
import type { ParameterValues } from './resource.ts'

/** The objects on an edge: iterate over them, or over the pages in which they come. */
export interface Pages<T = NodeRecord> extends AsyncIterable<T> {
  /** The objects page by page. */
  pages(): AsyncIterable<readonly T[]>
}

/** A page as the platform gives it. */
export interface Page {
  readonly data: readonly unknown[]
  readonly paging?: unknown
}

/** Parameters in which a `next` link says where to go on; nothing else of it is used, since it holds the token. */
const positions = /^(after|until|since|offset|__paging_token|__previous)$/

/**
 * Walks an edge. It is over where the platform gives no `next`; whether a page is full says nothing. The link itself is never
 * followed or shown: the next page is asked for as the first was, at the position the link names.
 *
 * @param read Reads one page.
 * @param lost The error where there is more, but nothing that is known says where: to end there would look as if that were all.
 */
export function walk(read: (position: ParameterValues) => Promise<Page>, lost: () => Error): Pages {
  async function* pages(): AsyncGenerator<readonly NodeRecord[]> {
    let position: ParameterValues = {}
    let seen = ''
    for (let page = 1; ; page++) {
      const { data, paging } = await read(position)
      const items = data.filter(isRecord) as NodeRecord[]
      if (items.length > 0) yield items
      const next = nextPosition(paging)
      if (next === 'unknown') throw lost()
      // The same place with the same objects is a circle. The same place alone is not: some edges repeat their cursor.
      const place = JSON.stringify([next, items.map(({ id }) => id)])
      if (next === undefined || place === seen) return
      // Circles of any length are found by remembering one place at ever longer distances: at each power of two.
      if ((page & (page - 1)) === 0) seen = place
      position = next
    }
  }
  return {
    pages,
    async *[Symbol.asyncIterator]() {
      for await (const page of pages()) yield* page
    },
  }
}

/** Where the next page begins: nowhere, or where nothing that is known says. */
function nextPosition(paging: unknown): ParameterValues | 'unknown' | undefined {
  const { next, cursors } = recordOf(paging)
  if (next === undefined || next === null || next === '') return undefined
  const { after } = recordOf(cursors)
  if (isText(after) && after !== '') return { after }
  if (!isText(next) || !URL.canParse(next)) return 'unknown'
  const found = [...new URL(next).searchParams].filter(([name]) => positions.test(name))
  return found.length === 0 ? 'unknown' : Object.fromEntries(found)
}
