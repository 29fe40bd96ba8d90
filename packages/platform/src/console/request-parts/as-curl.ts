import type { operations } from '@darkroom/contract'
import type { LoggedRequest, RequestDetail } from '../../request-log/request-log.ts'

type Parameter = RequestDetail['parameters'][number]

/** What a command is written from. */
export interface SentRequest {
  readonly request: Pick<LoggedRequest, 'method' | 'host' | 'path'>
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
      parts.push(`-H 'authorization: ${tokenScheme(request.host)} '"$${variable('access_token')}"`)
  const type = detail.headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? ''
  const isMultipart = /^multipart\//i.test(type)
  for (const parameter of detail.parameters.filter((each) => each.in === 'body'))
    parts.push(isMultipart ? partOf(parameter, variable) : fieldOf(parameter, variable))
  if (request.host === uploadHost) parts.push(...uploadParts(request, detail, variable))
  else if (detail.body !== undefined)
    parts.push(`-H ${quoted(`content-type: ${type}`)}`, `--data-raw ${quoted(detail.body.text)}`)
  return { command: parts.join(' \\\n  '), placeholders: [...names] }
}

const uploadHost: (typeof operations)['POST IGContainer/upload']['host'] = 'rupload.facebook.com'

/** What stands before the token in the header `Authorization`. */
export function tokenScheme(host: string): 'OAuth' | 'Bearer' {
  return host === uploadHost ? 'OAuth' : 'Bearer'
}

/** The headers of an upload and its file, whose size is taken where it is not known. */
function uploadParts(
  { method }: SentRequest['request'],
  { headers }: SentRequest['detail'],
  variable: (name: string) => string,
): string[] {
  const told = headers.filter(({ name }) => /^(?:offset|file_size|file_url)$/i.test(name))
  const parts = told.map(({ name, value = '' }) => `-H ${quoted(`${name}: ${value}`)}`)
  if (method !== 'POST' || told.some(({ name }) => /^file_url$/i.test(name))) return parts
  const file = `"$${variable('file')}"`
  if (!told.some(({ name }) => /^file_size$/i.test(name))) parts.push(`-H "file_size: $(wc -c < ${file})"`)
  return [...parts, `-H 'content-type: application/octet-stream'`, `--data-binary @${file}`]
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
