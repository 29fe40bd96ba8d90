import type { Call } from '../../../call.ts'
import { ApiProblem } from './problem.ts'

const contentTypes: Readonly<Record<string, { pattern: RegExp; example: string }>> = {
  POST: { pattern: /^application\/json\s*(;|$)/i, example: 'application/json' },
  // A form of another site cannot PUT.
  PUT: {
    pattern: /^((application|text)\/((x-|vnd\.)?yaml|plain)|multipart\/form-data)\s*(;|$)/i,
    example: 'application/yaml',
  },
}

/** Lets no page of another site change a world: a browser names the page's origin. @throws ApiProblem */
export function guard({ request, destination }: Call): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  if ((origin !== null && origin !== destination.origin) || site === 'cross-site' || site === 'same-site') {
    throw new ApiProblem(
      403,
      'This came from a page of another site.',
      `Call the API from a program, or from a page of ${destination.origin}.`,
      origin === null ? 'Sec-Fetch-Site' : 'Origin',
    )
  }
}

/**
 * Asks for content types that a browser cannot send to another site without asking first, which nothing here answers.
 *
 * @throws ApiProblem
 */
export function checkContentType({ request }: Call): void {
  const expected = contentTypes[request.method]
  const received = request.headers.get('content-type')
  if (expected === undefined || expected.pattern.test(received ?? '')) return
  throw new ApiProblem(
    415,
    `Expected the content type ${expected.example}, received ${received ?? 'none'}.`,
    `Send the header content-type: ${expected.example}.`,
    'Content-Type',
  )
}
