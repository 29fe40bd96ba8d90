import { isRecord, isText, recordOf } from '../json-value.ts'
import type { NodeRecord } from './field-value.ts'
import type { ParameterValues } from './resource.ts'

/** The objects on an edge: iterate over them, or over the pages in which they come. */
export interface Pages<T = NodeRecord> extends AsyncIterable<T> {
  /** The objects page by page. */
  pages(): AsyncIterable<readonly T[]>
}

/** A page as the platform sends it. */
export interface Page {
  readonly data: readonly unknown[]
  readonly paging?: unknown
}

/** The parameters of a `next` link that give the position. Nothing else in it is used, because it contains the token. */
const positions = /^(after|until|since|offset|__paging_token|__previous)$/

/**
 * Iterates over the pages of an edge, until there is no `next` link. A page that is not full is not always the last. The link itself
 * is never followed or shown: the next page is requested like the first, at the position in the link.
 *
 * @param read Reads one page.
 * @param lost Creates the error for a `next` link without a known position. Ending there would hide the remaining objects.
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
      // The same position with the same objects is a loop. The same position alone is not: some edges repeat their cursor.
      const place = JSON.stringify([next, items.map(({ id }) => id)])
      if (next === undefined || place === seen) return
      // Remembers one place at each power of two, which finds loops of any length (Brent's algorithm).
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

/** The position of the next page. Undefined after the last page, `unknown` if the link has no known position. */
function nextPosition(paging: unknown): ParameterValues | 'unknown' | undefined {
  const { next, cursors } = recordOf(paging)
  if (next === undefined || next === null || next === '') return undefined
  const { after } = recordOf(cursors)
  if (isText(after) && after !== '') return { after }
  if (!isText(next) || !URL.canParse(next)) return 'unknown'
  const found = [...new URL(next).searchParams].filter(([name]) => positions.test(name))
  return found.length === 0 ? 'unknown' : Object.fromEntries(found)
}
