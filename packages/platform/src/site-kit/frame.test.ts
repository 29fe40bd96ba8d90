import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createPlatform } from '../platform.ts'

const origin = 'http://localhost:4000'

const pages = [
  `${origin}/`,
  `${origin}/console/clock`,
  `${origin}/console/requests`,
  `${origin}/console/explanations`,
  `${origin}/console/coverage`,
  `${origin}/console/callback/`,
  `${origin}/console/nowhere`,
  'https://www.instagram.com/accounts/login/',
  'https://www.instagram.com/accounts/login/facebook/',
  'https://www.instagram.com/jayposiris/',
  'https://www.instagram.com/nobody.here/',
  'https://api.instagram.com/oauth/authorize?client_id=1',
  'https://www.facebook.com/login/',
  'https://developers.facebook.com/login/',
  'https://developers.facebook.com/register/',
]

async function open(url: string): Promise<string> {
  await using platform = createPlatform({ asOf: '2024-11-01', now: () => 0, origin })
  return (await platform.fetch(new Request(url, { headers: { accept: 'text/html' } }))).text()
}

describe.each(pages)('%s', (url) => {
  test('says that it is local and independent, and to type no real password', async () => {
    const html = await open(url)
    expect(html).toMatch(/class="local"><span class="only-wide">local, not Meta</)
    expect(html).toContain('Darkroom is independent of Meta and Instagram.')
    expect(html).toContain('Never type a real password here.')
  })

  test('shows the time in this world, and leads to the clock', async () => {
    const html = await open(url)
    expect(html).toMatch(
      /<a class="clock[^>]*href="http:\/\/localhost:4000\/console\/clock">.*?<time datetime="2024-11-01T00:00:00/,
    )
  })

  test('has no script but those that its policy names, and no style attribute', async () => {
    await using platform = createPlatform({ asOf: '2024-11-01', now: () => 0, origin })
    const response = await platform.fetch(new Request(url, { headers: { accept: 'text/html' } }))
    const html = await response.text()
    const scripts = [...html.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, text = '']) => text)
    for (const text of scripts) {
      const hash = createHash('sha256').update(text).digest('base64')
      expect(response.headers.get('content-security-policy')).toContain(`'sha256-${hash}'`)
    }
    expect(html.replace(/<script[^>]*>.*?<\/script>/gs, '')).not.toMatch(/<script|\son\w+="|\sstyle="/)
  })

  test('has one heading of the first level, and an image for no icon', async () => {
    const html = await open(url)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).not.toMatch(/<img/)
  })
})

test.each([
  ['https://www.instagram.com/accounts/login/', 'instagram.com'],
  ['https://www.facebook.com/login/', 'facebook.com'],
  ['https://developers.facebook.com/login/', 'developers.facebook.com'],
])('%s says that it simulates %s', async (url, name) => {
  expect(await open(url)).toContain(`Darkroom simulates ${name} on your machine.`)
})

test.each([
  [{ form_token: 'forged' }, 403, 'This was not allowed'],
  [{ form_token: 'x'.repeat(2_000_000) }, 413, 'This form is too large'],
])('a form that is not taken is called what it is: %#', async (fields, status, title) => {
  await using platform = createPlatform({ asOf: '2024-11-01' })
  for (const url of [`${origin}/console/clock`, 'https://www.instagram.com/accounts/login/']) {
    const answer = await platform.fetch(new Request(url, { method: 'POST', body: new URLSearchParams(fields) }))
    expect(answer.status).toBe(status)
    expect(await answer.text()).toContain(`<h1>${title}</h1>`)
  }
})
