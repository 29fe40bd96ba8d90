import { type Login, logins } from '../../logins.ts'
import type { FieldNeeds } from '../../nodes/node.ts'
import type { Dated } from '../../values/day.ts'

/** Sentences of a description, those that are absent left out. */
export function describe(...sentences: readonly (string | undefined)[]): { readonly description?: string } {
  const said = sentences.filter((sentence) => sentence !== undefined && sentence !== '')
  return said.length === 0 ? {} : { description: said.join(' ') }
}

/** When something is: `Since 2025-03-24. Until 2025-11-03.` */
export function dates({ since, until }: Dated): string | undefined {
  const said = [
    ...(since === undefined ? [] : [`Since ${since}.`]),
    ...(until === undefined ? [] : [`Until ${until}, the first day without it.`]),
  ]
  return said.length === 0 ? undefined : said.join(' ')
}

/** The dates again, for programs. */
export function dateKeys({ since, until }: Dated): { readonly 'x-since'?: string; readonly 'x-until'?: string } {
  return { ...(since === undefined ? {} : { 'x-since': since }), ...(until === undefined ? {} : { 'x-until': until }) }
}

/** Which permission a field needs, with each login of the host that has it. */
export function needsSentence(by: readonly (readonly [Login, FieldNeeds])[]): string {
  const said = by.map(([login, needs]) => `${listNeeds(needs)} with ${logins[login].label}`)
  return `Needs ${said.join('; ')}.`
}

function listNeeds(needs: FieldNeeds): string {
  if (typeof needs === 'string') return code(needs)
  return 'all' in needs ? listed(needs.all, 'and') : `one of ${listed(needs.any, 'or')}`
}

/** Names as code, in a sentence. */
export function listed(names: readonly string[], word: 'and' | 'or'): string {
  const last = names.at(-1)
  if (last === undefined) return ''
  return names.length === 1 ? code(last) : `${names.slice(0, -1).map(code).join(', ')} ${word} ${code(last)}`
}

/** Of which objects the answer lacks a key. */
export function omittedSentence(omitted: string | undefined): string | undefined {
  if (omitted === undefined) return undefined
  return omitted.startsWith('always') ? `Left out ${omitted}.` : `Left out when ${omitted.replaceAll('; ', ', or ')}.`
}

/** When a parameter has to be there. */
export function requiredSentence(required: true | string | undefined): string | undefined {
  if (typeof required !== 'string') return undefined
  return /^(with|before) /.test(required) ? `Required ${required}.` : `Required when ${required}.`
}

/** A text as code. */
export function code(text: string): string {
  return `\`${text}\``
}

/** The first letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
