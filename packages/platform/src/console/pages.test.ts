import { expect, test } from 'vitest'
import { createPlatform, type Platform } from '../index.ts'

const origin = 'http://localhost:4000'

async function open(platform: Platform, path: string): Promise<{ status: number; text: string }> {
  const response = await platform.fetch(new Request(origin + path))
  return { status: response.status, text: await response.text() }
}

test("a refusal's page says which rule refused, what it got, what it expected and what to do", async () => {
  await using platform = createPlatform({ asOf: '2024-11-01' })
  const refused = await platform.fetch(new Request('https://graph.instagram.com/me?access_token=IGQVJXnonsense'))
  const link = refused.headers.get('darkroom-explanation') ?? ''
  const { status, text } = await open(platform, new URL(link).pathname)
  expect(status).toBe(200)
  for (const part of [
    'Invalid OAuth access token - Cannot parse access token',
    'GET graph.instagram.com/me',
    'identity/authenticate-account',
    'a token issued by this world',
    'Copy the whole token',
    'observed',
  ])
    expect(text).toContain(part)
  expect(text).not.toContain('nonsense')
})

test('the list has every refusal, newest first, and the home page the latest', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01' })
  await platform.fetch(new Request('https://graph.instagram.com/me'))
  await platform.fetch(new Request('https://graph.instagram.com/me?access_token=bad'))
  const { text } = await open(platform, '/console/explanations')
  expect(text.indexOf('/console/explanations/2')).toBeLessThan(text.indexOf('/console/explanations/1'))
  expect((await open(platform, '/')).text).toContain('/console/explanations/2')
})

test.each(['99', '0', 'x', '%3Cscript%3E'])('the forgotten refusal %s is not found, and says why', async (id) => {
  await using platform = createPlatform()
  const { status, text } = await open(platform, `/console/explanations/${id}`)
  expect(status).toBe(404)
  expect(text).toContain('last 1000 refusals of this run')
})

test('the request page shows requests to Meta, not to the console, and no secret of theirs', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01' })
  await platform.fetch(new Request('https://graph.instagram.com/me?fields=id&access_token=IGQVJXverysecret'))
  await open(platform, '/')
  await open(platform, '/graph.instagram.com/IGQVJXanothersecret1234')
  const { text } = await open(platform, '/console/requests')
  expect(text).toContain('graph.instagram.com/me')
  expect(text).toContain('fields=id&amp;access_token=…')
  expect(text).not.toContain('secret')
  expect(text.match(/class="verb"/g)).toHaveLength(2)
})

test.each(['/console/requests', '/console/explanations', '/'])('%s stands without requests', async (path) => {
  await using platform = createPlatform()
  expect((await open(platform, path)).status).toBe(200)
})

test('another page is not found', async () => {
  await using platform = createPlatform()
  expect((await open(platform, '/console/nowhere')).status).toBe(404)
})

test.each(['www.instagram.com', 'www.facebook.com', 'developers.facebook.com'])(
  'a page of %s has a way back to the console, whichever way it was reached',
  async (host) => {
    await using platform = createPlatform({ origin: 'http://localhost:4123' })
    for (const origin of [`https://${host}`, `http://localhost:4123/${host}`]) {
      const first = await platform.fetch(new Request(`${origin}/`))
      const page = await platform.fetch(new Request(new URL(first.headers.get('location') ?? '', `${origin}/`)))
      expect(await page.text()).toContain('<a href="http://localhost:4123/">Darkroom&#39;s console</a>')
    }
  },
)

test('what Darkroom does not have leads to the page of what it has', async () => {
  await using platform = createPlatform()
  await platform.fetch(new Request('https://graph.instagram.com/me/insights'))
  const page = await platform.fetch(new Request('http://localhost:4000/console/requests/1'))
  expect(await page.text()).toContain('<a href="/console/coverage">')
})
