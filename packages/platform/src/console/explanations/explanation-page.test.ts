import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPlatform, type Platform } from '../../index.ts'
import { exchangeParameters, getCode, tutorialPlatform, urlencoded } from '../../testing/tutorial.ts'
import { differing } from '../request-parts/difference.tsx'

const origin = 'http://localhost:4000'

async function open(platform: Platform, path: string): Promise<string> {
  return (await platform.fetch(new Request(origin + path))).text()
}

test('a redirect URI that lost its slash is said to, and the slash is marked', async () => {
  await using platform = tutorialPlatform()
  const parameters = exchangeParameters(getCode(platform))
  const redirect_uri = (parameters['redirect_uri'] ?? '').replace(/\/$/, '')
  await platform.fetch(
    new Request('https://api.instagram.com/oauth/access_token', {
      method: 'POST',
      body: urlencoded({ ...parameters, redirect_uri }),
    }),
  )
  const page = await open(platform, '/console/explanations/1')
  expect(page).toContain('<h1>The redirect URI lost its slash</h1>')
  expect(page).toContain('<mark class="want">/</mark>')
  expect(page).toMatch(/<code class="breaks">tokens\//)
  expect(page).toContain('/console/requests/1/repeat')
})

test('the page has what Instagram said, the rule, the explorer, the same refusals, and those beside it', async () => {
  await using platform = createPlatform({ asOf: '2026-11-01' })
  for (let times = 0; times < 3; times++)
    await platform.fetch(new Request('https://graph.instagram.com/v25.0/me?fields=id&access_token=IGAAnonsense'))
  const page = await open(platform, '/console/explanations/2')
  for (const part of [
    '<h1>The access token is not good</h1>',
    'Cannot parse access token',
    'identity/authenticate-account',
    '/console/explorer/?request=2',
    'The same, 3 times',
    '/console/explanations/1',
    '/console/explanations/3',
    '/console/requests/2/reproduction',
  ])
    expect(page).toContain(part)
  expect(page).not.toContain('nonsense')
})

test('the list is searched by rule, sentence and path', async () => {
  await using platform = createPlatform({ asOf: '2026-11-01' })
  await platform.fetch(new Request('https://graph.instagram.com/me?access_token=bad'))
  expect(await open(platform, '/console/explanations?q=authenticate-account')).toContain('/console/explanations/1')
  expect(await open(platform, '/console/explanations?q=rockets')).toContain('No refusal matches')
  expect(await open(platform, `/console/explanations?q=${encodeURIComponent('"><script>')}`)).not.toContain(
    '"><script>',
  )
})

test('what differs is cut out of two texts, and nothing is lost', () => {
  expect(differing('https://a.example/auth', 'https://a.example/auth/')).toEqual({
    received: ['https://a.example/auth', '', ''],
    expected: ['https://a.example/auth', '/', ''],
  })
  expect(differing('one', 'another thing')).toBeUndefined()
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (start, middle, end) => {
      const parts = differing(`${start}${middle}${end}`, `${start}${end}`)
      if (parts !== undefined) expect(parts.received.join('')).toBe(`${start}${middle}${end}`)
      if (parts !== undefined) expect(parts.expected.join('')).toBe(`${start}${end}`)
    }),
  )
})
