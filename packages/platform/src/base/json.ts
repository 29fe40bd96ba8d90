/**
 * JSON as graph.instagram.com writes it: compact, `/` as `\/`, `%` as `\u0025`, everything outside ASCII as `\uxxxx`
 * (recorded: bk-rs/instagram-apis-rs).
 */
export function graphJson(value: unknown): string {
  // Slashes apart: addresses are full of them, and a function is called for every other match.
  return withSlashes(JSON.stringify(value)).replace(/[%\u007f-\uffff]/g, unicodeEscape)
}

/** The content type of the graph hosts' JSON. */
export const graphJsonType = 'application/json; charset=UTF-8'

/** JSON as graph.facebook.com writes it: like {@link graphJson}, with `%` unchanged. */
export function facebookJson(value: unknown): string {
  return withSlashes(JSON.stringify(value)).replace(/[\u007f-\uffff]/g, unicodeEscape)
}

function withSlashes(json: string): string {
  return json.replaceAll('/', '\\/')
}

/** A number that is printed from its digits, since ids are larger than a double can hold. */
export interface RawNumber {
  readonly [raw]: true
  readonly digits: string
}

const raw: unique symbol = Symbol('raw number')

/** @param digits Decimal digits. @throws TypeError on anything else. */
export function rawNumber(digits: string): RawNumber {
  if (!/^\d+$/.test(digits)) throw new TypeError(`Not a whole number: ${digits}`)
  return { [raw]: true, digits }
}

/** A value that api.instagram.com answers with. */
export type OAuthValue = string | number | RawNumber | readonly OAuthValue[] | { readonly [name: string]: OAuthValue }

/** JSON as api.instagram.com writes it (recorded): a space after `:` and `,`, everything outside ASCII as `\uxxxx`. */
export function oauthJson(value: OAuthValue): string {
  if (typeof value === 'string') return asciiString(value)
  if (typeof value === 'number') return String(value)
  if (isList(value)) return `[${value.map(oauthJson).join(', ')}]`
  if (isRawNumber(value)) return value.digits
  return `{${Object.entries(value)
    .map(([name, item]) => `${asciiString(name)}: ${oauthJson(item)}`)
    .join(', ')}}`
}

function isList(value: OAuthValue): value is readonly OAuthValue[] {
  return Array.isArray(value)
}

function isRawNumber(value: object): value is RawNumber {
  return raw in value
}

function asciiString(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\uffff]/g, unicodeEscape)
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
