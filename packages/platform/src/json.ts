/**
 * JSON in the bytes of graph.instagram.com: compact, `/` as `\/`, `%` as `\u0025`, everything beyond ASCII as `\uxxxx`
 * (recorded: bk-rs/instagram-apis-rs).
 */
export function graphJson(value: unknown): string {
  const json = JSON.stringify(value)
  if (!specialToGraph.test(json)) return json
  return json.replace(everySpecialToGraph, (character) => (character === '/' ? '\\/' : unicodeEscape(character)))
}

const specialToGraph = /[/%\u007f-\uffff]/
const everySpecialToGraph = new RegExp(specialToGraph, 'g')

/** A number that is printed digit by digit: ids are larger than a double can hold. */
export interface RawNumber {
  readonly digits: string
}

/** @param digits Decimal digits. @throws TypeError on anything else. */
export function rawNumber(digits: string): RawNumber {
  if (!/^\d+$/.test(digits)) throw new TypeError(`Not a whole number: ${digits}`)
  return { digits }
}

/** JSON in the bytes of api.instagram.com: a blank after `:` and `,`, everything beyond ASCII as `\uxxxx` (recorded). */
export function oauthJson(value: Readonly<Record<string, string | number | RawNumber>>): string {
  const members = Object.entries(value).map(([name, item]) => `${asciiString(name)}: ${printOAuth(item)}`)
  return `{${members.join(', ')}}`
}

function printOAuth(item: string | number | RawNumber): string {
  if (typeof item === 'object') return item.digits
  return typeof item === 'number' ? String(item) : asciiString(item)
}

function asciiString(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\uffff]/g, unicodeEscape)
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
