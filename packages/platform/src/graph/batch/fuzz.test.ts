import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { facebookGraph, facebookPlatform, onFacebook, personToken } from '../../testing/facebook.ts'
import { nastyValues } from '../../testing/nasty-values.ts'
import { urlencoded } from '../../testing/tutorial.ts'

const nasty = fc.oneof(fc.constantFrom(...nastyValues), fc.string({ unit: 'binary' }))
const urls = [
  'me',
  '/v25.0/me?fields=id&metadata=1',
  `?ids=${onFacebook.mira}`,
  'me/accounts?limit=1',
  'debug_token',
  'oauth/access_token?grant_type=client_credentials',
  '{result=a:$.id}',
  '?ids={result=a:$.data.*.id}',
]
const part = fc.oneof(
  fc.record(
    {
      method: fc.oneof(fc.constantFrom('GET', 'POST', 'delete', 'PUT'), nasty),
      relative_url: fc.oneof(fc.constantFrom(...urls), nasty),
      body: fc.oneof(fc.constant('fields=id&batch=[]'), nasty),
      name: fc.constantFrom('a', 'b', ''),
      depends_on: fc.constantFrom('a', 'b', ''),
      access_token: nasty,
      omit_response_on_success: fc.boolean(),
    },
    { requiredKeys: ['relative_url'] },
  ),
  fc.jsonValue(),
)

test('whatever stands in a batch, each request gets an answer in its place', async () => {
  const faults: unknown[] = []
  await using platform = facebookPlatform({ onFault: (fault) => faults.push(fault) })
  const { token } = personToken(platform)
  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 6 }), async (parts) => {
      const body = urlencoded({ access_token: token, batch: JSON.stringify(parts) })
      const answer = await facebookGraph(platform, '/', { method: 'POST', body })
      expect(faults).toEqual([])
      expect(answer.status).toBe(200)
      const results = (await answer.json()) as ({ code: number; body: string } | null)[]
      expect(results.length).toBe(parts.length)
      for (const result of results) {
        expect(result?.code ?? 200).toBeLessThan(500)
        expect(() => JSON.parse(result?.body ?? '{}') as unknown).not.toThrow()
      }
    }),
    { numRuns: 300 },
  )
})
