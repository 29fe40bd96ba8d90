import { type Endpoint, endpoints } from '@darkroom/contract'
import { describe, expect, test } from 'vitest'
import { createPlatform } from './platform.ts'
import { answeredRows } from './testing/endpoint-rows.ts'
import { facebookGraph, facebookPlatform, personToken } from './testing/facebook.ts'
import { fillIn } from './testing/ids.ts'

function name({ host, method, path }: Endpoint): string {
  return `${method} ${host}${path}`
}

const answered = endpoints.filter(({ state }) => state === 'answered')
const refused = endpoints.filter(({ state }) => state === 'refused')
const later = endpoints.filter(({ state }) => state === 'later')

describe('an endpoint that is answered', () => {
  test('has a request here', () => {
    expect(Object.keys(answeredRows).sort()).toEqual(answered.map(name).sort())
  })

  test.each(answered.map((endpoint) => [name(endpoint), endpoint.logins] as const))('%s', async (title, logins) => {
    const rows = answeredRows[title] ?? []
    expect(rows.map(({ login }) => login).sort()).toEqual([...logins].sort())
    for (const { login, ask } of rows) {
      const answer = await ask()
      expect([login, answer.status]).toEqual([login, 200])
      expect((await answer.text()).length).toBeGreaterThan(0)
    }
  })
})

describe('an endpoint that nobody can have a token for', () => {
  test.each(refused.map((endpoint) => [name(endpoint), endpoint] as const))(
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

describe('an endpoint that is not there yet answers 501 before it asks who asks', () => {
  // These ids look like those of accounts, so that what they are cannot be told from the request.
  const unclear = ['/{ig-hashtag-id}', '/{igsid}']
  const rows = later
    .filter(({ path }) => !unclear.includes(path))
    .map((endpoint) => [name(endpoint), endpoint] as const)

  test.each(rows)('%s', async (_, { method, host, path }) => {
    await using platform = createPlatform({ asOf: '2026-11-01' })
    const answer = await platform.fetch(new Request(`https://${host}${fillIn(path)}`, { method }))
    expect(answer.status).toBe(501)
    expect(answer.headers.get('darkroom-not-implemented')).toContain(`${method} ${path.slice(0, 2)}`)
    expect(platform.explanations()).toEqual([])
    expect(answer.headers.get('darkroom-explanation')).toBe('http://localhost:4000/console/coverage')
    const { error } = (await answer.json()) as { error: Record<string, string> }
    expect(error['missing']).toContain(path)
    expect(error['coverage']).toBe('http://localhost:4000/console/coverage')
  })

  test.each(unclear)('%s gets the refusal of an unknown object, and the explanation says more', async (path) => {
    const platform = facebookPlatform()
    const { token } = personToken(platform)
    const answer = await facebookGraph(platform, `${fillIn(path)}?access_token=${token}`)
    expect(answer.status).toBe(400)
    expect(platform.explanations()[0]?.fix).toMatch(/not in Darkroom yet/)
  })
})
