import { operations, type Paging } from '@darkroom/contract'
import { shown } from '../base/shown.ts'
import type { GraphHost, Reader } from './host.ts'

const rule = 'graph/paging'
// The default of most lists; a list that differs declares its own.
const { limit: usual, most } = operations['GET IGUser/media'].paging

/** Which part of a list is asked for: how many, behind or before which object, from when to when (Unix milliseconds). */
export interface PageRequest {
  readonly limit: number
  readonly after?: string
  readonly before?: string
  readonly since?: number
  readonly until?: number
}

/** A part of a list, and where it goes on. */
export interface Part<Item> {
  readonly items: readonly Item[]
  readonly cursors?: { readonly before: string; readonly after: string }
  readonly hasPrevious: boolean
  readonly hasNext: boolean
  /** What a link to another page says beside the parameters that were asked with. */
  readonly repeated?: Readonly<Record<string, string>>
  /** Of a list of days: the time that it covers, in Unix seconds. The others before and after it are as long. */
  readonly window?: { readonly since: number; readonly until: number }
}

/** Reads `limit`, `after`, `before`, `since` and `until` from parameters, or from `accounts.limit(2)`. @throws Refusal */
export function readPage(
  host: Pick<GraphHost, 'refuse'>,
  parameters: ReadonlyMap<string, string>,
  paging?: Paging,
): PageRequest {
  const { refuse } = host
  const limit = parameters.get('limit') ?? ''
  if (limit !== '' && !/^[1-9]\d{0,8}$/.test(limit)) throw invalid(refuse, 'limit', limit, 'a positive integer')
  // A list without pages is answered whole.
  if (paging === undefined) return { limit: Number.MAX_SAFE_INTEGER }
  const page = {
    limit: limit === '' ? (paging.limit ?? usual) : Math.min(Number(limit), paging.most ?? most),
    ...(paging.time === true ? readTimes(refuse, parameters) : {}),
  }
  const after = parameters.get('after')
  if (after) return { ...page, after: readCursor(refuse, 'after', after) }
  const before = parameters.get('before')
  return before ? { ...page, before: readCursor(refuse, 'before', before) } : page
}

function readTimes(
  refuse: GraphHost['refuse'],
  parameters: ReadonlyMap<string, string>,
): Pick<PageRequest, 'since' | 'until'> {
  const since = readTime(refuse, 'since', parameters.get('since'))
  const until = readTime(refuse, 'until', parameters.get('until'))
  return { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) }
}

/** Unix seconds, or a date as `Date.parse` reads it. Other forms that PHP's strtotime takes are refused here. */
function readTime(refuse: GraphHost['refuse'], name: string, text = ''): number | undefined {
  if (text === '') return undefined
  const moment = /^\d{1,12}$/.test(text) ? Number(text) * 1000 : Date.parse(text)
  if (Number.isNaN(moment)) throw invalid(refuse, name, text, 'a unix timestamp or a date')
  return moment
}

/** The part of a list that a page asks for. After a cursor that is no longer in the list there is nothing. */
export function partOf<Item extends { readonly id: string }>(all: readonly Item[], page: PageRequest): Part<Item> {
  const marker = page.after ?? page.before
  const at = marker === undefined ? -1 : all.findIndex(({ id }) => id === marker)
  if (marker !== undefined && at === -1) return nothing
  const backwards = page.after === undefined && page.before !== undefined
  const from = backwards ? Math.max(0, at - page.limit) : at + 1
  const to = backwards ? at : Math.min(all.length, from + page.limit)
  return withCursors(all.slice(from, to), from > 0, to < all.length)
}

/** The part after a cursor whose object no longer exists. */
export const nothing: Part<never> = { items: [], hasPrevious: false, hasNext: false }

/** A part of a list with the cursors of its first and last object. */
export function withCursors<Item extends { readonly id: string }>(
  items: readonly Item[],
  hasPrevious: boolean,
  hasNext: boolean,
): Part<Item> {
  const [first, last] = [items[0], items.at(-1)]
  const part = { items, hasPrevious, hasNext }
  if (first === undefined || last === undefined) return part
  return { ...part, cursors: { before: printCursor(first.id), after: printCursor(last.id) } }
}

