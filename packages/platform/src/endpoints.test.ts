import { type Endpoint, endpoints } from '@darkroom/contract'
import { describe, expect, test } from 'vitest'
import { createPlatform } from './platform.ts'
import { answeredRows, createAsker } from './testing/endpoint-rows.ts'

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

describe('an endpoint that is not there yet is refused, and the explanation says so', () => {
  const rows = later.flatMap((endpoint) => endpoint.logins.map((login) => [name(endpoint), login, endpoint] as const))

  test.each(rows)('%s, by %s', async (_, login, endpoint) => {
    await using asker = await createAsker(login)
    const answer = await asker.ask(endpoint)
    const body = (await answer.json()) as { error?: { code: number } }
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(body.error?.code).toBeGreaterThan(0)
    expect(asker.platform.explanations()[0]?.fix).toMatch(/not in Darkroom yet/)
  })
})
