import type { LoggedRequest, RequestDetail } from '../../request-log/request-log.ts'

type Parameter = RequestDetail['parameters'][number]

/** What a command is written from. */
export interface SentRequest {
  readonly request: Pick<LoggedRequest, 'method' | 'path'>
  readonly detail: Pick<RequestDetail, 'headers' | 'parameters' | 'body'>
}

/** A request as a command: a shell variable stands in place of each secret, such as `$ACCESS_TOKEN`. */
export interface CurlCommand {
  readonly command: string
  /** The variables in it, in their order. */
  readonly placeholders: readonly string[]
}

/**
 * Writes a request as a command of curl.
 *
 * @param base What stands before the path: `http://localhost:4000/graph.instagram.com`.
 */
export function asCurl({ request, detail }: SentRequest, base: string): CurlCommand {
  const names = new Set<string>()
  const variable = (name: string): string => {
    const placeholder = placeholderOf(name)
    names.add(placeholder)
    return placeholder
  }
  const parts = [`curl -sS ${addressOf(request.path, detail, base, variable)}`]
  if (request.method !== 'GET') parts.push(`-X ${request.method.replace(/[^A-Z]/g, '')}`)
  for (const { name, length } of detail.headers)
    if (/^authorization$/i.test(name) && length !== undefined)
      parts.push(`-H 'authorization: Bearer '"$${variable('access_token')}"`)
  const type = detail.headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? ''
  const isMultipart = /^multipart\//i.test(type)
  for (const parameter of detail.parameters.filter((each) => each.in === 'body'))
    parts.push(isMultipart ? partOf(parameter, variable) : fieldOf(parameter, variable))
  if (detail.body !== undefined)
    parts.push(`-H ${quoted(`content-type: ${type}`)}`, `--data-raw ${quoted(detail.body.text)}`)
  return { command: parts.join(' \\\n  '), placeholders: [...names] }
}

function addressOf(
  path: string,
  detail: SentRequest['detail'],
  base: string,
  variable: (name: string) => string,
): string {
  let plain = base + path
  let written = ''
  for (const [at, { name, value }] of detail.parameters.filter((each) => each.in === 'query').entries()) {
    plain += `${at === 0 ? '?' : '&'}${encodeURIComponent(name)}=`
    if (value !== undefined) plain += encodeURIComponent(value)
    else {
      written += `${quoted(plain)}"$${variable(name)}"`
      plain = ''
    }
  }
  return plain === '' ? written : written + quoted(plain)
}

function fieldOf({ name, value }: Parameter, variable: (name: string) => string): string {
  return `--data-urlencode ${pairOf(encodeURIComponent(name), value, () => variable(name))}`
}

function partOf({ name, value }: Parameter, variable: (name: string) => string): string {
  if (value === '(a file)') return `-F ${quoted(`${name}=@`)}"$${variable('file')}"`
  return `--form-string ${pairOf(name, value, () => variable(name))}`
}

function pairOf(name: string, value: string | undefined, variable: () => string): string {
  return value === undefined ? `${quoted(`${name}=`)}"$${variable()}"` : quoted(`${name}=${value}`)
}

/** A name as a variable of a shell. */
function placeholderOf(name: string): string {
  const text = name
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^(?=\d|$)/, '_')
  return text.slice(0, 40)
}

/** A text as one word of a shell, which reads nothing in it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
