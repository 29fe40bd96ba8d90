import { version } from '../../base/version.ts'
import type { FoundRequest, RequestDetail } from '../../request-log/request-log.ts'

/** Requests in the format that browsers and proxies read (HTTP Archive 1.2), oldest first. Secrets are `…`. @param found Newest first. */
export function asHar(found: readonly FoundRequest[]): object {
  return {
    log: {
      version: '1.2',
      creator: { name: 'Darkroom', version, comment: 'Times are those of the world. Secrets are replaced.' },
      entries: [...found].reverse().map(entryOf),
    },
  }
}

function entryOf({ request, detail }: FoundRequest): object {
  const { at, took, method, host, path, query, status, explanation, fault } = request
  const url = `https://${host}${path}${query === '' ? '' : `?${query}`}`
  const form = detail.parameters.filter((each) => each.in === 'body')
  const type = headerOf(detail.headers, 'content-type')
  const comment = [fault === undefined ? '' : `fault ${fault}`, explanation ?? ''].filter(Boolean).join(', ')
  const text = detail.body?.text
  const hasBody = form.length > 0 || text !== undefined
  return {
    startedDateTime: new Date(at).toISOString(),
    time: took,
    request: {
      method,
      url,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: pairs(detail.headers),
      queryString: pairs(detail.parameters.filter((each) => each.in === 'query')),
      ...(hasBody ? { postData: { mimeType: type, params: pairs(form), text: text ?? '' } } : {}),
      headersSize: -1,
      bodySize: detail.body?.size ?? (hasBody ? -1 : 0),
    },
    response: {
      status,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: pairs(detail.answerHeaders),
      content: {
        size: detail.answer?.size ?? 0,
        mimeType: headerOf(detail.answerHeaders, 'content-type'),
        ...(detail.answer === undefined ? {} : { text: detail.answer.text }),
      },
      redirectURL: headerOf(detail.answerHeaders, 'location'),
      headersSize: -1,
      bodySize: detail.answer?.size ?? -1,
    },
    cache: {},
    timings: { send: 0, wait: took, receive: 0 },
    ...(comment === '' ? {} : { comment }),
  }
}

function headerOf(headers: RequestDetail['headers'], wanted: string): string {
  return headers.find(({ name }) => name.toLowerCase() === wanted)?.value ?? ''
}

function pairs(values: RequestDetail['headers']): object[] {
  return values.map(({ name, value }) => ({ name, value: value ?? '…' }))
}
