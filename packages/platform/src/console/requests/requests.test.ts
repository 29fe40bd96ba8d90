import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { createPlatform, type Platform } from '../../index.ts'
import { exchangeParameters, getCode, tutorialPlatform, urlencoded } from '../../testing/tutorial.ts'
import { parseWorldFile } from '../../world-file/read/parse-file.ts'

const origin = 'http://localhost:4000'
const directories: string[] = []
afterAll(() => {
  for (const directory of directories) rmSync(directory, { recursive: true })
})

function temporary(): string {
  const directory = mkdtempSync(join(tmpdir(), 'darkroom-log-'))
  directories.push(directory)
  return directory
}

async function open(platform: Platform, path: string): Promise<string> {
  const response = await platform.fetch(new Request(origin + path))
  return response.text()
}

async function send(platform: Platform, url: string, init?: RequestInit): Promise<Response> {
  return platform.fetch(new Request(url, init))
}

/** Signs in, reads the profile and asks for things that are refused, with every kind of secret. */
async function useSecrets(platform: Platform): Promise<string[]> {
  const code = getCode(platform)
  const parameters = exchangeParameters(code)
  const exchanged = await send(platform, 'https://api.instagram.com/oauth/access_token', {
    method: 'POST',
    body: urlencoded(parameters),
  })
  const { access_token: token } = (await exchanged.json()) as { access_token: string }
  await send(platform, `https://graph.instagram.com/me?fields=id,username&access_token=${token}`)
  await send(platform, 'https://graph.instagram.com/me', { headers: { authorization: `Bearer ${token}` } })
  const secret = parameters['client_secret'] ?? ''
  await send(
    platform,
    `https://graph.instagram.com/access_token?grant_type=ig_exchange_token&client_secret=${secret}&access_token=${token}`,
  )
  const planted = [
    'plantedcookie1',
    'plantedproof2',
    'plantedsigned3',
    'plantedpassword4',
    'plantedstate5',
    'plantednonsense6',
  ]
  await send(platform, `https://graph.instagram.com/me?appsecret_proof=${planted[1]}&access_token=${planted[5]}`, {
    headers: { cookie: `session=${planted[0]}`, 'x-hub-signature-256': `sha256=${planted[2]}` },
  })
  await send(platform, 'https://graph.instagram.com/me/media', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ access_token: planted[5], signed_request: planted[2], password: planted[3] }),
  })
  await send(platform, 'https://graph.instagram.com/me', {
    method: 'POST',
    body: (() => {
      const form = new FormData()
      form.set('password', planted[3] ?? '')
      form.set('state', planted[4] ?? '')
      return form
    })(),
  })
  return [code.replace(/#_$/, ''), token, secret, ...planted]
}

test('no secret that was sent or answered stands on a page, in the API, in a HAR file, in a reproduction or on disk', async () => {
  const data = temporary()
  const platform = tutorialPlatform({ data })
  const secrets = await useSecrets(platform)
  expect(secrets.every((secret) => secret.length > 10)).toBe(true)
  const ids = [1, 2, 3, 4, 5, 6, 7]
  const shown = [
    await open(platform, '/console/requests'),
    await open(platform, '/console/requests/har'),
    await open(platform, '/console/api/v1/requests'),
  ]
  for (const id of ids) {
    shown.push(await open(platform, `/console/requests/${id}`))
    shown.push(await open(platform, `/console/requests/${id}/reproduction`))
    shown.push(await open(platform, `/console/api/v1/requests/${id}`))
  }
  platform.close()
  const files = readdirSync(data).filter((name) => name.startsWith('requests'))
  expect(files).toEqual(['requests.jsonl'])
  shown.push(...files.map((name) => readFileSync(join(data, name), 'utf8')))
  for (const secret of secrets)
    for (const text of shown)
      expect(text.slice(Math.max(0, text.indexOf(secret) - 200), text.indexOf(secret) + 1 || 0)).toBe('')
})

test('requests of an earlier run are listed after those of this one, and cannot be sent again', async () => {
  const data = temporary()
  const first = createPlatform({ data })
  await send(first, 'https://graph.instagram.com/me?fields=id')
  first.close()
  await using second = createPlatform({ data })
  await send(second, 'https://graph.instagram.com/me?fields=username')
  const text = await open(second, '/console/requests')
  expect(text.indexOf('fields=username')).toBeLessThan(text.indexOf('fields=id'))
  expect(await open(second, '/console/requests/1')).toContain('It is of an earlier run')
})

test('a sign-in is one story, from the code to the long-lived token', async () => {
  await using platform = tutorialPlatform()
  await useSecrets(platform)
  const text = await open(platform, '/console/requests')
  expect(text).toContain('Sign-in of ')
  expect(text).toContain('signed in')
})

test('the list is narrowed by kind, host, status, account and text', async () => {
  await using platform = createPlatform()
  await send(platform, 'https://graph.instagram.com/me?fields=first')
  await send(platform, 'https://graph.facebook.com/me?fields=second')
  await send(platform, 'https://www.instagram.com/')
  const has = async (query: string): Promise<boolean[]> => {
    const text = await open(platform, `/console/requests${query}`)
    return [text.includes('fields=first'), text.includes('fields=second'), text.includes('</span>www.instagram.com/')]
  }
  expect(await has('')).toEqual([true, true, true])
  expect(await has('?kind=api')).toEqual([true, true, false])
  expect(await has('?kind=pages')).toEqual([false, false, true])
  expect(await has('?kind=refused')).toEqual([true, true, false])
  expect(await has('?host=graph.facebook.com')).toEqual([false, true, false])
  expect(await has('?q=FIRST')).toEqual([true, false, false])
  expect(await has('?status=4&q=second')).toEqual([false, true, false])
  expect(await has('?kind=nonsense&status=9&page=-7')).toEqual([true, true, true])
})

test('nothing that was sent becomes a tag of a page', async () => {
  await using platform = createPlatform()
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 30 }), fc.constantFrom('q', 'fields', 'x'), async (text, name) => {
      const planted = `<img src=x onerror=alert(1)>"'${text}`
      const encoded = encodeURIComponent(planted)
      await send(platform, `https://graph.instagram.com/${encoded}?${name}=${encoded}`, {
        headers: { 'user-agent': '<b>agent' },
      })
      const [{ id } = { id: '' }] = platformRequests(await open(platform, '/console/api/v1/requests'))
      for (const path of [
        '/',
        `/console/requests?q=${encoded}&host=${encoded}`,
        `/console/requests/${id}?account=${encoded}`,
      ]) {
        const page = await open(platform, path)
        expect(page).not.toContain('<img src=x')
        expect(page).not.toContain('<b>agent')
      }
    }),
    { numRuns: 25 },
  )
})