/** Which list an answer is of: its path for links, how its pages follow each other, and the fields that were asked for. */
export interface Listed {
  readonly path: string
  /** Absent: it has no pages. */
  readonly style: Paging['style'] | undefined
  readonly fields: string | undefined
  /** Parameters that a link to another page repeats, such as `user_id`. */
  readonly repeated?: Readonly<Record<string, string>>
}

/** A list's answer: the objects, and links to its other parts, with the token in them as on the real platform. */
export function printPart(
  reader: Reader,
  { path, style, fields, repeated }: Listed,
  part: Part<unknown>,
  page: PageRequest,
  data: readonly object[],
): object {
  if (style === 'timeWindow' && part.window !== undefined)
    return { data, paging: windowLinks(reader, path, part.window, repeated) }
  if (part.cursors === undefined || style === undefined || style === 'timeWindow') return { data }
  const { before, after } = part.cursors
  // Recorded of `business_discovery{media}`: on its first page there is nothing to go back to, and the last has no way on.
  if (style === 'nestedCursors') {
    const nested = { ...(part.hasPrevious ? { before } : {}), ...(part.hasNext ? { after } : {}) }
    return Object.keys(nested).length === 0 ? { data } : { data, paging: { cursors: nested } }
  }
  if (style === 'cursorsWithoutLinks') return { data, paging: { cursors: part.cursors } }
  const link = (cursor: Record<string, string>): string => {
    const query = {
      access_token: reader.caller.text,
      ...reader.host.linkParameters,
      ...(fields === undefined ? {} : { fields }),
      ...repeated,
      limit: String(page.limit),
      ...(page.since === undefined ? {} : { since: String(page.since / 1000) }),
      ...(page.until === undefined ? {} : { until: String(page.until / 1000) }),
      ...cursor,
    }
    return `${baseOf(reader)}/${reader.version}/${path}?${new URLSearchParams(query)}`
  }
  const next = part.hasNext ? { next: link({ after }) } : {}
  // Recorded of comments: their last page has no paging at all.
  if (style === 'after') return part.hasNext ? { data, paging: { cursors: { after }, ...next } } : { data }
  const previous = part.hasPrevious ? { previous: link({ before }) } : {}
  return { data, paging: { cursors: part.cursors, ...previous, ...next } }
}

/** In the order of the recorded links: what was asked for, then since and until. */
const windowParameters = ['metric', 'metric_type', 'period', 'breakdown', 'timeframe']

/** Links to the days before, up to a second before the window, and to those after it. */
function windowLinks(
  reader: Reader,
  path: string,
  { since, until }: NonNullable<Part<unknown>['window']>,
  asked: Readonly<Record<string, string>> = {},
): { readonly previous: string; readonly next: string } {
  const length = until - since
  const given = windowParameters.flatMap((name) => (asked[name] === undefined ? [] : [[name, asked[name]]]))
  const link = (from: number): string => {
    const times = { since: String(from), until: String(from + length) }
    const query = { access_token: reader.caller.text ?? '', ...Object.fromEntries(given), ...times }
    return `${baseOf(reader)}/${reader.version}/${path}?${new URLSearchParams(query)}`
  }
  return { previous: link(since - 1 - length), next: link(until + 1) }
}

/** Uses the address by which the host was reached. */
export function baseOf({ call: { destination }, host }: Reader): string {
  return destination.reachedBy === 'prefix' ? `${destination.origin}/${host.name}` : `https://${host.name}`
}

/** Base64 with Z as ZA and = as ZD, as recorded cursors are. */
export function printCursor(id: string): string {
  return Buffer.from(id).toString('base64').replaceAll('Z', 'ZA').replaceAll('=', 'ZD')
}

function readCursor(refuse: GraphHost['refuse'], name: string, text: string): string {
  const id = Buffer.from(text.replaceAll('ZD', '=').replaceAll('ZA', 'Z'), 'base64').toString()
  if (!/^\d+$/.test(id)) throw invalid(refuse, name, text, 'a cursor of an earlier answer')
  return id
}

function invalid(refuse: GraphHost['refuse'], name: string, received: string, expected: string): Error {
  const fix = `Send ${name} with ${expected}, or leave it out.`
  return refuse(
    'invalidParameter',
    { rule, parameter: name, received: shown(received), expected, fix },
    { name, expected },
  )
}
