import { type Endpoint, legacyEndpoints, signInEndpoints } from '@darkroom/contract'
import { describe, expect, test } from 'vitest'
import { createPlatform } from './platform.ts'
import { answeredRows } from './testing/rows/endpoint-rows.ts'

function name({ host, method, path }: Endpoint): string {
  return `${method} ${host}${path}`
}

describe('an endpoint that is answered', () => {
  test('has a request here', () => {
    expect(Object.keys(answeredRows).sort()).toEqual(signInEndpoints.map(name).sort())
  })

  test.each(signInEndpoints.map((endpoint) => [name(endpoint), endpoint.logins] as const))(
    '%s',
    async (title, logins) => {
      const rows = answeredRows[title] ?? []
      expect(rows.map(({ login }) => login).sort()).toEqual([...logins].sort())
      for (const { login, ask } of rows) {
        const answer = await ask()
        expect([login, answer.status]).toEqual([login, 200])
        expect((await answer.text()).length).toBeGreaterThan(0)
      }
    },
  )
})

describe('an endpoint that nobody can have a token for', () => {
  test.each(legacyEndpoints.map((endpoint) => [name(endpoint), endpoint] as const))(
    '%s is refused while it lives, in words of its own, and is not there afterwards',
    async (_, { method, host, path, until }) => {
      const url = `https://${host}${path.replace(/\{[\w-]+\}/g, '1')}?access_token=1.2.3`
      const end = Date.parse(until ?? '')
      const answers = [end - 86_400_000, end].map(async (asOf) => {
        await using platform = createPlatform({ asOf: new Date(asOf) })
        return (await platform.fetch(new Request(url, { method }))).status
      })
      expect(await Promise.all(answers)).toEqual([400, 404])
    },
  )
})