function platformRequests(text: string): readonly { readonly id: string }[] {
  return (JSON.parse(text) as { requests: { id: string }[] }).requests
}

test('a body of 50 MB is refused, and nothing of it is kept', async () => {
  await using platform = createPlatform()
  const answer = await send(platform, 'https://graph.instagram.com/me/media', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'a'.repeat(50 * 1024 * 1024),
  })
  expect(answer.status).toBe(413)
  const page = await open(platform, '/console/requests/1')
  expect(page.length).toBeLessThan(200_000)
  expect(page).toContain('This request cannot be sent again')
})

test('a read is sent again by one form, and a write only after a yes', async () => {
  await using platform = createPlatform()
  await send(platform, 'https://graph.instagram.com/me?fields=id')
  await send(platform, 'https://graph.instagram.com/me/media', {
    method: 'POST',
    body: new URLSearchParams({ caption: 'x' }),
  })
  const first = await platform.fetch(new Request(`${origin}/console/requests/1`))
  const cookie = first.headers
    .getSetCookie()
    .map((text) => text.split(';')[0])
    .join('; ')
  const token = /name="form_token" value="([^"]+)"/.exec(await first.text())?.[1] ?? ''
  const repeat = async (id: number, fields: Record<string, string>): Promise<Response> =>
    platform.fetch(
      new Request(`${origin}/console/requests/${id}/repeat`, {
        method: 'POST',
        headers: { cookie },
        body: new URLSearchParams(fields),
      }),
    )
  expect((await repeat(1, {})).status).toBe(403)
  expect((await repeat(1, { form_token: token })).headers.get('location')).toBe('/console/requests/3#call')
  const asked = await repeat(2, { form_token: token })
  expect([asked.status, await asked.text()]).toEqual([200, expect.stringContaining('Send it again')])
  expect((await repeat(2, { form_token: token, confirmed: 'yes' })).headers.get('location')).toBe(
    '/console/requests/4#call',
  )
  expect(await open(platform, '/console/requests/4')).toContain('caption')
  expect((await repeat(99, { form_token: token })).status).toBe(404)
})

test('a page is told by server-sent events that a request came in', async () => {
  await using platform = createPlatform()
  const events = await platform.fetch(new Request(`${origin}/console/requests/events`))
  expect(events.headers.get('content-type')).toBe('text/event-stream')
  const reader = events.body?.getReader()
  await reader?.read()
  await send(platform, 'https://graph.instagram.com/me')
  expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('event: request')
  await reader?.cancel()
})

test('a reproduction is a world that can be loaded, and commands whose token is one of its own', async () => {
  await using platform = tutorialPlatform()
  await useSecrets(platform)
  const script = await open(platform, '/console/requests/2/reproduction')
  const [, world = '', commands = ''] =
    /world.yaml" <<'END_OF_FILE'\n(.*?)\nEND_OF_FILE\n.*?<<'END_OF_FILE'\n(.*?)\nEND_OF_FILE/s.exec(script) ?? []
  const file = parseWorldFile(world)
  const token = /ACCESS_TOKEN='([^']+)'/.exec(commands)?.[1] ?? ''
  expect(token).toMatch(/^IGAAreproduction\d+$/)
  await using again = createPlatform({ world: file, asOf: '2024-11-01', now: () => 0 })
  const me = await send(again, `https://graph.instagram.com/me?fields=id&access_token=${token}`)
  expect(me.status).toBe(200)
})
