import { facebookRefusal, shown } from '../../refusal.ts'
import type { Modifier } from '../fields.ts'
import type { Reader } from './caller.ts'

const rule = 'graph/facebook/paging'
const usual = 25
const most = 100

/** Which part of an edge's list is asked for: `limit`, and behind or before which object. */
export interface Page {
  readonly limit: number
  readonly after?: string
  readonly before?: string
}

/** A part of a list, and where it goes on. */
export interface Part<Item> {
  readonly items: readonly Item[]
  readonly cursors?: { readonly before: string; readonly after: string }
  readonly hasPrevious: boolean
  readonly hasNext: boolean
}

/** Reads `limit`, `after` and `before` from parameters, or from `accounts.limit(2)`. @throws Refusal */
export function readPage(parameters: ReadonlyMap<string, string>): Page {
  const limit = parameters.get('limit') ?? ''
  if (limit !== '' && !/^[1-9]\d{0,8}$/.test(limit)) throw invalid('limit', limit, 'a positive integer')
  const page = { limit: limit === '' ? usual : Math.min(Number(limit), most) }
  const after = parameters.get('after')
  if (after) return { ...page, after: readCursor('after', after) }
  const before = parameters.get('before')
  return before ? { ...page, before: readCursor('before', before) } : page
}

/** Modifiers of a field as parameters. */
export function modifierParameters(modifiers: readonly Modifier[]): Map<string, string> {
  return new Map(modifiers.map(({ name, argument }) => [name, argument]))
}

/** The part of a list that a page asks for. Behind a cursor that is no longer in the list there is nothing. */
export function partOf<Item extends { readonly id: string }>(all: readonly Item[], page: Page): Part<Item> {
  const marker = page.after ?? page.before
  const at = marker === undefined ? -1 : all.findIndex(({ id }) => id === marker)
  if (marker !== undefined && at === -1) return { items: [], hasPrevious: false, hasNext: false }
  const backwards = page.after === undefined && page.before !== undefined
  const from = backwards ? Math.max(0, at - page.limit) : at + 1
  const to = backwards ? at : Math.min(all.length, from + page.limit)
  const items = all.slice(from, to)
  const [first, last] = [items[0], items.at(-1)]
  const part = { items, hasPrevious: from > 0, hasNext: to < all.length }
  if (first === undefined || last === undefined) return part
  return { ...part, cursors: { before: printCursor(first.id), after: printCursor(last.id) } }
}

/** An edge's answer: the list, and links to its other parts, with the token in them as on the real platform. */
export function printPart(
  reader: Reader,
  path: string,
  part: Part<unknown>,
  page: Page,
  fields: string | undefined,
  data: readonly object[],
): object {
  if (part.cursors === undefined) return { data }
  const { before, after } = part.cursors
  const link = (cursor: Record<string, string>): string => {
    const asked = fields === undefined ? {} : { fields }
    const query = { access_token: reader.caller.text, pretty: '0', ...asked, limit: String(page.limit), ...cursor }
    return `${baseOf(reader)}/${reader.version}/${path}?${new URLSearchParams(query)}`
  }
  const previous = part.hasPrevious ? { previous: link({ before }) } : {}
  const next = part.hasNext ? { next: link({ after }) } : {}
  return { data, paging: { cursors: part.cursors, ...previous, ...next } }
}

/** True to the way in which the host was reached. */
export function baseOf({ call: { destination } }: Reader): string {
  return destination.reachedBy === 'prefix' ? `${destination.origin}/graph.facebook.com` : 'https://graph.facebook.com'
}

/** Base64 with Z as ZA and = as ZD, as recorded cursors are. */
function printCursor(id: string): string {
  return Buffer.from(id).toString('base64').replaceAll('Z', 'ZA').replaceAll('=', 'ZD')
}

function readCursor(name: string, text: string): string {
  const id = Buffer.from(text.replaceAll('ZD', '=').replaceAll('ZA', 'Z'), 'base64').toString()
  if (!/^\d+$/.test(id)) throw invalid(name, text, 'a cursor of an earlier answer')
  return id
}

function invalid(name: string, received: string, expected: string): Error {
  return facebookRefusal(
    'invalidParameter',
    {
      rule,
      parameter: name,
      received: shown(received),
      expected,
      fix: `Send ${name} with ${expected}, or leave it out.`,
    },
    { name, expected },
  )
}
