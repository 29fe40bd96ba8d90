import { ApiError } from '@darkroom/client'
import type { Check } from './check.ts'
import { instagramApp, signIn } from './sign-in.ts'

export const readingChecks: readonly Check[] = [
  {
    name: 'a refusal is an error that says what to do',
    act: async (around) => {
      const error: unknown = await instagramApp(around)
        .as('IGAAgarbage')
        .me()
        .catch((thrown: unknown) => thrown)
      if (!(error instanceof ApiError)) throw error
      const { code, retryable, reconnect, platform } = error
      return { code, retryable, reconnect, status: error.status, platform: platform?.code }
    },
    expected: { code: 'token_invalid', retryable: false, reconnect: true, status: 400, platform: 190 },
  },
  {
    name: 'objects are read by their ids',
    act: async (around) => {
      const token = await signIn(around)
      const read = await instagramApp(around)
        .as(token)
        .ids(['me'], { fields: ['username'] })
      return read['me']?.['username']
    },
    expected: 'mira.prints',
  },
  {
    name: 'pages are walked to their end',
    act: async (around) => {
      const pages: Readonly<Record<string, string>> = {
        '': '{"data":[{"id":"1"},{"id":"2"}],"paging":{"cursors":{"after":"b"},"next":"https://graph.instagram.com/?after=b"}}',
        b: '{"data":[{"id":"3"}],"paging":{"cursors":{"after":"c"}}}',
      }
      const fetch = async ({ url }: Request): Promise<Response> =>
        new Response(pages[new URL(url).searchParams.get('after') ?? ''])
      const ids: string[] = []
      for await (const { id } of instagramApp(around, { fetch }).as('IGAAexample').node('me').edge('media'))
        ids.push(id)
      return ids
    },
    expected: ['1', '2', '3'],
  },
  {
    name: 'a call is ended by its signal',
    act: (around) => {
      const abort = new AbortController()
      const reading = instagramApp(around).as('IGAAexample').me({ signal: abort.signal })
      abort.abort()
      return reading
    },
    expected: 'ApiError aborted',
  },
  {
    name: 'a call is ended by its deadline',
    act: (around) => {
      const silent = ({ signal }: Request): Promise<Response> =>
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
      return instagramApp(around, { fetch: silent }).as('IGAAexample').me({ deadline: 20 })
    },
    expected: 'ApiError timed_out',
  },
  {
    name: 'a redirect is not followed with a secret',
    act: (around) => {
      // The bare name leads to www.
      const bare = around.base === undefined ? 'https://instagram.com' : `${around.base}/instagram.com`
      return instagramApp(around, { hosts: { 'graph.instagram.com': bare } })
        .as('IGAAexample')
        .me()
    },
    expected: 'ApiError redirected',
  },
]
