import type { RawRequest } from './raw-request.ts'

/** Names and values of a body that is a form, or an object of JSON, in their order. Of a file only its size is told. */
export function readFormPairs({ headers, sent, sentSize }: RawRequest): [string, string][] {
  if (sent === undefined || sent.length === 0) return []
  const type = headers.get('content-type') ?? ''
  const text = new TextDecoder().decode(sent)
  if (/^application\/x-www-form-urlencoded\b/i.test(type))
    return [...new URLSearchParams(whole(text, sentSize > sent.length))]
  const boundary = /boundary="?([^";]{1,100})"?/i.exec(type)?.[1]
  if (boundary === undefined || !/^multipart\/form-data\b/i.test(type)) return []
  return text.split(`--${boundary}`).flatMap((part) => readPart(part) ?? [])
}

/** What was cut through is left out, since half a secret is not recognized. */
function whole(text: string, isCut: boolean): string {
  return isCut ? text.slice(0, Math.max(0, text.lastIndexOf('&'))) : text
}

function readPart(part: string): [[string, string]] | undefined {
  const end = part.indexOf('\r\n\r\n')
  if (end === -1) return undefined
  const head = part.slice(0, end)
  const name = /\bname="([^"]*)"/i.exec(head)?.[1]
  if (name === undefined) return undefined
  if (/\bfilename=/i.test(head)) return [[name, '(a file)']]
  return part.endsWith('\r\n') ? [[name, part.slice(end + 4, -2)]] : undefined
}

/** Names and values of a body that is an object of JSON. */
export function readJsonPairs({ headers, sent, sentSize }: RawRequest): [string, string][] {
  const isWhole = sent !== undefined && sent.length > 0 && sentSize === sent.length
  if (!isWhole || !/^application\/json\b/i.test(headers.get('content-type') ?? '')) return []
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(sent))
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
    return Object.entries(value).flatMap(([name, item]) => (typeof item === 'string' ? [[name, item]] : []))
  } catch {
    // What is no JSON has no names.
    return []
  }
}
