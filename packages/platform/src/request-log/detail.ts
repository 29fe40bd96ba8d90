import { isSecret, redactAddress, redactJson, redactText } from '../explain/redact.ts'
import type { RequestDetail, SentValue, ShownBody } from './logged-request.ts'
import type { RawRequest } from './raw-request.ts'

/** Headers that are shown; a request in the same process can have any number. */
const mostHeaders = 60
const longestHeader = 1000

/** Parameters that are shown. */
const mostParameters = 200
const longestValue = 2000

/** What a request and its answer held, without secrets. @param query Its parameters, in their order. @param form Those of a form, in theirs. */
export function detailOf(raw: RawRequest, query: Pairs, form: Pairs): RequestDetail {
  const type = raw.headers.get('content-type') ?? ''
  const isForm = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)
  const sent =
    raw.sent === undefined || isForm ? undefined : shownBody(new TextDecoder().decode(raw.sent), raw.sentSize)
  const answer = raw.answer === undefined ? undefined : shownBody(raw.answer, raw.answerSize)
  return {
    headers: headersOf([...raw.headers]),
    parameters: [
      ...query.map(([name, value]) => ({ ...sentValue(name, value), in: 'query' as const })),
      ...form.map(([name, value]) => ({ ...sentValue(name, value), in: 'body' as const })),
    ].slice(0, mostParameters),
    ...(sent === undefined || sent.size === 0 ? {} : { body: sent }),
    answerHeaders: headersOf(Object.entries(raw.answerHeaders)),
    ...(answer === undefined ? {} : { answer }),
  }
}

type Pairs = readonly (readonly [string, string])[]

function headersOf(headers: Pairs): SentValue[] {
  return headers.slice(0, mostHeaders).map(([name, value]) => {
    if (/^(?:location|referer|origin|link|darkroom-explanation)$/i.test(name))
      return { name, value: redactAddress(value).slice(0, longestHeader) }
    return /^(?:(?:set-)?cookie|(?:proxy-)?authorization)$/i.test(name)
      ? { name, length: value.length }
      : sentValue(name, value, plainHeaders)
  })
}

/** Headers whose values are long or look like secrets, and are none. */
const plainHeaders =
  /^(?:accept|user-agent|etag|if-none-match|www-authenticate|access-control|x-fb-|x-app-usage|x-business|sec-|content-)/i

function sentValue(name: string, value: string, plain?: RegExp): SentValue {
  const isPlain = plain?.test(name) === true && redactText(value) === value
  if (!isPlain && isSecret(name, value)) return { name: shownName(name), length: value.length }
  return { name: shownName(name), value: value.length > longestValue ? `${value.slice(0, longestValue)}…` : value }
}

/** A token may have been pasted where a name belongs. */
function shownName(name: string): string {
  return name.length > 100 || isSecret('name', name) ? '…' : name
}

function shownBody(text: string, size: number): ShownBody {
  const isJson = /^\s*[[{"]/.test(text)
  return { text: isJson ? redactJson(text) : redactText(text), size, isCut: size > text.length }
}
